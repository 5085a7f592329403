using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Pipelines.Parts;
using Digest.Reading.Records;

namespace Digest.Pipelines;

/// <summary>The files of figures.</summary>
internal sealed class FigureFiles(DigestJson json) : Pipeline<InputFile, ImmutableArray<Figure>>
{
    public override string Name => "figure files";

    protected override JsonTypeInfo<Diagnosed<ImmutableArray<Figure>>> ContentJson => json.DiagnosedFigures;

    protected override IEnumerable<Document<InputFile>> Input(IInputContext context) => context.Files("input/figures", ".yml");

    protected override Diagnosed<ImmutableArray<Figure>> Process(Document<InputFile> document) => TextFile.Read(document.Value, FiguresReader.Read);
}

/// <summary>A page for each figure.</summary>
internal sealed class Figures(DigestJson json) : Pipeline<FigureView>
{
    public override string Name => "figures";

    protected override string Template => "figure";

    protected override JsonTypeInfo<FigureView> ViewJson => json.FigureView;

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Records.Figures.Select(figure => figure.Id);

    protected override Route AddressOf(FigureView view) => view.Figure.Route;

    protected override FigureView PostProcess(string id, Corpus corpus)
    {
        var figure = corpus.Figure(id)!;
        var row = FigureRow.Of(corpus, figure);
        var users = corpus.Evidence.UsersOf(RecordKind.Figure, id);
        var named = figure.Values.Select(value => value.Source.Id).ToHashSet(StringComparer.Ordinal);
        return new FigureView(
            PageHead.Of(corpus, row.Route, "figures", figure.What, row.Summary, [Crumbs.Home(corpus), Crumbs.Index(corpus, RecordKind.Figure)], figure.At.Path),
            row,
            [.. corpus.Records.Sources.Where(source => !named.Contains(source.Id)).Select(source => SourceChip.Of(corpus, source.Id))],
            RecordLink.OfKind(corpus, users, RecordKind.Briefing),
            RecordLink.OfKind(corpus, corpus.Evidence.UsesOf(RecordKind.Figure, id), RecordKind.Entity));
    }
}

/// <summary>A figure on its own page.</summary>
/// <param name="Without">The texts for which the editors list no value.</param>
/// <param name="Briefings">Those that use it.</param>
/// <param name="Entities">The names in it and in its quotes.</param>
internal sealed record FigureView(PageHead Head, FigureRow Figure, ImmutableArray<SourceChip> Without, ImmutableArray<LinkView> Briefings, ImmutableArray<LinkView> Entities);

/// <summary>The list of all figures.</summary>
internal sealed class FigureList(DigestJson json) : Pipeline<FiguresView>
{
    public override string Name => "figure list";

    protected override string Template => "figures";

    protected override JsonTypeInfo<FiguresView> ViewJson => json.FiguresView;

    protected override Route AddressOf(FiguresView view) => Route.Index(RecordKind.Figure);

    protected override FiguresView PostProcess(string id, Corpus corpus) => new(
        PageHead.Of(corpus, Route.Index(RecordKind.Figure), "figures", corpus.Say("nav_figures"), corpus.Say("lead_figures"), [Crumbs.Home(corpus)]),
        [.. corpus.Records.Figures.Select(figure => FigureRow.Of(corpus, figure)).OrderByDescending(row => row.Axis is not null)]);
}

/// <summary>All figures, those with an axis first.</summary>
internal sealed record FiguresView(PageHead Head, ImmutableArray<FigureRow> Figures);
