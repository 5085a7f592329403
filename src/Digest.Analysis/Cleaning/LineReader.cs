using Digest.Model.Text;

namespace Digest.Analysis.Cleaning;

/// <summary>Divides a text into its lines and measures each.</summary>
internal static class LineReader
{
    /// <summary>All lines that are not empty, in order.</summary>
    public static List<Line> Read(string text)
    {
        var lines = new List<Line>();
        var number = 0;
        var gap = true;
        for (var start = 0; start < text.Length;)
        {
            number++;
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            var next = end < text.Length && !LineStarts.EndsAt(text, end) ? end + 2 : end + 1;
            var line = text.AsSpan(start, end - start);
            if (line.IsWhiteSpace())
            {
                gap = true;
            }
            else
            {
                var (key, letters) = Count(line);
                var shape = LineShape.Of(line);
                lines.Add(new Line(number, start, end, gap, key, letters, shape, Credits.Of(line.Trim(), shape), false));
                gap = false;
            }

            start = next;
        }

        Wrapping.Mark(text, lines);
        return lines;
    }

    /// <summary>The same number for lines that differ in marks, spaces and case only.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> line) => Count(line).Key;

    /// <summary>FNV-1a over the letters and digits in lower case, and how many there are.</summary>
    private static (ulong Key, int Letters) Count(ReadOnlySpan<char> line)
    {
        var key = 14695981039346656037UL;
        var letters = 0;
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c))
            {
                key = (key ^ char.ToLowerInvariant(c)) * 1099511628211UL;
                letters++;
            }
        }

        return (key, letters);
    }
}
