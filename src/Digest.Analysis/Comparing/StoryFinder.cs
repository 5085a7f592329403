using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Records;

namespace Digest.Analysis.Comparing;

/// <summary>
/// Finds the stories of a site: which sources a briefing rests on, and which records belong to it. Time linear in the records and in the sources of all
/// briefings.
/// </summary>
public sealed class StoryFinder
{
    private readonly CorpusRecords _records;
    private readonly Dictionary<string, int> _sourcePlaces;
    private readonly Dictionary<string, int> _claimPlaces;
    private readonly ILookup<string, Claim> _claimsBySource;
    private readonly Dictionary<string, Outline> _outlines;

    /// <summary>Outlines the stories of these records.</summary>
    public StoryFinder(CorpusRecords records)
    {
        _records = records;
        _sourcePlaces = Places(records.Sources.Select(source => source.Id));
        _claimPlaces = Places(records.Claims.Select(claim => claim.Id));
        _claimsBySource = records.Claims
            .SelectMany(claim => SourcesOf(claim).Select(source => (source, claim)))
            .ToLookup(pair => pair.source, pair => pair.claim, StringComparer.Ordinal);
        _outlines = records.Briefings.DistinctBy(briefing => briefing.Id, StringComparer.Ordinal).ToDictionary(briefing => briefing.Id, Outlined, StringComparer.Ordinal);
    }

    /// <summary>The sources of a briefing: those that it cites and those that it lists, in the order of the corpus.</summary>
    public ImmutableArray<string> Sources(Briefing briefing) => _outlines[briefing.Id].Sources;

    /// <summary>The claims of a briefing's comparison: those that it lists, else those to which two of its sources have positions.</summary>
    public ImmutableArray<Claim> Compared(Briefing briefing) => _outlines[briefing.Id].Compared;

    /// <summary>
    /// The stories with their records. A claim, figure or event belongs to the stories whose briefings list, cite or compare it; where there is none,
    /// to those that have one of its sources. An entity belongs to the stories that have a source that names it.
    /// </summary>
    /// <param name="mentions">By source: the names in its text.</param>
    public StoryList Find(RecordLinks links, IReadOnlyDictionary<string, ImmutableArray<Mention>> mentions)
    {
        ImmutableArray<string> ids = [.. _records.Briefings.Select(briefing => briefing.Id).Distinct(StringComparer.Ordinal)];
        var place = Places(ids);
        var bySource = Inverted(ids, id => _outlines[id].Sources);
        var comparing = Inverted(ids, id => _outlines[id].Compared.Select(claim => claim.Id));
        var naming = Inverted(
            _records.Sources.Select(source => source.Id).Distinct(StringComparer.Ordinal),
            source => mentions.GetValueOrDefault(source, []).Select(mention => mention.Entity).Distinct(StringComparer.Ordinal));
        (RecordRef Record, ImmutableArray<string> Stories)[] belonging =
        [
            .. _records.Sources.Select(source => (new RecordRef(RecordKind.Source, source.Id), Ordered(bySource[source.Id]))),
            .. _records.Claims.Select(claim => Belonging(RecordKind.Claim, claim.Id, SourcesOf(claim))),
            .. _records.Figures.Select(figure => Belonging(RecordKind.Figure, figure.Id, figure.Values.Select(value => value.Source.Id))),
            .. _records.Events.Select(happening => Belonging(RecordKind.Event, happening.Id, SourcesOf(happening))),
            .. _records.Entities.Select(entity => (new RecordRef(RecordKind.Entity, entity.Id), Ordered(naming[entity.Id].SelectMany(source => bySource[source])))),
        ];
        var holding = belonging
            .SelectMany(entry => entry.Stories.Select(story => (Key: (story, entry.Record.Kind), entry.Record.Id)))
            .ToLookup(entry => entry.Key, entry => entry.Id);
        ImmutableArray<Story> stories = [.. ids.Select(Held)];
        return new StoryList(
            stories,
            belonging
                .Where(entry => !entry.Stories.IsEmpty)
                .DistinctBy(entry => entry.Record)
                .Select(entry => KeyValuePair.Create(entry.Record, entry.Stories.Select(story => stories[place[story]]).ToImmutableArray())));

        Story Held(string id)
        {
            var outline = _outlines[id];
            return new Story(
                id,
                outline.Sources,
                [.. outline.Compared.Select(claim => claim.Id)],
                Holds(id, RecordKind.Claim),
                Holds(id, RecordKind.Figure),
                Holds(id, RecordKind.Event),
                Holds(id, RecordKind.Entity));
        }

        (RecordRef Record, ImmutableArray<string> Stories) Belonging(RecordKind kind, string id, IEnumerable<string> sources)
        {
            var record = new RecordRef(kind, id);
            var users = links.To.GetValueOrDefault(record, []).Where(user => user.Kind == RecordKind.Briefing).Select(user => user.Id);
            var used = Ordered(kind == RecordKind.Claim ? users.Concat(comparing[id]) : users);
            return (record, used.IsEmpty ? Ordered(sources.SelectMany(source => bySource[source])) : used);
        }

        ImmutableArray<string> Ordered(IEnumerable<string> some) => [.. some.Distinct(StringComparer.Ordinal).OrderBy(story => place[story])];

        ImmutableArray<string> Holds(string story, RecordKind kind) => [.. holding[(story, kind)].Distinct(StringComparer.Ordinal)];
    }

    private static Dictionary<string, int> Places(IEnumerable<string> ids) => ids
        .Select((id, place) => (id, place))
        .DistinctBy(entry => entry.id, StringComparer.Ordinal)
        .ToDictionary(entry => entry.id, entry => entry.place, StringComparer.Ordinal);

    private static ILookup<string, string> Inverted(IEnumerable<string> ids, Func<string, IEnumerable<string>> of) =>
        ids.SelectMany(id => of(id).Select(key => (key, id))).ToLookup(pair => pair.key, pair => pair.id, StringComparer.Ordinal);

    private static IEnumerable<string> SourcesOf(Claim claim) => claim.Positions.Select(position => position.Source.Id).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> SourcesOf(Event happening) => happening.Quotes.Concat(happening.DatedBy).Select(quote => quote.Source.Id);

    private Outline Outlined(Briefing briefing)
    {
        var sources = SourcesOf(briefing);
        return new Outline(sources, briefing.Claims is [] ? Shared(sources) : Listed(briefing));
    }

    private ImmutableArray<string> SourcesOf(Briefing briefing) =>
    [
        .. briefing.Written.Footnotes
            .SelectMany(footnote => footnote.Citations)
            .Where(citation => citation.Target is { Kind: RecordKind.Source })
            .Select(citation => citation.Target!.Value.Id)
            .Concat(briefing.Sources.Select(source => source.Id))
            .Distinct(StringComparer.Ordinal)
            .Where(_sourcePlaces.ContainsKey)
            .OrderBy(source => _sourcePlaces[source]),
    ];

    private ImmutableArray<Claim> Listed(Briefing briefing) =>
        [.. briefing.Claims.Where(claim => _claimPlaces.ContainsKey(claim.Id)).Select(claim => _records.Claims[_claimPlaces[claim.Id]])];

    /// <summary>The claims to which two of some sources have positions, in the order of their files.</summary>
    private ImmutableArray<Claim> Shared(ImmutableArray<string> sources)
    {
        var among = sources.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. sources.SelectMany(source => _claimsBySource[source])
                .Distinct()
                .Where(claim => SourcesOf(claim).Count(among.Contains) > 1)
                .OrderBy(claim => _claimPlaces[claim.Id]),
        ];
    }

    /// <summary>What a story compares.</summary>
    private sealed record Outline(ImmutableArray<string> Sources, ImmutableArray<Claim> Compared);
}
