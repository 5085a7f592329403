using System.Collections.Immutable;
using Digest.Model.Diagnostics;

namespace Digest.Model.Text;

/// <summary>Where the lines of a text begin, so that an offset becomes a line and a column. A line ends with <c>\n</c>, <c>\r\n</c> or <c>\r</c>.</summary>
public sealed class LineStarts
{
    private readonly string text;
    private readonly ImmutableArray<int> starts;

    /// <summary>Finds the lines of a text.</summary>
    public LineStarts(string text)
    {
        this.text = text;
        var found = ImmutableArray.CreateBuilder<int>();
        found.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            if (EndsAt(text, i))
            {
                found.Add(i + 1);
            }
        }

        starts = found.DrainToImmutable();
    }

    /// <summary>Whether a line ends with the character at an offset: <c>\n</c>, or <c>\r</c> that does not stand before it.</summary>
    public static bool EndsAt(ReadOnlySpan<char> text, int offset) =>
        text[offset] == '\n' || (text[offset] == '\r' && (offset + 1 == text.Length || text[offset + 1] != '\n'));

    /// <summary>How many lines there are; an empty text has one.</summary>
    public int Count => starts.Length;

    /// <summary>A line, counted from 1, without what ends it.</summary>
    public TextSpan Line(int line)
    {
        var start = starts[line - 1];
        var end = line < starts.Length ? starts[line] : text.Length;
        return new TextSpan(start, start + text.AsSpan(start, end - start).TrimEnd("\r\n").Length);
    }

    /// <summary>Line and column of an offset, both from 1.</summary>
    public (int Line, int Column) Find(int offset)
    {
        var at = starts.BinarySearch(offset);
        var line = at >= 0 ? at : ~at - 1;
        return (line + 1, offset - starts[line] + 1);
    }

    /// <summary>The place of a stretch, the end exclusive, in the file of that path.</summary>
    public Location Locate(string path, TextSpan span)
    {
        var (line, column) = Find(span.Start);
        var (endLine, endColumn) = Find(span.End);
        return new Location(path, line, column, endLine, endColumn);
    }
}
