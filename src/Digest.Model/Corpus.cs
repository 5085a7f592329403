using System.Collections.Frozen;
using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;

namespace Digest.Model;

/// <summary>All that a page may read of the others: every record of the site, and what linking them has shown. Only the linker makes it.</summary>
public sealed class Corpus
{
    private readonly FrozenDictionary<string, Source> _sources;
    private readonly FrozenDictionary<string, Claim> _claims;
    private readonly FrozenDictionary<string, Figure> _figures;
    private readonly FrozenDictionary<string, Event> _events;
    private readonly FrozenDictionary<string, Entity> _entities;
    private readonly FrozenDictionary<string, Summary> _summaries;
    private readonly FrozenDictionary<string, Briefing> _briefings;
    private readonly FrozenDictionary<string, ImmutableArray<Change>> _changes;

    /// <summary>A corpus of these records.</summary>
    /// <param name="records">Every record, each kind in the order of its pages.</param>
    /// <param name="evidence">What was found while they were linked.</param>
    public Corpus(CorpusRecords records, Evidence evidence)
    {
        Records = records;
        Evidence = evidence;
        _sources = ById(records.Sources, source => source.Id);
        _claims = ById(records.Claims, claim => claim.Id);
        _figures = ById(records.Figures, figure => figure.Id);
        _events = ById(records.Events, happening => happening.Id);
        _entities = ById(records.Entities, entity => entity.Id);
        _summaries = ById(records.Summaries, summary => summary.Id);
        _briefings = ById(records.Briefings, briefing => briefing.Id);
        _changes = records.History.Changes
            .SelectMany(change => change.Files.Select(file => (file.Path, change)))
            .GroupBy(pair => pair.Path, pair => pair.change, StringComparer.Ordinal)
            .ToFrozenDictionary(file => file.Key, file => file.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Every record.</summary>
    public CorpusRecords Records { get; }

    /// <summary>What was found while they were linked.</summary>
    public Evidence Evidence { get; }

    /// <summary>The site's settings.</summary>
    public SiteSettings Site => Records.Site;

    /// <summary>The words of the interface under a key, with the arguments in their places; the key itself where there are none.</summary>
    public string Say(string key, params ReadOnlySpan<object?> arguments) => Records.Words.Say(key, arguments) ?? key;

    /// <summary>A source by id, or null.</summary>
    public Source? Source(string id) => _sources.GetValueOrDefault(id);

    /// <summary>A claim by id, or null.</summary>
    public Claim? Claim(string id) => _claims.GetValueOrDefault(id);

    /// <summary>A figure by id, or null.</summary>
    public Figure? Figure(string id) => _figures.GetValueOrDefault(id);

    /// <summary>An event by id, or null.</summary>
    public Event? Event(string id) => _events.GetValueOrDefault(id);

    /// <summary>An entity by id, or null.</summary>
    public Entity? Entity(string id) => _entities.GetValueOrDefault(id);

    /// <summary>The summary of a source, or null.</summary>
    public Summary? Summary(string source) => _summaries.GetValueOrDefault(source);

    /// <summary>A briefing by id, or null.</summary>
    public Briefing? Briefing(string id) => _briefings.GetValueOrDefault(id);

    /// <summary>What was done to a file, the latest first; nothing where no history is known.</summary>
    public ImmutableArray<Change> ChangesOf(string path) => _changes.GetValueOrDefault(path, []);

    private static FrozenDictionary<string, T> ById<T>(ImmutableArray<T> records, Func<T, string> id) =>
        records.DistinctBy(id, StringComparer.Ordinal).ToFrozenDictionary(id, StringComparer.Ordinal);
}

/// <summary>The records of a site; drafts are not among them unless they were asked for.</summary>
/// <param name="Words">The words of the interface in the site's language.</param>
/// <param name="Sources">By publication date, then id.</param>
/// <param name="Briefings">The newest first.</param>
/// <param name="Claims">In the order of their files.</param>
/// <param name="Events">By earliest day, then latest, then id; unknown last.</param>
/// <param name="Entities">By name.</param>
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
    ImmutableArray<Page> Pages,
    History History);
