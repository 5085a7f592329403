using System.Collections.Immutable;
using Digest.Analysis.Quotes;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Prose;
using Digest.Model.Records;

namespace Digest.Analysis.Linking;

/// <summary>What was verified of all that editors wrote.</summary>
/// <param name="Uses">The places of sources that their citations use.</param>
internal sealed record LinkedWritten(ImmutableDictionary<RecordRef, CheckedWritten> Checked, ImmutableArray<Use> Uses);

/// <summary>Checks summaries, briefings and pages: their citations, links and lists.</summary>
internal static class WrittenLinker
{
    /// <summary>Links all that editors wrote.</summary>
    public static Diagnosed<LinkedWritten> Link(CorpusRecords records, ImmutableDictionary<string, SourceIndex> sources, RecordIds ids)
    {
        var done = ImmutableDictionary.CreateBuilder<RecordRef, CheckedWritten>();
        var uses = ImmutableArray.CreateBuilder<Use>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (record, written) in All(records))
        {
            var citations = ImmutableArray.CreateBuilder<CheckedCitation>();
            foreach (var footnote in written.Footnotes)
            {
                for (var i = 0; i < footnote.Citations.Length; i++)
                {
                    var excerpts = Link(footnote.Citations[i], sources, ids, problems);
                    citations.Add(new CheckedCitation(footnote.Number, i, excerpts));
                    uses.AddRange(excerpts.Select(excerpt => new Use(record, excerpt, null)));
                }
            }

            done[record] = new CheckedWritten(citations.DrainToImmutable(), 0, 0);
        }

        foreach (var briefing in records.Briefings)
        {
            problems.AddRange(Lists(briefing).Select(entry => ids.Missing(entry.Kind, entry.Reference, Rules.UnknownId)).OfType<Diagnostic>());
            problems.AddRange(briefing.Key.Where(key => !ids.Has(RecordKind.Figure, key.Id)).Select(key => ids.Missing(RecordKind.Claim, key, Rules.UnknownId)).OfType<Diagnostic>());
        }

        return new(new LinkedWritten(done.ToImmutable(), uses.DrainToImmutable()), problems.DrainToImmutable());
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
    ];

    private static ImmutableArray<Excerpt> Link(Citation citation, ImmutableDictionary<string, SourceIndex> sources, RecordIds ids, ImmutableArray<Diagnostic>.Builder problems)
    {
        if (citation.Target is not { } target)
        {
            return [];
        }

        if (ids.Missing(target.Kind, new IdRef(target.Id, citation.At), target.Kind == RecordKind.Source ? Rules.UnknownSource : Rules.UnknownRecord) is { } missing)
        {
            problems.Add(missing);
            return [];
        }

        if (target.Kind != RecordKind.Source)
        {
            return [];
        }

        var excerpts = ImmutableArray.CreateBuilder<Excerpt>();
        foreach (var quote in citation.Quotes)
        {
            var source = sources[target.Id];
            var result = QuoteFinder.Find(source, quote.Value, citation.Line);
            if (result is not QuoteResult.Found && quote.Shown is { } shown && QuoteFinder.Find(source, shown, citation.Line) is QuoteResult.Found plain)
            {
                result = plain;
            }

            if (QuoteDiagnostics.Of(result, quote, source) is { } problem)
            {
                problems.Add(problem);
            }

            if (result is QuoteResult.Found found)
            {
                excerpts.Add(found.Excerpt);
            }
        }

        return excerpts.DrainToImmutable();
    }
}
