using System.Text;
using Digest.Model.Text;
using Markdig.Syntax.Inlines;

namespace Digest.Reading.Markdown;

/// <summary>The words of a paragraph as Markdown shows them, by their place in the file.</summary>
internal sealed class ShownText
{
    private readonly List<(TextSpan Span, string Words)> leaves = [];

    public ShownText(MarkdownPage page, ContainerInline inline) => Gather(page, inline);

    /// <summary>What is shown of a stretch of the file.</summary>
    public string Of(TextSpan span)
    {
        var shown = new StringBuilder();
        var first = leaves.BinarySearch((span, ""), Comparer<(TextSpan Span, string)>.Create((left, right) => left.Span.End.CompareTo(right.Span.Start + 1)));
        for (var i = first < 0 ? ~first : first; i < leaves.Count && leaves[i].Span.Start < span.End; i++)
        {
            var (leaf, words) = leaves[i];
            if (leaf.Length == words.Length)
            {
                var from = Math.Max(span.Start, leaf.Start);
                var to = Math.Min(span.End, leaf.End);
                shown.Append(words, from - leaf.Start, Math.Max(0, to - from));
            }
            else
            {
                shown.Append(words);
            }
        }

        return shown.ToString();
    }

    private void Gather(MarkdownPage page, ContainerInline container)
    {
        foreach (var inline in container)
        {
            var span = page.Span(inline.Span);
            switch (inline)
            {
                case LiteralInline literal:
                    leaves.Add((new TextSpan(Math.Max(0, span.End - literal.Content.Length), span.End), literal.Content.ToString()));
                    break;
                case HtmlEntityInline entity:
                    leaves.Add((span, entity.Transcoded.ToString()));
                    break;
                case CodeInline code:
                    leaves.Add((span, code.Content));
                    break;
                case LineBreakInline:
                    leaves.Add((span, " "));
                    break;
                case AutolinkInline link:
                    leaves.Add((span, link.Url));
                    break;
                case ContainerInline inner:
                    Gather(page, inner);
                    break;
            }
        }
    }
}
