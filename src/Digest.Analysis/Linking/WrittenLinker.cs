using System.Collections.Immutable;
using Digest.Analysis.Citations;
using Digest.Analysis.Comparing;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Prose;
using Digest.Model.Records;
using Digest.Model.Sources;

namespace Digest.Analysis.Linking;

/// <summary>What was verified of all that editors wrote.</summary>
/// <param name="Uses">The places of sources that their citations use.</param>
internal sealed record LinkedWritten(ImmutableDictionary<RecordRef, CheckedWritten> Checked, ImmutableArray<Use> Uses);

/// <summary>Checks summaries, briefings and pages: their citations, links and lists.</summary>
internal static class WrittenLinker
{
    /// <summary>Links all that editors wrote.</summary>
    public static Diagnosed<LinkedWritten> Link(CorpusRecords records, ImmutableDictionary<string, Source> sources, CitationScope scope, RecordIds ids, StoryFinder stories)
    {
        var done = ImmutableDictionary.CreateBuilder<RecordRef, CheckedWritten>();
        var uses = ImmutableArray.CreateBuilder<Use>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var frames = Frames(records, stories);
        foreach (var (record, written) in All(records))
        {
            problems.AddRange(Targets(written).Select(target => Missing(target, ids)).OfType<Diagnostic>());
            problems.AddRange(Places(written).Select(place => Missing(sources.GetValueOrDefault(place.Source), place.Fragment, place.At)).OfType<Diagnostic>());
            var found = record.Kind == RecordKind.Page ? CitationChecker.CheckFootnotes(written, scope) : CitationChecker.Check(written, scope, frames[record]);
            done[record] = found.Value;
            problems.AddRange(found.Diagnostics);
            uses.AddRange(found.Value.Citations.SelectMany(citation => citation.Excerpts).Select(excerpt => new Use(record, excerpt, null)));
        }

        foreach (var briefing in records.Briefings)
        {
            problems.AddRange(Lists(briefing).Select(entry => ids.Missing(entry.Kind, entry.Reference, Rules.UnknownId)).OfType<Diagnostic>());
            problems.AddRange(briefing.Key.Where(key => !ids.Has(RecordKind.Figure, key.Id)).Select(key => ids.Missing(RecordKind.Claim, key, Rules.UnknownId)).OfType<Diagnostic>());
        }

        return new(new LinkedWritten(done.ToImmutable(), uses.DrainToImmutable()), problems.DrainToImmutable());
    }

    /// <summary>What stands around the texts of summaries and briefings.</summary>
    private static Dictionary<RecordRef, WrittenFrame> Frames(CorpusRecords records, StoryFinder stories)
    {
        var frames = new Dictionary<RecordRef, WrittenFrame>();
        foreach (var summary in records.Summaries)
        {
            frames[new(RecordKind.Summary, summary.Id)] = new WrittenFrame("this summary", summary.Own, new(() => [new(RecordKind.Source, summary.Id)]), [summary.Updated, .. summary.Corrections.Select(correction => correction.Date)]);
        }

        foreach (var briefing in records.Briefings)
        {
            frames[new(RecordKind.Briefing, briefing.Id)] = new WrittenFrame("this briefing", briefing.Own, new(() => Listed(stories, briefing)), [briefing.Date, briefing.Updated, .. briefing.Corrections.Select(correction => correction.Date)]);
        }

        return frames;
    }

    private static ImmutableArray<RecordRef> Listed(StoryFinder stories, Briefing briefing)
    {
        var lists = Lists(briefing).Where(entry => entry.Kind != RecordKind.Briefing).Select(entry => new RecordRef(entry.Kind, entry.Reference.Id));
        var key = briefing.Key.SelectMany(id => new[] { new RecordRef(RecordKind.Claim, id.Id), new RecordRef(RecordKind.Figure, id.Id) });
        var shared = briefing.Claims is [] ? stories.Compared(briefing) : [];
        return [.. lists.Concat(key).Concat(shared.Select(claim => new RecordRef(RecordKind.Claim, claim.Id))).Distinct()];
    }

    /// <summary>Everything written, by the record that it belongs to.</summary>
    public static IEnumerable<(RecordRef Record, Written Written)> All(CorpusRecords records) =>
    [
        .. records.Summaries.Select(summary => (new RecordRef(RecordKind.Summary, summary.Id), summary.Written)),
        .. records.Briefings.Select(briefing => (new RecordRef(RecordKind.Briefing, briefing.Id), briefing.Written)),
        .. records.Pages.Select(page => (new RecordRef(RecordKind.Page, page.Id), page.Written)),
    ];

    /// <summary>What the front matter of a briefing lists.</summary>
    public static IEnumerable<(RecordKind Kind, IdRef Reference)> Lists(Briefing briefing) =>
    [
        .. briefing.Claims.Select(id => (RecordKind.Claim, id)),
        .. briefing.Figures.Select(id => (RecordKind.Figure, id)),
        .. briefing.Events.Select(id => (RecordKind.Event, id)),
        .. briefing.Sources.Select(id => (RecordKind.Source, id)),
        .. briefing.Related.Select(id => (RecordKind.Briefing, id)),
        .. briefing.Topics.Select(id => (RecordKind.Topic, id)),
    ];

    /// <summary>The records that a text links to, in its prose and in its footnotes.</summary>
    public static IEnumerable<(RecordRef Record, Location At)> Targets(Written written) =>
    [
        .. written.Footnotes.SelectMany(footnote => footnote.Citations).Where(citation => citation.Target is not null).Select(citation => (citation.Target!.Value, citation.At)),
        .. written.Text.Runs().Concat(written.Footnotes.SelectMany(footnote => footnote.Note)).OfType<LinkRun>().Where(link => link.Target is not null).Select(link => (link.Target!.Value, link.At!)),
    ];

    /// <summary>The places within sources that a text links to, such as <c>L8</c> or <c>p3</c>.</summary>
    private static IEnumerable<(string Source, string Fragment, Location At)> Places(Written written) =>
        from link in written.Text.Runs().OfType<LinkRun>()
        where link.Target is { Kind: RecordKind.Source } && link.Href.Contains('#', StringComparison.Ordinal)
        select (link.Target!.Value.Id, link.Href[(link.Href.IndexOf('#', StringComparison.Ordinal) + 1)..], link.At!);

    private static Diagnostic? Missing(Source? source, string fragment, Location at) =>
        source is null || source.Article.Find(fragment) is not null
            ? null
            : new Diagnostic(Rules.UnknownAnchor, at, $"'{source.Id}' has no place '#{fragment}'") { Help = "name a line that is not empty as '#L8', or a paragraph as '#p3'" };

    private static Diagnostic? Missing((RecordRef Record, Location At) target, RecordIds ids) =>
        ids.Missing(target.Record.Kind, new IdRef(target.Record.Id, target.At), target.Record.Kind == RecordKind.Source ? Rules.UnknownSource : Rules.UnknownRecord);
}
