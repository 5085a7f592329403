using System.Text;

namespace Digest.Model.Diagnostics;

/// <summary>The page of a rule.</summary>
/// <param name="Why">The paragraph under the title: why it matters and what to do.</param>
/// <param name="Markdown">The whole page: <c># CODE title</c>, the paragraph, <c>## Bad</c> and <c>## Good</c> with files of a small site as examples.</param>
public sealed record RuleDoc(string Code, string Why, string Markdown);

/// <summary>The pages of <c>Rules/</c>, which the program carries along: one text is the help, the documentation and a test.</summary>
public static class RuleDocs
{
    /// <summary>The page of a rule, or null where there is no such rule.</summary>
    /// <param name="code">Such as <c>DG201</c>.</param>
    public static RuleDoc? Of(string code)
    {
        using var stream = typeof(RuleDocs).Assembly.GetManifestResourceStream($"Rules/{code}.md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        var markdown = reader.ReadToEnd();
        var paragraphs = markdown.Split("\n\n", 3, StringSplitOptions.None);
        return new RuleDoc(code, paragraphs.Length > 1 ? paragraphs[1].Replace('\n', ' ') : "", markdown);
    }
}
