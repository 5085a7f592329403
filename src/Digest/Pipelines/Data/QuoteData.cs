using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Text;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines.Data;

/// <summary>Verified words of a source. Offsets are UTF-16 code units into its decoded text, the end exclusive.</summary>
/// <param name="Text">The very words of the source, line breaks and all; parts of a cut quote are joined by " […] ".</param>
/// <param name="Passage">The anchor of the paragraph in which it starts, such as p3.</param>
/// <param name="Start">Of the first part.</param>
/// <param name="End">Of the last part.</param>
/// <param name="Parts">One, unless the quote was cut with […], or words of it that its source's rights hide were replaced with [others].</param>
internal sealed record QuoteData(string Text, string Passage, int Start, int End, ImmutableArray<SpanData> Parts)
{
    /// <summary>Those of the quotes that were found, in order.</summary>
    public static ImmutableArray<QuoteData> Of(Corpus corpus, string source, ImmutableArray<PlacedText> quotes, int? line) =>
        [.. quotes.Select(quote => corpus.Excerpt(source, quote, line)).OfType<Excerpt>().Select(excerpt => Of(corpus, excerpt))];

    /// <summary>The words of an excerpt.</summary>
    public static QuoteData Of(Corpus corpus, Excerpt excerpt)
    {
        var text = ShownText.Of(corpus, excerpt.Source);
        var quoted = text.Quoted(excerpt);
        return new QuoteData(
            string.Join(ShownText.Gap, quoted.Select(text.In)),
            excerpt.Passage,
            excerpt.Span.Start,
            excerpt.Span.End,
            [.. quoted.Select(part => new SpanData(part.Start, part.End))]);
    }
}

/// <summary>A stretch of a source's decoded text.</summary>
internal sealed record SpanData(int Start, int End);
