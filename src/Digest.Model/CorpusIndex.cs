using System.Collections.Frozen;
using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;

namespace Digest.Model;

/// <summary>The records of a corpus by what pages ask for.</summary>
internal sealed class CorpusIndex(CorpusRecords records)
{
    private FrozenDictionary<string, ImmutableArray<string>>? naming;

    /// <summary>By id.</summary>
    public FrozenDictionary<string, Source> Sources { get; } = ById(records.Sources, source => source.Id);

    /// <summary>By id.</summary>
    public FrozenDictionary<string, Claim> Claims { get; } = ById(records.Claims, claim => claim.Id);

    /// <summary>By id.</summary>
    public FrozenDictionary<string, Figure> Figures { get; } = ById(records.Figures, figure => figure.Id);

    /// <summary>By id.</summary>
    public FrozenDictionary<string, Event> Events { get; } = ById(records.Events, happening => happening.Id);

    /// <summary>By id.</summary>
    public FrozenDictionary<string, Entity> Entities { get; } = ById(records.Entities, entity => entity.Id);

    /// <summary>By id.</summary>
    public FrozenDictionary<string, Summary> Summaries { get; } = ById(records.Summaries, summary => summary.Id);

    /// <summary>By id.</summary>
    public FrozenDictionary<string, Briefing> Briefings { get; } = ById(records.Briefings, briefing => briefing.Id);

    /// <summary>By id.</summary>
    public FrozenDictionary<string, Topic> Topics { get; } = ById(records.Topics, topic => topic.Id);

    /// <summary>By id.</summary>
    public FrozenDictionary<string, Page> Pages { get; } = ById(records.Pages, page => page.Id);

    /// <summary>By id: where a source stands in the order of the corpus.</summary>
    public FrozenDictionary<string, int> SourcePlaces { get; } = Places(records.Sources.Select(source => source.Id));

    /// <summary>By id: where a briefing stands, the newest first.</summary>
    public FrozenDictionary<string, int> BriefingPlaces { get; } = Places(records.Briefings.Select(briefing => briefing.Id));

    /// <summary>By topic: its briefings.</summary>
    public FrozenDictionary<string, ImmutableArray<Briefing>> BriefingsOf { get; } = By(records.Briefings, briefing => briefing.Topics.Select(topic => topic.Id));

    /// <summary>By source: the claims to which it has a position.</summary>
    public FrozenDictionary<string, ImmutableArray<Claim>> ClaimsOf { get; } = By(records.Claims, claim => claim.Positions.Select(position => position.Source.Id));

    /// <summary>By source: the figures of which it gives a value.</summary>
    public FrozenDictionary<string, ImmutableArray<Figure>> FiguresOf { get; } = By(records.Figures, figure => figure.Values.Select(value => value.Source.Id));

    /// <summary>By source: the events of which it speaks.</summary>
    public FrozenDictionary<string, ImmutableArray<Event>> EventsOf { get; } = By(records.Events, happening => happening.Quotes.Select(quote => quote.Source.Id));

    /// <summary>By file: what was done to it, the latest first.</summary>
    public FrozenDictionary<string, ImmutableArray<Change>> Changes { get; } = records.History.Changes
        .SelectMany(change => change.Files.Select(file => (file.Path, change)))
        .GroupBy(pair => pair.Path, pair => pair.change, StringComparer.Ordinal)
        .ToFrozenDictionary(file => file.Key, file => file.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>By entity: the sources that name it, in the order of the corpus.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> Naming(IReadOnlyDictionary<string, ImmutableArray<Mention>> mentions) => naming ??= records.Sources
        .SelectMany(source => mentions.GetValueOrDefault(source.Id, []).Select(mention => mention.Entity).Distinct(StringComparer.Ordinal).Select(entity => (entity, source.Id)))
        .GroupBy(pair => pair.entity, pair => pair.Id, StringComparer.Ordinal)
        .ToFrozenDictionary(entity => entity.Key, entity => entity.ToImmutableArray(), StringComparer.Ordinal);

    private static FrozenDictionary<string, T> ById<T>(ImmutableArray<T> records, Func<T, string> id) =>
        records.DistinctBy(id, StringComparer.Ordinal).ToFrozenDictionary(id, StringComparer.Ordinal);

    private static FrozenDictionary<string, int> Places(IEnumerable<string> ids) =>
        ids.Select((id, place) => (id, place)).DistinctBy(entry => entry.id, StringComparer.Ordinal).ToFrozenDictionary(entry => entry.id, entry => entry.place, StringComparer.Ordinal);

    private static FrozenDictionary<string, ImmutableArray<T>> By<T>(ImmutableArray<T> records, Func<T, IEnumerable<string>> keys) => records
        .SelectMany(record => keys(record).Distinct(StringComparer.Ordinal).Select(key => (key, record)))
        .GroupBy(pair => pair.key, pair => pair.record, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
}
