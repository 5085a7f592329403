using Digest.Model.Diagnostics;

namespace Digest.Reading.Yaml;

/// <summary>Says what is wrong with a line, or a part of one, that stands where YAML expects something else.</summary>
internal static class MisplacedLine
{
    private const string UnderFolded = "put the text under `>-`, indented on the next line";

    /// <summary>Something was expected at an offset that is not there.</summary>
    public static Diagnostic Explain(YamlText file, int at)
    {
        var number = file.Line(at);
        var line = file.LineText(number);
        var indent = line.Length - line.TrimStart(' ').Length;
        if (file.Column(at) - 1 > indent)
        {
            return Alias(file, number, at) ?? YamlMistake.At(file, at, "more text follows where the value has ended", UnderFolded);
        }

        var place = file.At(file.LineStart(number) + indent, file.LineStart(number) + Math.Max(indent, line.Length));
        var (message, help) = Explain(line.Trim(), Above(file, number));
        return new Diagnostic(Rules.YamlSyntax, place, message) { Help = help };
    }

    /// <summary>A colon stands where none may: in a text, or after a key that does not fit the lines above.</summary>
    public static Diagnostic Colon(YamlText file, int at)
    {
        var line = file.LineText(file.Line(at));
        var column = Math.Min(file.Column(at) - 1, line.Length);

        // The parser points at the colon in one case and behind it in another.
        column -= column > 0 && (column == line.Length || line[column] != ':') && line[column - 1] == ':' ? 1 : 0;
        at = file.LineStart(file.Line(at)) + column;
        var before = line[..column].TrimStart(" -");
        if (!IsKey(before))
        {
            return YamlMistake.At(file, at, "a colon before a space stands in a text, where it would make a key", UnderFolded);
        }

        var above = Above(file, file.Line(at));
        return above.IndexOf(':') < 0 && !above.IsEmpty
            ? YamlMistake.At(file, at, "this line starts a key, but the line above has no colon after its own", "put a colon and a space after the key of the line above")
            : YamlMistake.At(file, at, $"'{before}:' starts a key where none may start", "indent it as the keys above; if it belongs to a text, put that text under `>-`");
    }

    private static (string Message, string Help) Explain(ReadOnlySpan<char> line, ReadOnlySpan<char> above)
    {
        if (above.EndsWith(">-") || above.EndsWith(": >") || above.EndsWith(": |") || above.EndsWith("|-"))
        {
            return ("the text is not indented under the line above", "indent it by two spaces more than its key");
        }

        if (line.StartsWith("- ") || line is "-")
        {
            return ("a list item stands here where a key is expected", "indent the item as those above, or under its key");
        }

        var colon = line.IndexOf(':');
        if (colon < 0)
        {
            return ("this line has no key with a colon", "put a colon and a space after the key; if it goes on with a text, put that text under `>-`");
        }

        return colon + 1 < line.Length && line[colon + 1] != ' ' && IsKey(line[..colon])
            ? ("the colon after the key touches its value", "put a space after the colon")
            : ("this line is not indented as those above", "indent it as the keys above, or start an item with '- '");
    }

    /// <summary>A text that starts with *, such as <c>*unique* words</c>: the alias ends, and more follows.</summary>
    private static Diagnostic? Alias(YamlText file, int number, int at)
    {
        var before = file.Text.AsSpan(file.LineStart(number), at - file.LineStart(number));
        var value = Math.Max(before.LastIndexOf(": "), before.LastIndexOf("- ")) + 2;
        return value < before.Length && before[value] is '*' ? YamlMistake.Refused(file, file.LineStart(number) + value) : null;
    }

    /// <summary>The nearest line above that says something.</summary>
    private static ReadOnlySpan<char> Above(YamlText file, int number)
    {
        // Only so far: a file of empty lines must not be walked again and again.
        for (var above = number - 1; above >= 1 && number - above <= 20; above--)
        {
            var line = file.LineText(above).Trim();
            if (!line.IsEmpty && line[0] != '#')
            {
                return line;
            }
        }

        return [];
    }

    private static bool IsKey(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-'))
            {
                return false;
            }
        }

        return !word.IsEmpty;
    }
}
