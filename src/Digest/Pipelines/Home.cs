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

/// <summary>The home page: finite, and made of what the latest briefing says; while the site has few texts, of all of them.</summary>
internal sealed class Home(DigestJson json) : Pipeline<HomeView>
{
    private const int DisputesShown = 3;
    private const int UnknownShown = 5;
    private const int FindingsShown = 5;
    private const int EventsShown = 6;
    private const int OlderShown = 10;
    private const int TopicsShown = 30;

    public override string Name => "home";

    protected override string Template => "home";

    protected override JsonTypeInfo<HomeView> ViewJson => json.HomeView;

    protected override Route AddressOf(HomeView view) => Route.Home;

    protected override HomeView PostProcess(string id, Corpus corpus)
    {
        var latest = corpus.Briefings.FirstOrDefault();
        var story = latest is null ? null : corpus.Story(latest.Id);
        var whole = story is null || corpus.Sources.Length <= StoryGroups.MostColumns;
        ImmutableArray<string> sources = whole ? [.. corpus.Sources.TakeLast(StoryGroups.MostColumns).Select(source => source.Id)] : story!.Sources;
        ImmutableArray<Figure> figures = whole ? corpus.Figures : [.. story!.Figures.Select(corpus.Figure).OfType<Figure>()];
        ImmutableArray<Event> events = whole ? corpus.Events : [.. story!.Events.Select(corpus.Event).OfType<Event>()];
        var claims = latest is null ? [] : KeyFirst(latest, corpus.Compared(story!));
        return new HomeView(
            LinkedData.Add(corpus, PageHead.Of(corpus, Route.Home, "home", corpus.Site.Title, corpus.Site.Description, []), LinkedData.Site(corpus)),
            latest is null ? null : LeadView.Of(corpus, latest),
            [.. figures.Select(figure => FigureRow.Of(corpus, figure)).Where(figure => figure.Disputed && figure.Axis is not null).Take(1)],
            [.. Unknown(corpus, latest, figures).Take(UnknownShown).Select(figure => FigureRow.Of(corpus, figure))],
            [.. claims.Where(claim => Comparer.Agreement(claim, sources) == Agreement.Disputed).Select(claim => DisputeView.Of(corpus, claim)).OfType<DisputeView>().Take(DisputesShown)],
            [.. sources.SelectMany(source => corpus.Source(source)!.Sidecar.Findings is [] ? [] : FindingView.Of(corpus, source).Take(1)).Take(FindingsShown)],
            [.. events.Where(happening => happening.Date.Earliest is not null).TakeLast(EventsShown).Select(happening => EventView.Of(corpus, happening, sources))],
            [.. sources.Select(source => SourceCard.Of(corpus, source))],
            corpus.Sources.Length,
            [.. corpus.Topics.Take(TopicsShown).Select(topic => new LinkView(Route.Of(RecordKind.Topic, topic.Id), topic.Name))],
            [.. corpus.Briefings.Skip(1).Take(OlderShown).Select(briefing => LeadView.Of(corpus, briefing))],
            corpus.Briefings.Length);
    }

    /// <summary>Figures that no text gives a number for; those of the briefing first, then those that more texts speak of.</summary>
    private static IEnumerable<Figure> Unknown(Corpus corpus, Briefing? latest, ImmutableArray<Figure> figures) => figures
        .Where(figure => figure.Values.All(value => value.IsNone))
        .OrderByDescending(figure => latest is not null && corpus.UsersOf(RecordKind.Figure, figure.Id).Contains(new RecordRef(RecordKind.Briefing, latest.Id)))
        .ThenByDescending(figure => figure.Values.Select(value => value.Source.Id).Distinct(StringComparer.Ordinal).Count());

    private static ImmutableArray<Claim> KeyFirst(Briefing briefing, ImmutableArray<Claim> claims)
    {
        var order = briefing.Key.Select((key, place) => (key.Id, place)).DistinctBy(key => key.Id).ToDictionary(key => key.Id, key => key.place, StringComparer.Ordinal);
        return [.. claims.OrderBy(claim => order.GetValueOrDefault(claim.Id, int.MaxValue))];
    }
}

/// <summary>The home page.</summary>
/// <param name="Lead">The latest briefing.</param>
/// <param name="Disputed">The figure in dispute that comes first.</param>
/// <param name="CannotTell">What no text gives a number for.</param>
/// <param name="Disputes">With a quote of each side.</param>
/// <param name="About">What to know about these texts.</param>
/// <param name="Sources">The texts of the latest briefing.</param>
/// <param name="AllSources">How many texts the site has.</param>
/// <param name="Older">The briefings before it; of very many, the newest.</param>
/// <param name="AllBriefings">How many briefings the site has.</param>
internal sealed record HomeView(
    PageHead Head,
    LeadView? Lead,
    ImmutableArray<FigureRow> Disputed,
    ImmutableArray<FigureRow> CannotTell,
    ImmutableArray<DisputeView> Disputes,
    ImmutableArray<FindingView> About,
    ImmutableArray<EventView> Timeline,
    ImmutableArray<SourceCard> Sources,
    int AllSources,
    ImmutableArray<LinkView> Topics,
    ImmutableArray<LeadView> Older,
    int AllBriefings);

/// <summary>A statement in dispute with one quote of each side.</summary>
internal sealed record DisputeView(Route Route, string Statement, ImmutableArray<ConflictKind> Conflicts, QuoteView Says, QuoteView Otherwise)
{
    /// <summary>A claim with both sides.</summary>
    public static DisputeView? Of(Corpus corpus, Claim claim) =>
        First(corpus, claim, Stance.Supports) is { } says && First(corpus, claim, Stance.Contradicts) is { } otherwise
            ? new DisputeView(Route.Of(RecordKind.Claim, claim.Id), claim.Statement, claim.Conflicts, says, otherwise)
            : null;

    private static QuoteView? First(Corpus corpus, Claim claim, Stance stance) =>
        claim.Positions.Where(position => position.Stance == stance).SelectMany(position => QuoteView.Of(corpus, position)).FirstOrDefault();
}
