using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Records;

namespace Digest.Analysis.Linking;

/// <summary>The ids of a site by kind, and those that only drafts have.</summary>
internal sealed class RecordIds
{
    private readonly ImmutableDictionary<RecordKind, ImmutableHashSet<string>> _known;
    private readonly ImmutableDictionary<RecordKind, ImmutableHashSet<string>> _withDrafts;

    private RecordIds(CorpusRecords records, CorpusRecords all) => (_known, _withDrafts) = (Sets(records), Sets(all));

    /// <summary>The ids of these records.</summary>
    /// <param name="all">With the drafts that do not count.</param>
    public static RecordIds Of(CorpusRecords records, CorpusRecords all) => new(records, all);

    /// <summary>Whether there is such a record.</summary>
    public bool Has(RecordKind kind, string id) => _known[kind].Contains(id);

    /// <summary>What is wrong with a reference to a record; null where it exists.</summary>
    /// <param name="rule">The rule for a record that does not exist.</param>
    public Diagnostic? Missing(RecordKind kind, IdRef reference, Rule rule)
    {
        if (Has(kind, reference.Id))
        {
            return null;
        }

        if (_withDrafts[kind].Contains(reference.Id))
        {
            return new Diagnostic(Rules.DraftLink, reference.At, $"the {Name(kind)} '{reference.Id}' is a draft") { Help = "build with --drafts, or take 'draft: true' out of it" };
        }

        return new Diagnostic(rule, reference.At, $"there is no {Name(kind)} '{reference.Id}'") { Help = Nearest(kind, reference.Id) is { } near ? $"did you mean '{near}'?" : null };
    }

    /// <summary>Ids that two records of a kind share.</summary>
    public static IEnumerable<Diagnostic> Doubled(CorpusRecords records) => Entries(records)
        .GroupBy(entry => (entry.Kind, entry.Id))
        .SelectMany(same => same.Skip(1).Select(second => new Diagnostic(
            same.Key.Kind == RecordKind.Source ? Rules.SourceTwice : Rules.DuplicateId,
            second.At,
            $"the id '{second.Id}' is that of another {Name(second.Kind)}")
        { Notes = [new Note("first used here", same.First().At)], Help = "give one of them another id" }));

    private static IEnumerable<(RecordKind Kind, string Id, Location At)> Entries(CorpusRecords records) =>
    [
        .. records.Sources.Select(record => (RecordKind.Source, record.Id, Location.Of(record.Path))),
        .. records.Summaries.Select(record => (RecordKind.Summary, record.Id, record.At)),
        .. records.Briefings.Select(record => (RecordKind.Briefing, record.Id, record.At)),
        .. records.Claims.Select(record => (RecordKind.Claim, record.Id, record.At)),
        .. records.Figures.Select(record => (RecordKind.Figure, record.Id, record.At)),
        .. records.Events.Select(record => (RecordKind.Event, record.Id, record.At)),
        .. records.Entities.Select(record => (RecordKind.Entity, record.Id, record.At)),
        .. records.Topics.Select(record => (RecordKind.Topic, record.Id, record.At)),
        .. records.Pages.Select(record => (RecordKind.Page, record.Id, record.At)),
    ];

    private static ImmutableDictionary<RecordKind, ImmutableHashSet<string>> Sets(CorpusRecords records)
    {
        var entries = Entries(records).ToLookup(entry => entry.Kind, entry => entry.Id);
        return Enum.GetValues<RecordKind>().ToImmutableDictionary(kind => kind, kind => entries[kind].ToImmutableHashSet(StringComparer.Ordinal));
    }

    private static string Name(RecordKind kind) => kind switch
    {
        RecordKind.Source => "source",
        RecordKind.Summary => "summary",
        RecordKind.Briefing => "briefing",
        RecordKind.Claim => "claim",
        RecordKind.Figure => "figure",
        RecordKind.Event => "event",
        RecordKind.Entity => "entity",
        RecordKind.Topic => "topic",
        _ => "page",
    };

    /// <summary>The id of the kind that shares the longest beginning with a misspelt one, or a part of it.</summary>
    private string? Nearest(RecordKind kind, string id) => _known[kind].Order(StringComparer.Ordinal)
        .Select(known => (Id: known, Shared: known.Zip(id).TakeWhile(pair => pair.First == pair.Second).Count()))
        .Where(candidate => candidate.Shared >= 3 || candidate.Id.Contains(id, StringComparison.Ordinal) || id.Contains(candidate.Id, StringComparison.Ordinal))
        .OrderByDescending(candidate => candidate.Shared)
        .Select(candidate => candidate.Id)
        .FirstOrDefault();
}
