using System.Collections.Immutable;
using Digest.Model.Text;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines.Data;

/// <summary>
/// Makes selectors for words of a source. Positions count code points of the decoded text, as the W3C's Web Annotation Data Model
/// (4.2.4 and 4.2.5) wants it, and stand only where that text is published. The words around a quote go no further than the rights
/// of the source: the paragraphs that are shown for an excerpt, nothing for a citation.
/// </summary>
internal sealed class Selectors
{
    private const int Around = 32;
    private readonly ShownText text;
    private readonly int[]? points;

    /// <summary>Selectors for a source.</summary>
    public Selectors(ShownText text)
    {
        this.text = text;
        points = text.Whole is { } whole ? PointsOf(whole) : null;
    }

    /// <summary>The selectors of a stretch of the text; none where it may not be shown.</summary>
    public ImmutableArray<SelectorView> Of(TextSpan part)
    {
        if (text.Around(part) is not { } shown)
        {
            return [];
        }

        var quote = new SelectorView(
            "TextQuoteSelector",
            text.In(part),
            Words(new TextSpan(Math.Max(shown.Start, part.Start - Around), part.Start)),
            Words(new TextSpan(part.End, Math.Min(shown.End, part.End + Around))));
        return points is null ? [quote] : [quote, new SelectorView("TextPositionSelector", Start: points[part.Start], End: points[part.End])];
    }

    private static int[] PointsOf(string whole)
    {
        var points = new int[whole.Length + 1];
        for (var i = 0; i < whole.Length; i++)
        {
            points[i + 1] = points[i] + (i > 0 && char.IsSurrogatePair(whole[i - 1], whole[i]) ? 0 : 1);
        }

        return points;
    }

    /// <summary>Words beside a quote; of a pair that is cut in two, nothing.</summary>
    private string? Words(TextSpan span)
    {
        var words = text.In(span) ?? "";
        var start = words.Length > 0 && char.IsLowSurrogate(words[0]) ? 1 : 0;
        var end = words.Length > start && char.IsHighSurrogate(words[^1]) ? words.Length - 1 : words.Length;
        return start < end ? words[start..end] : null;
    }
}
