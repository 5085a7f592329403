using System.Collections.Immutable;
using Digest.Analysis.Mentions;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Records;

namespace Digest.Analysis.Linking;

/// <summary>Finds out which record uses which.</summary>
internal static class LinkGraph
{
    /// <summary>The links between all records.</summary>
    public static RecordLinks Of(CorpusRecords records, LinkedWritten written, IReadOnlyList<Use> uses, ImmutableDictionary<string, ImmutableArray<Mention>> mentions, MentionFinder finder)
    {
        var links = new List<(RecordRef From, RecordRef To)>();
        foreach (var use in uses.Concat(written.Uses))
        {
            links.Add((use.By, new RecordRef(RecordKind.Source, use.Excerpt.Source)));
            foreach (var mention in mentions.GetValueOrDefault(use.Excerpt.Source, []).Where(mention => use.Excerpt.Parts.Any(part => part.Overlaps(mention.Span))))
            {
                links.Add((use.By, new RecordRef(RecordKind.Entity, mention.Entity)));
            }
        }

        foreach (var (record, text) in Named(records))
        {
            links.AddRange(finder.Find(text).Select(mention => (record, new RecordRef(RecordKind.Entity, mention.Entity))));
        }

        foreach (var (record, text) in WrittenLinker.All(records))
        {
            links.AddRange(WrittenLinker.Targets(text).Select(target => (record, target.Record)));
        }

        var claims = records.Claims.Select(claim => claim.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var briefing in records.Briefings)
        {
            var self = new RecordRef(RecordKind.Briefing, briefing.Id);
            links.AddRange(WrittenLinker.Lists(briefing).Select(entry => (self, new RecordRef(entry.Kind, entry.Reference.Id))));
            links.AddRange(briefing.Key.Select(key => (self, new RecordRef(claims.Contains(key.Id) ? RecordKind.Claim : RecordKind.Figure, key.Id))));
        }

        var once = links.Distinct().ToList();
        return new RecordLinks(By(once, link => link.From, link => link.To), By(once, link => link.To, link => link.From));
    }

    /// <summary>The editors' own words of a record, in which names may stand.</summary>
    private static IEnumerable<(RecordRef Record, string Text)> Named(CorpusRecords records) =>
    [
        .. records.Claims.Select(claim => (new RecordRef(RecordKind.Claim, claim.Id), claim.Statement)),
        .. records.Figures.Select(figure => (new RecordRef(RecordKind.Figure, figure.Id), figure.What)),
        .. records.Events.Select(happening => (new RecordRef(RecordKind.Event, happening.Id), happening.What)),
    ];

    private static ImmutableDictionary<RecordRef, ImmutableArray<RecordRef>> By(IEnumerable<(RecordRef From, RecordRef To)> links, Func<(RecordRef From, RecordRef To), RecordRef> key, Func<(RecordRef From, RecordRef To), RecordRef> value) =>
        links.GroupBy(key).ToImmutableDictionary(group => group.Key, group => group.Select(value).OrderBy(record => record.Kind).ThenBy(record => record.Id, StringComparer.Ordinal).ToImmutableArray());
}
