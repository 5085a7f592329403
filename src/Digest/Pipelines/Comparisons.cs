using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Pipelines.Lists;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines;

/// <summary>The comparison of all sources of a briefing.</summary>
internal sealed class Comparisons(DigestJson json) : Pipeline<ComparisonView>
{
    public override string Name => "comparisons";

    protected override string Template => "comparison";

    protected override JsonTypeInfo<ComparisonView> ViewJson => json.ComparisonView;

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Briefings.Select(briefing => briefing.Id);

    protected override Route AddressOf(ComparisonView view) => view.Head.Route;

    protected override ComparisonView PostProcess(string id, Corpus corpus)
    {
        var briefing = corpus.Briefing(id)!;
        var story = corpus.Story(id);
        var sources = story.Sources;
        var claims = corpus.Compared(story);
        var shown = BoundedList.Split(story.Compared, claim => ClaimList.Weight(corpus, corpus.Claim(claim)!)).FirstOrDefault([]);
        ImmutableArray<ClaimRow> rows = [.. claims.Select(claim => ClaimRow.Of(corpus, claim, sources))];
        var used = corpus.UsedBy(RecordKind.Briefing, id);
        var link = new LinkView(Route.Of(RecordKind.Briefing, id), briefing.Title);
        return new ComparisonView(
            PageHead.Of(corpus, Route.Comparison(id), "compare", corpus.Say("compare_title", briefing.Title), corpus.Say("compare_lead", sources.Length, claims.Length), [Crumbs.Home(corpus), Crumbs.Index(corpus, RecordKind.Briefing), link], briefing.Path) with { Picture = BriefingPictureView.AddressOf(corpus, briefing) },
            link,
            [.. sources.Select(source => ColumnView.Of(corpus, source, claims))],
            sources.Count(source => corpus.Source(source)!.Sidecar.Origin is not null),
            [.. rows.Take(shown.Length)],
            shown.Length < rows.Length ? ClaimList.OfStory(corpus, id) : null,
            rows.Length,
            [.. rows.Where(row => row.Agreement == Agreement.Disputed).Select(row => row with { Cells = [] })],
            [.. used.Where(record => record.Kind == RecordKind.Figure).Select(record => corpus.Figure(record.Id)).OfType<Figure>().Select(figure => FigureRow.Of(corpus, figure, sources.Contains)).Where(figure => figure.Values is not [])],
            [.. story.Events.Where(happening => used.Contains(new RecordRef(RecordKind.Event, happening))).Select(corpus.Event).OfType<Event>().Select(happening => EventView.Of(corpus, happening, sources))],
            [.. sources.Select(source => OnlyHereView.Of(corpus, source, claims)).Where(only => only.Claims is not [])],
            [.. sources.Select(source => new CaveatsView(SourceChip.Of(corpus, source), FindingView.Of(corpus, source))).Where(caveats => caveats.Findings is not [])],
            [.. corpus.PairsAmong(sources).Select(pair => PairLink.Of(corpus, pair))],
            AutomaticView.Of(corpus, story));
    }
}

/// <summary>The comparison of n sources.</summary>
/// <param name="OriginsKnown">For how many of them an origin is known.</param>
/// <param name="Rows">Every statement, in the editors' order; of very many, the first.</param>
/// <param name="AllRows">Where all of them are listed, if not here.</param>
/// <param name="Statements">How many there are.</param>
/// <param name="Conflicts">Those over which they differ.</param>
/// <param name="OnlyHere">What one of them alone says.</param>
/// <param name="Caveats">What to know about the texts.</param>
/// <param name="Pairs">The comparisons of two of them.</param>
/// <param name="Automatic">What the program finds in them.</param>
internal sealed record ComparisonView(
    PageHead Head,
    LinkView Briefing,
    ImmutableArray<ColumnView> Columns,
    int OriginsKnown,
    ImmutableArray<ClaimRow> Rows,
    Route? AllRows,
    int Statements,
    ImmutableArray<ClaimRow> Conflicts,
    ImmutableArray<FigureRow> Figures,
    ImmutableArray<EventView> Events,
    ImmutableArray<OnlyHereView> OnlyHere,
    ImmutableArray<CaveatsView> Caveats,
    ImmutableArray<LinkView> Pairs,
    AutomaticView Automatic);

/// <summary>What to know about one of the texts.</summary>
internal sealed record CaveatsView(SourceChip Source, ImmutableArray<FindingView> Findings);

/// <summary>What stands in one source alone.</summary>
internal sealed record OnlyHereView(SourceChip Source, ImmutableArray<LinkView> Claims)
{
    /// <summary>The claims on which only this source takes a position.</summary>
    public static OnlyHereView Of(Corpus corpus, string source, ImmutableArray<Claim> claims) => new(
        SourceChip.Of(corpus, source),
        [.. claims.Where(claim => claim.Positions is not [] && claim.Positions.All(position => position.Source.Id == source)).Select(claim => RecordLink.Of(corpus, new RecordRef(RecordKind.Claim, claim.Id))).OfType<LinkView>()]);
}
