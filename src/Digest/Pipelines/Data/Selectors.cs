using System.Collections.Immutable;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Pipelines.Data;

/// <summary>
/// Makes selectors for words of a source. Positions count code points of the decoded text, as the W3C's Web Annotation Data Model
/// (4.2.4 and 4.2.5) wants it, and stand only where that text is published. The words around a quote go no further than the rights
/// of the source: its paragraph for an excerpt, nothing for a citation.
/// </summary>
internal sealed class Selectors
{
    private const int Around = 32;
    private readonly Source source;
    private readonly int[] points;

    /// <summary>Selectors for a source.</summary>
    public Selectors(Source source)
    {
        this.source = source;
        points = new int[source.Text.Length + 1];
        for (var i = 0; i < source.Text.Length; i++)
        {
            points[i + 1] = points[i] + (i > 0 && char.IsSurrogatePair(source.Text[i - 1], source.Text[i]) ? 0 : 1);
        }
    }

    /// <summary>The selectors of a stretch of the text.</summary>
    public ImmutableArray<SelectorView> Of(TextSpan part)
    {
        var shown = Shown(part);
        var quote = new SelectorView(
            "TextQuoteSelector",
            part.In(source.Text),
            Words(Math.Max(shown.Start, part.Start - Around), part.Start),
            Words(part.End, Math.Min(shown.End, part.End + Around)));
        return source.Sidecar.Rights == Rights.Full
            ? [quote, new SelectorView("TextPositionSelector", Start: points[part.Start], End: points[part.End])]
            : [quote];
    }

    private TextSpan Shown(TextSpan part) => source.Sidecar.Rights switch
    {
        Rights.Full => new TextSpan(0, source.Text.Length),
        Rights.Excerpt when source.Article.Passages.FirstOrDefault(passage => passage.Span.Contains(part)) is { } passage => passage.Span,
        _ => part,
    };

    private string? Words(int start, int end)
    {
        // A pair that is cut in two is left out whole.
        start += start > 0 && start < end && char.IsSurrogatePair(source.Text[start - 1], source.Text[start]) ? 1 : 0;
        end -= end < source.Text.Length && end > start && char.IsSurrogatePair(source.Text[end - 1], source.Text[end]) ? 1 : 0;
        return start < end ? source.Text[start..end] : null;
    }
}
