using System.Text;

namespace Digest.Commands.Importing;

/// <summary>Writes the sidecar of a source that was imported.</summary>
internal static class SidecarText
{
    /// <summary>The YAML: what the text states, what an editor may infer is left to the editor.</summary>
    /// <param name="retrieved">The day on which it came; null where no clock is known.</param>
    /// <param name="rights">How much of it may be shown: one of the words of the sidecar's key.</param>
    /// <param name="receivedAs">How it came: a file's kind, or "web page".</param>
    public static string Of(ImportedText text, string? url, DateOnly? retrieved, string rights, string receivedAs)
    {
        var yaml = new StringBuilder("# yaml-language-server: $schema=../schemas/sidecar.schema.json\n");
        YamlText.Folded(yaml, 0, "title", text.Title);
        YamlText.Folded(yaml, 0, "outlet", text.Outlet);
        YamlText.Folded(yaml, 0, "byline", text.Byline);
        YamlText.Quoted(yaml, "published", text.Published?.ToString());
        YamlText.Quoted(yaml, "retrieved", retrieved?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        YamlText.Folded(yaml, 0, "url", url is not null && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? WithoutUser(uri) : null);
        YamlText.Quoted(yaml, "language", text.Language is { Length: <= 35 } tag && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null);
        yaml.Append("# How much of the text readers see: full, excerpt (the paragraphs that you quote) or citation (the words that you quote).\n");
        YamlText.Quoted(yaml, "rights", rights);
        YamlText.Folded(yaml, 0, "received_as", receivedAs);
        return yaml.ToString();
    }

    /// <summary>An address without the name and password that some put before its host: nobody means to publish those.</summary>
    private static string WithoutUser(Uri address) => address.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped);
}
