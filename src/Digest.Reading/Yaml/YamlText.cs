using System.Collections.Immutable;
using Digest.Model.Diagnostics;

namespace Digest.Reading.Yaml;

/// <summary>The text of a YAML file with its lines: line breaks are LF, CRLF and CR.</summary>
internal sealed class YamlText
{
    private readonly ImmutableArray<int> lines;

    /// <summary>A file by its path and its text, without a byte order mark.</summary>
    public YamlText(string path, string text)
    {
        Path = path;
        Text = text;
        lines = LineStarts(text);
    }

    /// <summary>The file, relative to the project folder.</summary>
    public string Path { get; }

    /// <summary>All of it.</summary>
    public string Text { get; }

    /// <summary>How many lines there are.</summary>
    public int LineCount => lines.Length;

    /// <summary>The offset of a line and column, both from 1; places after the end are the end.</summary>
    public int Offset(long line, long column) =>
        line > lines.Length ? Text.Length : (int)Math.Min(lines[(int)line - 1] + column - 1, Text.Length);

    /// <summary>The line of an offset, from 1.</summary>
    public int Line(int offset)
    {
        var found = lines.BinarySearch(offset);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>The column of an offset on its line, from 1.</summary>
    public int Column(int offset) => offset - lines[Line(offset) - 1] + 1;

    /// <summary>Where a line starts; lines are counted from 1.</summary>
    public int LineStart(int line) => lines[line - 1];

    /// <summary>The words of a line, without its break.</summary>
    public ReadOnlySpan<char> LineText(int line)
    {
        var end = line < lines.Length ? lines[line] : Text.Length;
        return Text.AsSpan(lines[line - 1], end - lines[line - 1]).TrimEnd("\r\n");
    }

    /// <summary>The stretch between two offsets.</summary>
    public Location At(int start, int end)
    {
        var (line, endLine) = (Line(start), Line(end));
        return new Location(Path, line, start - lines[line - 1] + 1, endLine, end - lines[endLine - 1] + 1);
    }

    /// <summary>The comment that follows an offset on its line after white space, or null.</summary>
    public Location? CommentAfter(int offset)
    {
        var i = offset;
        while (i < Text.Length && Text[i] is (' ' or '\t'))
        {
            i++;
        }

        return i > offset && i < Text.Length && Text[i] == '#' ? At(i, LineStart(Line(i)) + LineText(Line(i)).Length) : null;
    }

    private static ImmutableArray<int> LineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            if (Model.Text.LineStarts.EndsAt(text, i))
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToImmutable();
    }
}
