using Digest.Model.Diagnostics;

namespace Digest.Reading.Yaml;

/// <summary>The YAML between two lines <c>---</c> at the start of a Markdown file.</summary>
/// <param name="Yaml">From the start of the file to the closing line, so that lines and columns are those of the file; empty where there is none.</param>
/// <param name="BodyStart">The offset of the Markdown after it.</param>
public sealed record FrontMatter(string Yaml, int BodyStart)
{
    /// <summary>Parts a Markdown file. One without front matter is all body; one whose front matter is never closed has no body.</summary>
    /// <param name="path">Relative to the project folder.</param>
    public static Diagnosed<FrontMatter> Split(string path, string text)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        var line = NextLine(text, start);
        if (!IsFence(text.AsSpan(start, line - start)))
        {
            var missing = new Diagnostic(Rules.MissingKey, Location.Of(path), "the file has no front matter")
            {
                Help = "begin the file with a line ---, then 'title' and the other keys, then a line ---",
            };
            return new Diagnosed<FrontMatter>(new FrontMatter("", start), [missing]);
        }

        while (line < text.Length)
        {
            var next = NextLine(text, line);
            if (IsFence(text.AsSpan(line, next - line)))
            {
                return new FrontMatter(text[..line], next);
            }

            line = next;
        }

        var open = new Diagnostic(Rules.YamlSyntax, new Location(path, 1, 1, 1, 4), "the front matter that starts here is never closed")
        {
            Help = "put a line --- after its last key",
        };
        return new Diagnosed<FrontMatter>(new FrontMatter("", text.Length), [open]);
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.TrimEnd(" \t\r\n") is "---";

    /// <summary>Where the line after that of an offset starts.</summary>
    private static int NextLine(string text, int from)
    {
        var end = text.AsSpan(from).IndexOfAny('\n', '\r');
        if (end < 0)
        {
            return text.Length;
        }

        return text.AsSpan(from + end).StartsWith("\r\n") ? from + end + 2 : from + end + 1;
    }
}
