using System.Collections.Immutable;
using System.Text;
using Digest.Model.Prose;

namespace Digest.Reading.Markdown;

/// <summary>The words of runs without their form.</summary>
internal static class PlainText
{
    /// <summary>All words in order; a reference to a footnote has none.</summary>
    public static string Of(ImmutableArray<Run> runs)
    {
        var text = new StringBuilder();
        Append(text, runs);
        return text.ToString();
    }

    /// <summary>The lines of preformatted text.</summary>
    public static string Of(Markdig.Syntax.CodeBlock code, char separator) =>
        string.Join(separator, (code.Lines.Lines ?? []).Take(code.Lines.Count).Select(line => line.Slice.ToString()));

    private static void Append(StringBuilder text, ImmutableArray<Run> runs)
    {
        foreach (var run in runs)
        {
            switch (run)
            {
                case TextRun words:
                    text.Append(words.Text);
                    break;
                case CodeRun code:
                    text.Append(code.Text);
                    break;
                case EmphasisRun emphasis:
                    Append(text, emphasis.Runs);
                    break;
                case LinkRun link:
                    Append(text, link.Runs);
                    break;
                case BreakRun:
                    text.Append(' ');
                    break;
            }
        }
    }
}
