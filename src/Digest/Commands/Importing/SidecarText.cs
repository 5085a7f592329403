using System.Text;

namespace Digest.Commands.Importing;

/// <summary>Writes the sidecar of a source that was imported. All text stands under <c>&gt;-</c>, so that nothing that a page says can be anything but text.</summary>
internal static class SidecarText
{
    private const int Width = 100;
    private const int Longest = 1000;

    /// <summary>The YAML: what the text states, what an editor may infer is left to the editor.</summary>
    /// <param name="retrieved">The day on which it came; null where no clock is known.</param>
    /// <param name="receivedAs">How it came: a file's kind, or "web page".</param>
    public static string Of(ImportedText text, string? url, DateOnly? retrieved, string receivedAs)
    {
        var yaml = new StringBuilder("# yaml-language-server: $schema=../schemas/sidecar.schema.json\n");
        Folded(yaml, "title", text.Title);
        Folded(yaml, "outlet", text.Outlet);
        Folded(yaml, "byline", text.Byline);
        Plain(yaml, "published", text.Published?.ToString());
        Plain(yaml, "retrieved", retrieved?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Folded(yaml, "url", url is not null && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null);
        Plain(yaml, "language", text.Language is { Length: <= 35 } tag && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null);
        Plain(yaml, "rights", "full");
        Folded(yaml, "received_as", receivedAs);
        return yaml.ToString();
    }

    private static void Plain(StringBuilder yaml, string key, string? value)
    {
        if (value is not null)
        {
            yaml.Append(key).Append(": \"").Append(value).Append("\"\n");
        }
    }

    private static void Folded(StringBuilder yaml, string key, string? value)
    {
        var words = Words(value);
        if (words.Length == 0)
        {
            return;
        }

        yaml.Append(key).Append(": >-\n ");
        var column = 1;
        foreach (var word in words)
        {
            if (column > 1 && column + word.Length >= Width)
            {
                yaml.Append("\n ");
                column = 1;
            }

            yaml.Append(' ').Append(word);
            column += word.Length + 1;
        }

        yaml.Append('\n');
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
