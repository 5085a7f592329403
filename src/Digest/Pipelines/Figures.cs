using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Digest.Analysis.Comparing;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Pipelines.Lists;
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

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Figures.Select(figure => figure.Id);

    protected override Route AddressOf(FigureView view) => view.Figure.Route;

    protected override FigureView PostProcess(string id, Corpus corpus)
    {
        var figure = corpus.Figure(id)!;
        var row = FigureRow.Of(corpus, figure);
        var named = figure.Values.Select(value => value.Source.Id).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var columns = ColumnGroup.Of(corpus, RecordKind.Figure, id, named);
        return new FigureView(
            PageHead.Of(corpus, row.Route, "figures", figure.What, row.Summary, [Crumbs.Home(corpus), Crumbs.Index(corpus, RecordKind.Figure)], figure.At.Path),
            row,
            columns is [var all] ? [.. all.Sources.Where(source => !named.Contains(source)).Select(source => SourceChip.Of(corpus, source))] : [],
            RelatedView.OfKind(corpus, corpus.UsersOf(RecordKind.Figure, id), RecordKind.Briefing),
            RelatedView.OfKind(corpus, corpus.UsedBy(RecordKind.Figure, id), RecordKind.Entity));
    }
}

/// <summary>A figure on its own page.</summary>
/// <param name="Without">The texts of its stories for which the editors list no value; none where there are many.</param>
/// <param name="Briefings">Those that use it.</param>
/// <param name="Entities">The names in it and in its quotes.</param>
internal sealed record FigureView(PageHead Head, FigureRow Figure, ImmutableArray<SourceChip> Without, RelatedView Briefings, RelatedView Entities);

/// <summary>The lists of figures: all of them on one page while they are few, else by story.</summary>
internal sealed class FigureList(DigestJson json) : Pipeline<FiguresView>
{
    private const int RowWeight = 2_000;
    private const int QuoteWeight = 1_100;

    /// <summary>Its pages.</summary>
    public static readonly BoundedList Pages = new(corpus => StoryGroups.Contents(
        corpus,
        ListOf.Figures,
        RecordKind.Figure,
        corpus.Figures.Select(figure => figure.Id),
        story => story.Figures,
        (id, sources) => Comparer.IsDisputed(corpus.Figure(id)!, sources.Contains),
        id => RowWeight + corpus.Figure(id)!.Values.SelectMany(value => value.Quotes).Sum(quote => QuoteWeight + quote.Value.Length)));

    public override string Name => "figure list";

    protected override string Template => "figures";

    protected override JsonTypeInfo<FiguresView> ViewJson => json.FiguresView;

    protected override IEnumerable<string> List(Corpus corpus) => Pages.Paths(corpus);

    protected override Route AddressOf(FiguresView view) => view.Head.Route;

    protected override FiguresView PostProcess(string id, Corpus corpus)
    {
        var page = Pages.Find(corpus, id)!;
        return new FiguresView(
            ListView.Head(corpus, page, Route.Index(RecordKind.Figure), "figures", corpus.Say("nav_figures"), corpus.Say("lead_figures")),
            ListView.Of(corpus, page),
            [.. page.Items.Select(corpus.Figure).OfType<Figure>().Select(figure => FigureRow.Of(corpus, figure)).OrderByDescending(row => row.Axis is not null)]);
    }
}

/// <summary>Figures, those with an axis first.</summary>
internal sealed record FiguresView(PageHead Head, ListView List, ImmutableArray<FigureRow> Figures);
