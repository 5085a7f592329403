using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Digest.Analysis.Comparing;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Sites;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines;

/// <summary>The comparison of two sources.</summary>
internal sealed class Pairs(DigestJson json) : Pipeline<PairView>
{
    public override string Name => "pairs";

    protected override string Template => "pair";

    protected override JsonTypeInfo<PairView> ViewJson => json.PairView;

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Evidence.Pairs.Pairs.Select(pair => $"{pair.A}/{pair.B}");

    protected override Route AddressOf(PairView view) => view.Head.Route;

    protected override PairView PostProcess(string id, Corpus corpus)
    {
        var parts = id.Split('/');
        var (a, b) = (parts[0], parts[1]);
        ImmutableArray<string> both = [a, b];
        var rows = corpus.Records.Claims
            .Where(claim => claim.Positions.Any(position => both.Contains(position.Source.Id)))
            .Select(claim => ClaimRow.Of(corpus, claim, both))
            .ToLookup(PairGroupOf);
        var title = corpus.Say("pair_title", SourceChip.Of(corpus, a).Short, SourceChip.Of(corpus, b).Short);
        return new PairView(
            PageHead.Of(corpus, Route.Pair(a, b), "compare", title, corpus.Say("pair_lead"), [Crumbs.Home(corpus), new LinkView(Route.Comparisons, corpus.Say("nav_compare"))]),
            ColumnView.Of(corpus, a, corpus.Records.Claims),
            ColumnView.Of(corpus, b, corpus.Records.Claims),
            [.. rows[PairGroup.Differ]],
            [.. rows[PairGroup.Agree]],
            [.. rows[PairGroup.Mention]],
            [.. rows[PairGroup.OnlyA]],
            [.. rows[PairGroup.OnlyB]],
            [.. corpus.Records.Figures.Where(figure => both.All(source => figure.Values.Any(value => value.Source.Id == source))).Select(figure => FigureRow.Of(corpus, figure, both.Contains))],
            [.. corpus.Records.Events.Where(happening => both.All(source => happening.Quotes.Any(quote => quote.Source.Id == source))).Select(happening => EventView.Of(corpus, happening, both))],
            SideBySideView.Of(corpus, corpus.Evidence.Pairs.Find(a, b)!));
    }

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

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Evidence.Pairs.Pairs.Select(pair => $"{pair.A}/{pair.B}");

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

/// <summary>The index of all comparisons: every source against every other.</summary>
internal sealed class PairIndex(DigestJson json) : Pipeline<PairsView>
{
    public override string Name => "pair index";

    protected override string Template => "pairs";

    protected override JsonTypeInfo<PairsView> ViewJson => json.PairsView;

    protected override Route AddressOf(PairsView view) => view.Head.Route;

    protected override PairsView PostProcess(string id, Corpus corpus)
    {
        ImmutableArray<string> sources = [.. corpus.Records.Sources.Select(source => source.Id)];
        return new PairsView(
            PageHead.Of(corpus, Route.Comparisons, "compare", corpus.Say("nav_compare"), corpus.Say("lead_compare"), [Crumbs.Home(corpus)]),
            [.. sources.Select(source => SourceChip.Of(corpus, source))],
            [.. sources.Select(source => new PairsRow(SourceChip.Of(corpus, source), [.. sources.Select(other => PairsCell.Of(corpus, source, other))]))],
            [.. corpus.Records.Briefings.Select(briefing => LeadView.Of(corpus, briefing))],
            corpus.Evidence.Pairs.LeftOut);
    }
}

/// <summary>Every source against every other.</summary>
/// <param name="LeftOut">How many pairs have no page.</param>
internal sealed record PairsView(PageHead Head, ImmutableArray<SourceChip> Columns, ImmutableArray<PairsRow> Rows, ImmutableArray<LeadView> Briefings, int LeftOut);

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
        var pair = corpus.Evidence.Pairs.Find(source, other);
        ImmutableArray<string> both = [source, other];
        var shared = source == other ? [] : corpus.Records.Claims.Where(claim => both.All(id => claim.Positions.Any(position => position.Source.Id == id))).Select(claim => Comparer.Agreement(claim, both)).ToImmutableArray();
        return new PairsCell(
            SourceChip.Of(corpus, other),
            pair is null ? null : Model.Sites.Route.Pair(pair.A, pair.B),
            shared.Length,
            shared.Count(agreement => agreement == Agreement.Shared),
            shared.Count(agreement => agreement == Agreement.Disputed));
    }
}
