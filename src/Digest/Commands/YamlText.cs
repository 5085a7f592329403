using System.Text;

namespace Digest.Commands;

/// <summary>Writes the YAML of editors' files. All text stands under <c>&gt;-</c>, so that nothing that somebody else wrote can be anything but text.</summary>
internal static class YamlText
{
    private const int Width = 100;
    private const int Longest = 1000;

    /// <summary>A key with a text; nothing where the text has no words.</summary>
    /// <param name="indent">Spaces before the key; what stands before it in a list's first line counts.</param>
    public static void Folded(StringBuilder yaml, int indent, string key, string? value)
    {
        var words = Words(value);
        if (words.Length == 0)
        {
            return;
        }

        var margin = new string(' ', indent + 1);
        yaml.Append(key).Append(": >-\n").Append(margin);
        var column = margin.Length;
        foreach (var word in words)
        {
            if (column > margin.Length && column + word.Length >= Width)
            {
                yaml.Append('\n').Append(margin);
                column = margin.Length;
            }

            yaml.Append(' ').Append(word);
            column += word.Length + 1;
        }

        yaml.Append('\n');
    }

    /// <summary>A key with a value of the program's own, in quotation marks; nothing where there is none.</summary>
    public static void Quoted(StringBuilder yaml, string key, string? value)
    {
        if (value is not null)
        {
            yaml.Append(key).Append(": \"").Append(value).Append("\"\n");
        }
    }

    /// <summary>The words of a text without what YAML cannot hold: controls, halves of pairs, and marks that break lines.</summary>
    private static string[] Words(string? value)
    {
        var clean = new StringBuilder();
        foreach (var rune in (value ?? "").EnumerateRunes())
        {
            var space = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || rune.Value is 0xFEFF or 0x2028 or 0x2029 or 0xFFFE or 0xFFFF;
            clean.Append(space ? " " : rune.ToString());
            if (clean.Length > Longest)
            {
                break;
            }
        }

        return clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
