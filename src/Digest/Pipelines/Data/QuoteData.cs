using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Text;

namespace Digest.Pipelines.Data;

/// <summary>Verified words of a source. Offsets are UTF-16 code units into its decoded text, the end exclusive.</summary>
/// <param name="Text">The very words of the source, line breaks and all; parts of a cut quote are joined by " […] ".</param>
/// <param name="Passage">The anchor of the paragraph in which it starts, such as p3.</param>
/// <param name="Start">Of the first part.</param>
/// <param name="End">Of the last part.</param>
/// <param name="Parts">One, unless the quote was cut with […].</param>
internal sealed record QuoteData(string Text, string Passage, int Start, int End, ImmutableArray<SpanData> Parts)
{
    /// <summary>What parts of a cut quote are joined by.</summary>
    public const string Cut = " […] ";

    /// <summary>Those of the quotes that were found, in order.</summary>
    public static ImmutableArray<QuoteData> Of(Corpus corpus, string source, ImmutableArray<PlacedText> quotes, int? line) =>
        [.. quotes.Select(quote => corpus.Evidence.Excerpt(source, quote, line)).OfType<Excerpt>().Select(excerpt => Of(corpus, excerpt))];

    /// <summary>The words of an excerpt.</summary>
    public static QuoteData Of(Corpus corpus, Excerpt excerpt)
    {
        var text = corpus.Source(excerpt.Source)!.Text;
        return new QuoteData(
            string.Join(Cut, excerpt.Parts.Select(part => part.In(text))),
            excerpt.Passage,
            excerpt.Span.Start,
            excerpt.Span.End,
            [.. excerpt.Parts.Select(part => new SpanData(part.Start, part.End))]);
    }
}

/// <summary>A stretch of a source's decoded text.</summary>
internal sealed record SpanData(int Start, int End);
