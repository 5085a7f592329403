using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Dates;
using Digest.Model.Prose;
using Digest.Model.Records;

namespace Digest.Pipelines.Parts;

/// <summary>A text by the editors with its notes.</summary>
/// <param name="Cited">How many of its sentences quote or cite.</param>
/// <param name="Minutes">Reading time at 220 words a minute, at least 1.</param>
/// <param name="Updated">The day of the last change that the front matter names.</param>
internal sealed record WrittenView(
    ProseText Text,
    ImmutableArray<NoteView> Notes,
    int Cited,
    int Sentences,
    int Minutes,
    ImmutableArray<LinkView> Authors,
    string? ReviewedBy,
    DateView? Updated,
    ImmutableArray<CorrectionView> Corrections)
{
    private const int WordsPerMinute = 220;

    /// <summary>What an editor wrote, with the addresses of the site in it.</summary>
    public static WrittenView Of(Corpus corpus, RecordRef record, Written written, ImmutableArray<string> authors, string? reviewedBy, Edtf? updated, ImmutableArray<Correction> corrections)
    {
        var done = corpus.Checked(record);
        var uses = ProseShown.Uses(written.Text);
        return new WrittenView(
            ProseShown.Of(corpus, written.Text),
            [.. written.Footnotes.Select(footnote => NoteView.Of(corpus, footnote, done, uses.GetValueOrDefault(footnote.Number), record))],
            done.CitedSentences,
            done.Sentences,
            Math.Max(1, ProseShown.Words(written.Text) / WordsPerMinute),
            [.. authors.Select(AuthorPages.Link)],
            reviewedBy,
            DateWords.OfAny(corpus, updated),
            [.. corrections.Select(correction => CorrectionView.Of(corpus, correction))]);
    }
}

/// <summary>A footnote: cards with verbatim words, and what else the editors say.</summary>
/// <param name="Uses">How often the text refers to it.</param>
/// <param name="Arithmetic">A calculation that the editors declare.</param>
internal sealed record NoteView(int Number, int Uses, ImmutableArray<CardView> Cards, InlineText? Note, string? Arithmetic)
{
    /// <summary>A footnote with the words that were found for it.</summary>
    /// <param name="within">The text whose footnote it is.</param>
    public static NoteView Of(Corpus corpus, Footnote footnote, CheckedWritten done, int uses, RecordRef within) => new(
        footnote.Number,
        uses,
        [.. footnote.Citations.Select((citation, index) => CardView.Of(corpus, citation, done.Citations.FirstOrDefault(found => found.Footnote == footnote.Number && found.Index == index), within)).OfType<CardView>()],
        footnote.Note is [] ? null : new InlineText(ProseShown.Of(corpus, footnote.Note)),
        footnote.Arithmetic?.Value);
}

/// <summary>A citation: a source or record, and its words.</summary>
/// <param name="Target">The source's or record's page, under its own name.</param>
/// <param name="Label">The editor's words for the link.</param>
/// <param name="Here">Whether the source's own page shows it, in the summary of that source.</param>
internal sealed record CardView(LinkView Target, RecordKind Kind, string Label, bool Here, ImmutableArray<QuoteView> Quotes)
{
    /// <summary>A citation of a record that exists.</summary>
    /// <param name="within">The text that cites it.</param>
    public static CardView? Of(Corpus corpus, Citation citation, CheckedCitation? found, RecordRef within) =>
        citation.Target is { } target && RecordLink.Of(corpus, target) is { } link
            ? new CardView(link, target.Kind, citation.Label, IsOwn(target, within), target.Kind == RecordKind.Source ? [.. (found?.Excerpts ?? []).Select(excerpt => QuoteView.Of(corpus, excerpt))] : RecordQuotes(corpus, target))
            : null;

    private static bool IsOwn(RecordRef target, RecordRef within) => within.Kind == RecordKind.Summary && target.Kind == RecordKind.Source && target.Id == within.Id;

    /// <summary>A record that is cited brings its own quotes.</summary>
    private static ImmutableArray<QuoteView> RecordQuotes(Corpus corpus, RecordRef record) => record.Kind switch
    {
        RecordKind.Claim => [.. corpus.Claim(record.Id)!.Positions.SelectMany(position => QuoteView.Of(corpus, position))],
        RecordKind.Figure => [.. corpus.Figure(record.Id)!.Values.SelectMany(value => QuoteView.Of(corpus, value))],
        RecordKind.Event => [.. corpus.Event(record.Id)!.Quotes.SelectMany(quote => QuoteView.Of(corpus, quote))],
        _ => [],
    };
}

/// <summary>Something that was published wrong and put right.</summary>
internal sealed record CorrectionView(DateView Date, string What)
{
    /// <summary>A correction of a text.</summary>
    public static CorrectionView Of(Corpus corpus, Correction correction) => new(DateWords.Of(corpus, correction.Date), correction.What);
}
