using System.Collections.Immutable;
using Digest.Model.Prose;
using Digest.Model.Sites;
using Digest.Model.Theme;

namespace Digest.Theme.Markup;

/// <summary>Turns prose into markup: the only place that does, through a closed list of elements and attributes.</summary>
internal sealed class ProseRenderer(Addresses addresses, InterfaceWords words)
{
    // Reading bounds the depth of what it makes; this only keeps a mistake there from ending the program.
    private const int MaxDepth = 200;

    /// <summary>Blocks of text on their own.</summary>
    public Html Render(ProseText prose)
    {
        using var output = new PageWriter();
        Write(output, prose);
        return new Html(output.ToString());
    }

    /// <summary>Writes blocks of text.</summary>
    public void Write(PageWriter output, ProseText prose) => Blocks(output, prose.Blocks, 0);

    /// <summary>Writes text within a line.</summary>
    public void Write(PageWriter output, ImmutableArray<Run> runs) => Runs(output, runs, 0, insideLink: false);

    private void Blocks(PageWriter output, ImmutableArray<Block> blocks, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        foreach (var block in blocks)
        {
            Block(output, block, depth);
            output.Append('\n');
        }
    }

    private void Block(PageWriter output, Block block, int depth)
    {
        switch (block)
        {
            case Paragraph paragraph:
                output.Append("<p>");
                Runs(output, paragraph.Runs, depth, insideLink: false);
                output.Append("</p>");
                break;
            case Heading heading:
                var level = Math.Clamp(heading.Level, 2, 4);
                output.Append("<h").Append(level).Append(" id=\"").Escaped(heading.Anchor).Append("\">");
                Runs(output, heading.Runs, depth, insideLink: false);
                output.Append("</h").Append(level).Append('>');
                break;
            case ListBlock list:
                List(output, list, depth);
                break;
            case QuoteBlock quote:
                output.Append("<blockquote>\n");
                Blocks(output, quote.Blocks, depth + 1);
                output.Append("</blockquote>");
                break;
            case CodeBlock code:
                // The first line break after <pre> is dropped by HTML; this one stands for it.
                output.Append("<pre tabindex=\"0\"><code>").Escaped(code.Text).Append("</code></pre>");
                break;
            case TableBlock table:
                Table(output, table, depth);
                break;
            case ThematicBreak:
                output.Append("<hr>");
                break;
        }
    }

    private void List(PageWriter output, ListBlock list, int depth)
    {
        var tag = list.Start is null ? "ul" : "ol";
        output.Append('<').Append(tag);
        if (list.Start is { } start and not 1)
        {
            output.Append(" start=\"").Append(start).Append('"');
        }

        output.Append(">\n");
        foreach (var item in list.Items)
        {
            output.Append("<li>");
            if (item.Blocks is [Paragraph only])
            {
                Runs(output, only.Runs, depth, insideLink: false);
            }
            else
            {
                Blocks(output, item.Blocks, depth + 1);
            }

            output.Append("</li>\n");
        }

        output.Append("</").Append(tag).Append('>');
    }

    private void Table(PageWriter output, TableBlock table, int depth)
    {
        output.Append("<div class=\"table\" tabindex=\"0\"><table>\n<thead><tr>");
        foreach (var cell in table.Head)
        {
            output.Append("<th scope=\"col\">");
            Runs(output, cell.Runs, depth, insideLink: false);
            output.Append("</th>");
        }

        output.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            output.Append("<tr>");
            foreach (var cell in row)
            {
                output.Append("<td>");
                Runs(output, cell.Runs, depth, insideLink: false);
                output.Append("</td>");
            }

            output.Append("</tr>\n");
        }

        output.Append("</tbody></table></div>");
    }

    private void Runs(PageWriter output, ImmutableArray<Run> runs, int depth, bool insideLink)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        for (var i = 0; i < runs.Length; i++)
        {
            if (i + 1 < runs.Length && runs[i] is TextRun before && runs[i + 1] is CitationRun)
            {
                i = Glued(output, before.Text, runs, i + 1, insideLink) - 1;
            }
            else
            {
                Run(output, runs[i], depth + 1, insideLink);
            }
        }
    }

    // Browsers break lines before a button: the last word and a mark that follows are kept together with them.
    private int Glued(PageWriter output, string text, ImmutableArray<Run> runs, int at, bool insideLink)
    {
        while (at < runs.Length && runs[at] is CitationRun)
        {
            var word = LastWord(text);
            output.Escaped(text.AsSpan(0, word)).Append("<span class=\"glue\">").Escaped(text.AsSpan(word));
            for (; at < runs.Length && runs[at] is CitationRun citation; at++)
            {
                Citation(output, citation, insideLink);
            }

            text = at < runs.Length && runs[at] is TextRun next ? next.Text : "";
            var mark = text is ['.' or ',' or ';' or ':' or '!' or '?' or ')' or '”' or '’', ..] ? 1 : 0;
            output.Escaped(text.AsSpan(0, mark)).Append("</span>");
            text = text[mark..];
            at += at < runs.Length && runs[at] is TextRun ? 1 : 0;
        }

        output.Escaped(text);
        return at;
    }

    private static int LastWord(string text)
    {
        // Longer words must be allowed to break.
        const int longest = 24;
        var at = text.Length;
        while (at > 0 && !char.IsWhiteSpace(text[at - 1]) && text.Length - at <= longest)
        {
            at--;
        }

        return text.Length - at > longest ? text.Length : at;
    }

    private void Run(PageWriter output, Run run, int depth, bool insideLink)
    {
        switch (run)
        {
            case TextRun text:
                output.Escaped(text.Text);
                break;
            case CodeRun code:
                output.Append("<code>").Escaped(code.Text).Append("</code>");
                break;
            case EmphasisRun emphasis:
                var tag = emphasis.Strong ? "strong" : "em";
                output.Append('<').Append(tag).Append('>');
                Runs(output, emphasis.Runs, depth, insideLink);
                output.Append("</").Append(tag).Append('>');
                break;
            case LinkRun link:
                Link(output, link.Href, link.Runs, Addresses.IsExternal(link.Href) ? " rel=\"external\"" : "", depth, insideLink);
                break;
            case MentionRun mention:
                Link(output, mention.Href, mention.Runs, " class=\"name\"", depth, insideLink);
                break;
            case CitationRun citation:
                Citation(output, citation, insideLink);
                break;
            case MarkRun mark:
                output.Append("<mark");
                if (mark.Anchor is { } anchor)
                {
                    output.Append(" id=\"").Escaped(anchor).Append('"');
                }

                output.Append(mark.Kind switch
                {
                    MarkKind.Shared => " class=\"shared\">",
                    MarkKind.Copied => " class=\"copied\">",
                    MarkKind.Differs => " class=\"differs\">",
                    _ when mark.Part > 0 => $" class=\"part-{mark.Part}\">",
                    _ => ">",
                });
                Runs(output, mark.Runs, depth, insideLink);
                output.Append("</mark>");
                break;
            case BreakRun:
                output.Append("<br>");
                break;
        }
    }

    private void Link(PageWriter output, string href, ImmutableArray<Run> runs, string attributes, int depth, bool insideLink)
    {
        if (insideLink)
        {
            Runs(output, runs, depth, insideLink);
            return;
        }

        output.Append("<a href=\"").Escaped(addresses.Of(href)).Append('"').Append(attributes).Append('>');
        Runs(output, runs, depth, insideLink: true);
        output.Append("</a>");
    }

    // A button that opens a popover needs no script. Where there are no popovers, the card it would open is a note in the page.
    private void Citation(PageWriter output, CitationRun citation, bool insideLink)
    {
        var number = citation.Number;
        if (insideLink)
        {
            output.Append("<sup>").Append(number).Append("</sup>");
            return;
        }

        output.Append("<sup class=\"cite\" id=\"ref-").Append(number).Append('-').Append(citation.Use)
            .Append("\"><button type=\"button\" popovertarget=\"card-").Append(number).Append("\" aria-label=\"")
            .Escaped(words.Say("cite", number)).Append("\">").Append(number).Append("</button></sup>");
    }
}
