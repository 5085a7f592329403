using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Digest.Analysis.Comparing;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Pipelines.Lists;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines;

/// <summary>The comparison of two sources.</summary>
internal sealed class Pairs(DigestJson json) : Pipeline<PairView>
{
    public override string Name => "pairs";

    protected override string Template => "pair";

    protected override JsonTypeInfo<PairView> ViewJson => json.PairView;

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Pairs.Select(pair => $"{pair.A}/{pair.B}");

    protected override Route AddressOf(PairView view) => view.Head.Route;

    protected override PairView PostProcess(string id, Corpus corpus)
    {
        var parts = id.Split('/');
        var (a, b) = (parts[0], parts[1]);
        ImmutableArray<string> both = [a, b];
        var claims = Compared(corpus, a, b);
        var rows = claims
            .Where(claim => claim.Positions.Any(position => both.Contains(position.Source.Id)))
            .Select(claim => ClaimRow.Of(corpus, claim, both))
            .ToLookup(PairGroupOf);
        var title = corpus.Say("pair_title", SourceChip.Of(corpus, a).Short, SourceChip.Of(corpus, b).Short);
        return new PairView(
            PageHead.Of(corpus, Route.Pair(a, b), "compare", title, corpus.Say("pair_lead"), [Crumbs.Home(corpus), new LinkView(Route.Comparisons, corpus.Say("nav_compare"))]),
            ColumnView.Of(corpus, a, claims),
            ColumnView.Of(corpus, b, claims),
            [.. rows[PairGroup.Differ]],
            [.. rows[PairGroup.Agree]],
            [.. rows[PairGroup.Mention]],
            [.. rows[PairGroup.OnlyA]],
            [.. rows[PairGroup.OnlyB]],
            [.. corpus.FiguresOf(a).Where(figure => figure.Values.Any(value => value.Source.Id == b)).Select(figure => FigureRow.Of(corpus, figure, both.Contains))],
            [.. corpus.EventsOf(a).Where(happening => happening.Quotes.Any(quote => quote.Source.Id == b)).Select(happening => EventView.Of(corpus, happening, both))],
            SideBySideView.Of(corpus, corpus.Pair(a, b)!));
    }

    /// <summary>The claims on which two sources are compared, in the order of their files: those of their common stories, and those on which the editors have read both.</summary>
    private static ImmutableArray<Claim> Compared(Corpus corpus, string a, string b) =>
    [
        .. corpus.StoriesOf(RecordKind.Source, a)
            .Where(story => story.Sources.Contains(b))
            .SelectMany(story => story.Claims)
            .Select(corpus.Claim)
            .OfType<Claim>()
            .Concat(corpus.ClaimsOf(a).Where(claim => IsRead(claim, b)))
            .Concat(corpus.ClaimsOf(b).Where(claim => IsRead(claim, a)))
            .Distinct()
            .OrderBy(claim => claim.At.Path, StringComparer.Ordinal)
            .ThenBy(claim => claim.At.Line),
    ];

    private static bool IsRead(Claim claim, string source) => claim.Positions.Any(position => position.Source.Id == source) || claim.Silent.Any(silent => silent.Id == source);

    private static PairGroup PairGroupOf(ClaimRow row)
    {
        var (a, b) = (row.Cells[0], row.Cells[1]);
        return (a.Positions is [], b.Positions is [], row.Agreement) switch
        {
            (false, true, _) => PairGroup.OnlyA,
            (true, false, _) => PairGroup.OnlyB,
            (_, _, Agreement.Disputed) => PairGroup.Differ,
            (_, _, Agreement.Shared) => PairGroup.Agree,
            _ => PairGroup.Mention,
        };
    }

    private enum PairGroup
    {
        Differ,
        Agree,
        Mention,
        OnlyA,
        OnlyB,
    }
}

/// <summary>The comparison of two sources.</summary>
/// <param name="Mention">Both speak of it, and not both take a side.</param>
/// <param name="OnlyA">Of this only the first speaks.</param>
/// <param name="OnlyB">Of this only the second speaks.</param>
/// <param name="Texts">The texts themselves, beside each other; null where one of them may not be shown.</param>
internal sealed record PairView(
    PageHead Head,
    ColumnView A,
    ColumnView B,
    ImmutableArray<ClaimRow> Differ,
    ImmutableArray<ClaimRow> Agree,
    ImmutableArray<ClaimRow> Mention,
    ImmutableArray<ClaimRow> OnlyA,
    ImmutableArray<ClaimRow> OnlyB,
    ImmutableArray<FigureRow> Figures,
    ImmutableArray<EventView> Events,
    SideBySideView? Texts);

/// <summary>The same pair in the other order, which leads to the first.</summary>
internal sealed class PairRedirects(DigestJson json) : Pipeline<RedirectView>
{
    public override string Name => "pair redirects";

    protected override string Template => "redirect";

    protected override JsonTypeInfo<RedirectView> ViewJson => json.RedirectView;

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Pairs.Select(pair => $"{pair.A}/{pair.B}");

    protected override Route AddressOf(RedirectView view) => view.Head.Route;

    protected override RedirectView PostProcess(string id, Corpus corpus)
    {
        var parts = id.Split('/');
        var to = PairLink.Of(corpus, new SourcePair(parts[0], parts[1], 0));
        return new RedirectView(PageHead.Of(corpus, Route.Pair(parts[1], parts[0]), "compare", to.Text, null, []) with { Canonical = corpus.Site.BaseUrl + to.Route.Href, Redirect = to.Route }, to);
    }
}

/// <summary>A page that leads to another.</summary>
internal sealed record RedirectView(PageHead Head, LinkView To);

/// <summary>The index of all comparisons: every source against every other while they are few, else the stories, each of which lists its own.</summary>
internal sealed class PairIndex(DigestJson json) : Pipeline<PairsView>
{
    /// <summary>Its pages.</summary>
    public static readonly BoundedList Pages = new(corpus => new ListContents(
        ListOf.Statements,
        ListBy.Story,
        Route.Comparisons,
        [.. corpus.Sources.Select(source => source.Id)],
        _ => 0,
        corpus.Sources.Length <= StoryGroups.MostColumns,
        () => [.. corpus.Briefings.Select(briefing => Group(corpus, briefing, corpus.Story(briefing.Id)))]));

    public override string Name => "pair index";

    protected override string Template => "pairs";

    protected override JsonTypeInfo<PairsView> ViewJson => json.PairsView;

    protected override IEnumerable<string> List(Corpus corpus) => Pages.Paths(corpus);

    protected override Route AddressOf(PairsView view) => view.Head.Route;

    protected override PairsView PostProcess(string id, Corpus corpus)
    {
        var page = Pages.Find(corpus, id)!;
        return new PairsView(
            ListView.Head(corpus, page, Route.Comparisons, "compare", corpus.Say("nav_compare"), corpus.Say("lead_compare")),
            ListView.Of(corpus, page),
            [.. page.Items.Select(source => SourceChip.Of(corpus, source))],
            [.. page.Items.Select(source => new PairsRow(SourceChip.Of(corpus, source), [.. page.Items.Select(other => PairsCell.Of(corpus, source, other))]))],
            page.Groups is [] ? [.. corpus.Briefings.Select(briefing => LeadView.Of(corpus, briefing))] : []);
    }

    /// <summary>A story with its statements; its comparison is made by another pipeline.</summary>
    private static ListGroup Group(Corpus corpus, Briefing briefing, Story story) => new(
        null,
        Route.Comparison(briefing.Id),
        briefing.Title,
        DateWords.Of(corpus, briefing.Date),
        [],
        story.Compared.Length,
        corpus.Compared(story).Count(claim => Comparer.Agreement(claim, story.Sources) == Agreement.Disputed));
}

/// <summary>Every source against every other.</summary>
/// <param name="Briefings">Where their texts are few: each leads to the comparison of all of its texts.</param>
internal sealed record PairsView(PageHead Head, ListView List, ImmutableArray<SourceChip> Columns, ImmutableArray<PairsRow> Rows, ImmutableArray<LeadView> Briefings);

/// <summary>A source against all others.</summary>
internal sealed record PairsRow(SourceChip Source, ImmutableArray<PairsCell> Cells);

/// <summary>Two sources in numbers of statements.</summary>
/// <param name="Route">Their comparison; null for a source against itself and for a pair without a page.</param>
/// <param name="Shared">Both speak of it.</param>
/// <param name="Agree">Both say so, or both otherwise.</param>
/// <param name="Differ">One says so and one otherwise.</param>
internal sealed record PairsCell(SourceChip Other, Route? Route, int Shared, int Agree, int Differ)
{
    /// <summary>A cell of the matrix.</summary>
    public static PairsCell Of(Corpus corpus, string source, string other)
    {
        var pair = corpus.Pair(source, other);
        ImmutableArray<string> both = [source, other];
        ImmutableArray<Agreement> shared = source == other ? [] : [.. corpus.ClaimsOf(source).Where(claim => claim.Positions.Any(position => position.Source.Id == other)).Select(claim => Comparer.Agreement(claim, both))];
        return new PairsCell(
            SourceChip.Of(corpus, other),
            pair is null ? null : Model.Sites.Route.Pair(pair.A, pair.B),
            shared.Length,
            shared.Count(agreement => agreement == Agreement.Shared),
            shared.Count(agreement => agreement == Agreement.Disputed));
    }
}
