using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Prose;
using Digest.Model.Records;

namespace Digest.Pipelines.Data;

/// <summary>An editor's account of one source; its text stands on the page.</summary>
/// <param name="Id">That of the source.</param>
/// <param name="Page">Its place on the source's page.</param>
/// <param name="Updated">EDTF.</param>
/// <param name="Reviewed">The sha256 of the source that was reviewed.</param>
/// <param name="CitedSentences">How many of its sentences quote or cite.</param>
internal sealed record SummaryData(
    string Id,
    string Page,
    string Title,
    ImmutableArray<string> Authors,
    string? ReviewedBy,
    string? Updated,
    string? Reviewed,
    ImmutableArray<CorrectionData> Corrections,
    int Sentences,
    int CitedSentences,
    ImmutableArray<CitationData> Citations)
{
    /// <summary>A summary with what was verified of it.</summary>
    public static SummaryData Of(Corpus corpus, Summary summary)
    {
        var done = corpus.Checked(new RecordRef(RecordKind.Summary, summary.Id));
        return new SummaryData(
            summary.Id,
            DataRoutes.Url(corpus, RecordKind.Summary, summary.Id),
            summary.Title,
            summary.Authors,
            summary.ReviewedBy,
            summary.Updated?.Text,
            summary.Reviewed,
            CorrectionData.Of(summary.Corrections),
            done.Sentences,
            done.CitedSentences,
            CitationData.Of(corpus, summary.Written, done));
    }
}

/// <summary>An editor's account of a story; its text stands on the page and in the feeds.</summary>
/// <param name="Page">Its page on the site.</param>
/// <param name="Date">EDTF.</param>
/// <param name="Updated">EDTF.</param>
/// <param name="Key">The claims and figures that matter most, in order.</param>
/// <param name="Sources">Those that it cites or lists, in the order of its comparison.</param>
/// <param name="CitedSentences">How many of its sentences quote or cite.</param>
internal sealed record BriefingData(
    string Id,
    string Page,
    string Date,
    string Title,
    string? Standfirst,
    ImmutableArray<string> Authors,
    string? ReviewedBy,
    string? Updated,
    ImmutableArray<CorrectionData> Corrections,
    ImmutableArray<string> Key,
    ImmutableArray<string> Sources,
    ImmutableArray<string> Claims,
    ImmutableArray<string> Figures,
    ImmutableArray<string> Events,
    ImmutableArray<string> Related,
    int Sentences,
    int CitedSentences,
    ImmutableArray<CitationData> Citations)
{
    /// <summary>A briefing with what was verified of it.</summary>
    public static BriefingData Of(Corpus corpus, Briefing briefing)
    {
        var self = new RecordRef(RecordKind.Briefing, briefing.Id);
        var done = corpus.Checked(self);
        var used = corpus.UsedBy(self.Kind, self.Id);
        return new BriefingData(
            briefing.Id,
            DataRoutes.Url(corpus, RecordKind.Briefing, briefing.Id),
            briefing.Date.Text,
            briefing.Title,
            briefing.Standfirst,
            briefing.Authors,
            briefing.ReviewedBy,
            briefing.Updated?.Text,
            CorrectionData.Of(briefing.Corrections),
            [.. briefing.Key.Select(key => key.Id)],
            corpus.Story(briefing.Id).Sources,
            Ids(used, RecordKind.Claim),
            Ids(used, RecordKind.Figure),
            Ids(used, RecordKind.Event),
            [.. briefing.Related.Select(related => related.Id)],
            done.Sentences,
            done.CitedSentences,
            CitationData.Of(corpus, briefing.Written, done));
    }

    private static ImmutableArray<string> Ids(ImmutableArray<RecordRef> records, RecordKind kind) => [.. records.Where(record => record.Kind == kind).Select(record => record.Id)];
}

/// <summary>Something that was published wrong and put right.</summary>
/// <param name="Date">EDTF.</param>
internal sealed record CorrectionData(string Date, string What)
{
    /// <summary>The corrections of a text.</summary>
    public static ImmutableArray<CorrectionData> Of(ImmutableArray<Correction> corrections) => [.. corrections.Select(correction => new CorrectionData(correction.Date.Text, correction.What))];
}

/// <summary>A citation in a footnote.</summary>
/// <param name="Note">The number of the footnote, from 1.</param>
/// <param name="Kind">What is cited.</param>
/// <param name="Quotes">The words quoted from a source; empty where a record is cited, which has its own.</param>
internal sealed record CitationData(int Note, RecordKind Kind, string Id, ImmutableArray<QuoteData> Quotes)
{
    /// <summary>The citations of a text, in order.</summary>
    public static ImmutableArray<CitationData> Of(Corpus corpus, Written written, CheckedWritten done) =>
    [
        .. from footnote in written.Footnotes
           from cited in footnote.Citations.Select((citation, index) => (citation.Target, index))
           where cited.Target is not null
           let target = cited.Target.GetValueOrDefault()
           let found = done.Citations.FirstOrDefault(found => found.Footnote == footnote.Number && found.Index == cited.index)
           select new CitationData(footnote.Number, target.Kind, target.Id, target.Kind == RecordKind.Source && found is not null ? [.. found.Excerpts.Select(excerpt => QuoteData.Of(corpus, excerpt))] : []),
    ];
}
