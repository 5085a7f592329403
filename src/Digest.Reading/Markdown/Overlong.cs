using System.Globalization;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Text;

namespace Digest.Reading.Markdown;

/// <summary>Finds what nobody writes, and what costs the parser time that grows with the square of its length: a word without end, and a line of marks of lists and quotes.</summary>
internal static class Overlong
{
    /// <summary>The first of them; null where there is none.</summary>
    public static Diagnostic? Find(MarkdownPage page)
    {
        for (var line = page.Lines.Find(page.Start).Line; line <= page.Lines.Count; line++)
        {
            var span = page.Lines.Line(line);
            span = new TextSpan(Math.Max(span.Start, page.Start), Math.Max(span.End, page.Start));
            var words = page.Text.AsSpan(span.Start, span.Length);
            if (Marks(words) > Bounds.Depth)
            {
                return TooDeep(page.Locate(span));
            }

            if (LongWord(words) is { } word)
            {
                var at = page.Locate(new TextSpan(span.Start + word.Start, span.Start + word.End));
                return new Diagnostic(Rules.TooLarge, at, string.Create(CultureInfo.InvariantCulture, $"more than {Bounds.WordLength:N0} characters follow each other here without a space")) { Help = "a paragraph in a script without spaces ends with an empty line" };
            }
        }

        return null;
    }

    /// <summary>What is told of a text that is nested more than <see cref="Bounds.Depth"/> deep.</summary>
    public static Diagnostic TooDeep(Location at) => new(Rules.TooLarge, at, $"lists, quotes or marks are nested more than {Bounds.Depth} deep")
    {
        Help = "a text is read by people: two or three levels are enough; where so many marks are meant as they stand, put a '\\' before each",
    };

    /// <summary>How many marks of lists and quotes open a line; none where nothing else follows, as in a rule across the page.</summary>
    private static int Marks(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var rest = line.TrimStart(); !rest.IsEmpty; rest = rest[MarkLength(rest)..].TrimStart())
        {
            if (MarkLength(rest) == 0)
            {
                return count;
            }

            count++;
        }

        return 0;
    }

    private static int MarkLength(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return text[0] == '>' ? 1
            : text is ['-' or '+' or '*', ' ' or '\t', ..] ? 1
            : digits is > 0 and <= 9 && text[digits..] is ['.' or ')', ' ' or '\t', ..] ? digits + 1
            : 0;
    }

    private static TextSpan? LongWord(ReadOnlySpan<char> line)
    {
        for (var start = 0; line.Length - start > Bounds.WordLength;)
        {
            var length = line[start..].IndexOfAny(' ', '\t');
            length = length < 0 ? line.Length - start : length;
            if (length > Bounds.WordLength)
            {
                return new TextSpan(start, start + length);
            }

            start += length + 1;
        }

        return null;
    }
}
