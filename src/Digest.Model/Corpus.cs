using System.Collections.Frozen;
using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Model;

/// <summary>
/// All that a page may read of the others: every record of the site, and what linking them has shown. Only the linker makes it.
/// It is asked by id and answers through indexes, so that a page costs what it shows; a list of all records is for those pages alone that list them.
/// </summary>
public sealed class Corpus
{
    private readonly CorpusIndex _index;
    private readonly Action<Question>? _asked;

    /// <summary>A corpus of these records.</summary>
    /// <param name="records">Every record, each kind in the order of its pages.</param>
    /// <param name="evidence">What was found while they were linked.</param>
    public Corpus(CorpusRecords records, Evidence evidence)
        : this(records, evidence, new CorpusIndex(records), null)
    {
    }

    private Corpus(CorpusRecords records, Evidence evidence, CorpusIndex index, Action<Question>? asked) => (Records, Evidence, _index, _asked) = (records, evidence, index, asked);

    /// <summary>Every record.</summary>
    public CorpusRecords Records { get; }

    /// <summary>What was found while they were linked.</summary>
    public Evidence Evidence { get; }

    /// <summary>The site's settings.</summary>
    public SiteSettings Site => Records.Site;

    /// <summary>All sources, by publication date.</summary>
    public ImmutableArray<Source> Sources => Listed(RecordKind.Source, Records.Sources);

    /// <summary>All summaries.</summary>
    public ImmutableArray<Summary> Summaries => Listed(RecordKind.Summary, Records.Summaries);

    /// <summary>All briefings, the newest first.</summary>
    public ImmutableArray<Briefing> Briefings => Listed(RecordKind.Briefing, Records.Briefings);

    /// <summary>All claims, in the order of their files.</summary>
    public ImmutableArray<Claim> Claims => Listed(RecordKind.Claim, Records.Claims);

    /// <summary>All figures, in the order of their files.</summary>
    public ImmutableArray<Figure> Figures => Listed(RecordKind.Figure, Records.Figures);

    /// <summary>All events, by date.</summary>
    public ImmutableArray<Event> Events => Listed(RecordKind.Event, Records.Events);

    /// <summary>All entities, by name.</summary>
    public ImmutableArray<Entity> Entities => Listed(RecordKind.Entity, Records.Entities);

    /// <summary>All topics, in the order of their file.</summary>
    public ImmutableArray<Topic> Topics => Listed(RecordKind.Topic, Records.Topics);

    /// <summary>All pages about the site itself.</summary>
    public ImmutableArray<Page> Pages => Listed(RecordKind.Page, Records.Pages);

    /// <summary>All pairs of sources that have a page.</summary>
    public ImmutableArray<SourcePair> Pairs => Ask(Asked.Pairs, RecordKind.Source, "", Evidence.Pairs.Pairs);

    /// <summary>The same corpus, which tells what is asked of it.</summary>
    /// <param name="asked">Is told of each question, as often as it is asked.</param>
    public Corpus Watched(Action<Question> asked) => new(Records, Evidence, _index, asked);

    /// <summary>The same for all views of one corpus: by it, what is worked out once is kept.</summary>
    public object Identity => _index;

    /// <summary>The same corpus, which tells nobody what is asked of it: for what is worked out once for many pages.</summary>
    public Corpus Unwatched => new(Records, Evidence, _index, null);

    /// <summary>Tells of a question that something worked out before has asked.</summary>
    public void Repeat(Question question) => _asked?.Invoke(question);

    /// <summary>The words of the interface under a key, with the arguments in their places; the key itself where there are none.</summary>
    public string Say(string key, params ReadOnlySpan<object?> arguments) => Records.Words.Say(key, arguments) ?? key;

    /// <summary>A source by id, or null.</summary>
    public Source? Source(string id) => Record(RecordKind.Source, id, _index.Sources);

    /// <summary>A claim by id, or null.</summary>
    public Claim? Claim(string id) => Record(RecordKind.Claim, id, _index.Claims);

    /// <summary>A figure by id, or null.</summary>
    public Figure? Figure(string id) => Record(RecordKind.Figure, id, _index.Figures);

    /// <summary>An event by id, or null.</summary>
    public Event? Event(string id) => Record(RecordKind.Event, id, _index.Events);

    /// <summary>An entity by id, or null.</summary>
    public Entity? Entity(string id) => Record(RecordKind.Entity, id, _index.Entities);

    /// <summary>The summary of a source, or null.</summary>
    public Summary? Summary(string source) => Record(RecordKind.Summary, source, _index.Summaries);

    /// <summary>A briefing by id, or null.</summary>
    public Briefing? Briefing(string id) => Record(RecordKind.Briefing, id, _index.Briefings);

    /// <summary>A page by id, or null.</summary>
    public Page? Page(string id) => Record(RecordKind.Page, id, _index.Pages);

    /// <summary>A topic by id, or null.</summary>
    public Topic? Topic(string id) => Record(RecordKind.Topic, id, _index.Topics);

    /// <summary>The briefings of a topic, the newest first.</summary>
    public ImmutableArray<Briefing> BriefingsOf(string topic) => Ask(Asked.Speaking, RecordKind.Topic, topic, _index.BriefingsOf.GetValueOrDefault(topic, []));

    /// <summary>The briefings before and after one: the newer and the older; null where there is none.</summary>
    public (Briefing? Newer, Briefing? Older) Beside(Briefing briefing)
    {
        var place = _index.BriefingPlaces[briefing.Id];
        return Ask(Asked.Beside, RecordKind.Briefing, briefing.Id, (Records.Briefings.ElementAtOrDefault(place - 1), Records.Briefings.ElementAtOrDefault(place + 1)));
    }

    /// <summary>The story of a briefing that exists.</summary>
    public Story Story(string briefing) => Ask(Asked.Stories, RecordKind.Briefing, briefing, Evidence.Stories.Of(briefing));

    /// <summary>The stories to which a source, claim, figure, event or entity belongs, the newest first; none for one that is not in a briefing yet.</summary>
    public ImmutableArray<Story> StoriesOf(RecordKind kind, string id) => Ask(Asked.Stories, kind, id, Evidence.Stories.Of(kind, id));

    /// <summary>The claims of a story's comparison, in the editors' order.</summary>
    public ImmutableArray<Claim> Compared(Story story) => [.. story.Compared.Select(Claim).OfType<Claim>()];

    /// <summary>The claims to which a source has a position, in the order of their files.</summary>
    public ImmutableArray<Claim> ClaimsOf(string source) => Ask(Asked.Speaking, RecordKind.Claim, source, _index.ClaimsOf.GetValueOrDefault(source, []));

    /// <summary>The figures of which a source gives a value, in the order of their files.</summary>
    public ImmutableArray<Figure> FiguresOf(string source) => Ask(Asked.Speaking, RecordKind.Figure, source, _index.FiguresOf.GetValueOrDefault(source, []));

    /// <summary>The events of which a source speaks, by date.</summary>
    public ImmutableArray<Event> EventsOf(string source) => Ask(Asked.Speaking, RecordKind.Event, source, _index.EventsOf.GetValueOrDefault(source, []));

    /// <summary>The sources that name an entity, in the order of the corpus.</summary>
    public ImmutableArray<string> Naming(string entity) => Ask(Asked.Speaking, RecordKind.Entity, entity, _index.Naming(Evidence.Mentions).GetValueOrDefault(entity, []));

    /// <summary>Ids of sources in the order of the corpus, each once.</summary>
    public ImmutableArray<string> InOrder(IEnumerable<string> sources)
    {
        ImmutableArray<string> once = [.. sources.Distinct(StringComparer.Ordinal)];
        ImmutableArray<string> inOrder = [.. once.Where(_index.SourcePlaces.ContainsKey).OrderBy(source => _index.SourcePlaces[source])];
        return _asked is null ? inOrder : Ask(Asked.Order, RecordKind.Source, string.Join(' ', once), inOrder);
    }

    /// <summary>The records that use a record, in the order of their kinds.</summary>
    public ImmutableArray<RecordRef> UsersOf(RecordKind kind, string id) => Ask(Asked.Users, kind, id, Evidence.UsersOf(kind, id));

    /// <summary>The records that a record uses, in the order of their kinds.</summary>
    public ImmutableArray<RecordRef> UsedBy(RecordKind kind, string id) => Ask(Asked.Used, kind, id, Evidence.UsesOf(kind, id));

    /// <summary>Where a quote of a source stands; null where it does not.</summary>
    public Excerpt? Excerpt(string source, PlacedText quote, int? line) => Ask(Asked.Record, RecordKind.Source, source, Evidence.Excerpt(source, quote, line));

    /// <summary>What was verified of a text by the editors.</summary>
    public CheckedWritten Checked(RecordRef record) => Ask(Asked.Checked, record.Kind, record.Id, Evidence.Checked.GetValueOrDefault(record, CheckedWritten.Empty));

    /// <summary>The places of a source that are used, in the order of the text.</summary>
    public ImmutableArray<Use> UsesOf(string source) => Ask(Asked.Uses, RecordKind.Source, source, Evidence.Uses.GetValueOrDefault(source, []));

    /// <summary>The names in a source, in the order of the text.</summary>
    public ImmutableArray<Mention> MentionsOf(string source) => Ask(Asked.Mentions, RecordKind.Source, source, Evidence.Mentions.GetValueOrDefault(source, []));

    /// <summary>What the analysis has found about a source.</summary>
    public ImmutableArray<Finding> FindingsOf(string source) => Ask(Asked.Findings, RecordKind.Source, source, Evidence.Findings.GetValueOrDefault(source, []));

    /// <summary>The pairs of a source that have a page.</summary>
    public ImmutableArray<SourcePair> PairsOf(string source) => Ask(Asked.Pairs, RecordKind.Source, source, Evidence.Pairs.Of(source));

    /// <summary>The pair of two sources, in whatever order, if it has a page.</summary>
    public SourcePair? Pair(string one, string other) => PairsOf(one).FirstOrDefault(pair => pair.A == other || pair.B == other);

    /// <summary>The pairs among some sources, in order of A, then B.</summary>
    public ImmutableArray<SourcePair> PairsAmong(ImmutableArray<string> sources) =>
        [.. sources.Order(StringComparer.Ordinal).SelectMany(source => PairsOf(source).Where(pair => pair.A == source && sources.Contains(pair.B)))];

    /// <summary>What is found in a pair of sources that has a page.</summary>
    public PairReading Reading(SourcePair pair) => Ask(Asked.PairReading, RecordKind.Source, $"{pair.A}/{pair.B}", Evidence.Reading.Of(pair));

    /// <summary>What is found in the sources of a story.</summary>
    public StoryReading Reading(Story story) => Ask(Asked.StoryReading, RecordKind.Briefing, story.Id, Evidence.Reading.Of(story));

    /// <summary>What was done to a file, the latest first; nothing where no history is known.</summary>
    public ImmutableArray<Change> ChangesOf(string path) => Ask(Asked.Changes, RecordKind.Page, path, _index.Changes.GetValueOrDefault(path, []));

    /// <summary>What was done to all files.</summary>
    public History History => Ask(Asked.Changes, RecordKind.Page, "", Records.History);

    /// <summary>How much of what was done is known.</summary>
    public HistoryReach Reach => Ask(Asked.Reach, RecordKind.Page, "", Records.History.Reach);

    private T? Record<T>(RecordKind kind, string id, FrozenDictionary<string, T> records)
        where T : class => Ask(Asked.Record, kind, id, records.GetValueOrDefault(id));

    private ImmutableArray<T> Listed<T>(RecordKind kind, ImmutableArray<T> records) => Ask(Asked.List, kind, "", records);

    private T Ask<T>(Asked about, RecordKind of, string key, T answer)
    {
        _asked?.Invoke(new Question(about, of, key));
        return answer;
    }
}

/// <summary>The records of a site; drafts are not among them unless they were asked for.</summary>
/// <param name="Words">The words of the interface in the site's language.</param>
/// <param name="Sources">By publication date, then id.</param>
/// <param name="Briefings">The newest first.</param>
/// <param name="Claims">In the order of their files.</param>
/// <param name="Events">By earliest day, then latest, then id; unknown last.</param>
/// <param name="Entities">By name.</param>
/// <param name="Topics">In the order of their file.</param>
public sealed record CorpusRecords(
    SiteSettings Site,
    InterfaceWords Words,
    ImmutableArray<Source> Sources,
    ImmutableArray<Summary> Summaries,
    ImmutableArray<Briefing> Briefings,
    ImmutableArray<Claim> Claims,
    ImmutableArray<Figure> Figures,
    ImmutableArray<Event> Events,
    ImmutableArray<Entity> Entities,
    ImmutableArray<Topic> Topics,
    ImmutableArray<Page> Pages,
    History History);
