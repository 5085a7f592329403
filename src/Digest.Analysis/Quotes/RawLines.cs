using System.Collections.Immutable;
using System.Globalization;
using Digest.Model.Sources;

namespace Digest.Analysis.Quotes;

/// <summary>The lines and passages of a text that was not cleaned.</summary>
internal static class RawLines
{
    /// <summary>Every line that is not empty, kept, and the blocks between empty lines; where there is no empty line, each line is a passage.</summary>
    public static (ImmutableArray<TextLine> Lines, ImmutableArray<Passage> Passages) Of(string text)
    {
        var lines = ImmutableArray.CreateBuilder<TextLine>();
        var number = 1;
        for (var start = 0; start < text.Length; number++)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                lines.Add(new TextLine(number, start, end, true, null));
            }

            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        var blocks = Enumerable.Range(1, Math.Max(0, lines.Count - 1)).Any(i => lines[i].Number > lines[i - 1].Number + 1);
        var passages = ImmutableArray.CreateBuilder<Passage>();
        for (int i = 0, first = 0; i < lines.Count; i++)
        {
            if (blocks && i + 1 < lines.Count && lines[i + 1].Number == lines[i].Number + 1)
            {
                continue;
            }

            var anchor = "p" + (passages.Count + 1).ToString(CultureInfo.InvariantCulture);
            passages.Add(new Passage(anchor, lines[first].Start, lines[i].End, PassageRole.Body, []));
            first = i + 1;
        }

        return (lines.ToImmutable(), passages.ToImmutable());
    }
}
