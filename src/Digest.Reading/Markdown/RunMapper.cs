using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Prose;
using Digest.Model.Text;
using Markdig.Syntax.Inlines;

namespace Digest.Reading.Markdown;

/// <summary>Turns Markdig's inlines into runs through a closed list, each at its place in the file.</summary>
internal sealed class RunMapper(MarkdownPage page, FootnoteNumbers notes)
{
    /// <summary>All runs of a paragraph.</summary>
    public ImmutableArray<Run> Map(ContainerInline? inline) => Map(inline, new KeptSpans(null));

    /// <summary>The runs of a paragraph that stand in the stretches named.</summary>
    public ImmutableArray<Run> Map(ContainerInline? inline, KeptSpans kept)
    {
        var runs = new RunBuilder(page);
        Append(runs, inline, kept);
        return runs.Build();
    }

    private void Append(RunBuilder runs, ContainerInline? container, KeptSpans kept)
    {
        for (var child = container?.FirstChild; child is not null; child = child.NextSibling)
        {
            Append(runs, child, kept);
        }
    }

    private void Append(RunBuilder runs, Inline inline, KeptSpans kept)
    {
        var span = page.Span(inline.Span);
        switch (inline)
        {
            case LiteralInline literal:
                Words(runs, literal, span, kept);
                break;
            case EmphasisInline emphasis:
                if (Map(emphasis, kept) is { IsEmpty: false } inner)
                {
                    runs.Add(new EmphasisRun(emphasis.DelimiterCount > 1, inner));
                }

                break;
            case DelimiterInline delimiter:
                Other(runs, new TextRun(delimiter.ToLiteral(), page.Locate(span)), span, kept);
                Append(runs, delimiter, kept);
                break;
            case ContainerInline container and not LinkInline:
                Append(runs, container, kept);
                break;
            case LineBreakInline { IsHard: false }:
                if (kept.Holds(span.Start, runs))
                {
                    runs.AddLineEnd(span.Start);
                }

                break;
            case CommentInline:
                break;
            default:
                if (kept.Holds(span.Start, runs))
                {
                    Single(runs, inline, span);
                }

                break;
        }
    }

    private void Words(RunBuilder runs, LiteralInline literal, TextSpan span, KeptSpans kept)
    {
        var words = literal.Content.AsSpan();
        var offset = span.End - words.Length;
        if (words.IndexOf(CommentEnd.Open) is >= 0 and var comment && !(comment == 0 && literal.IsFirstCharacterEscaped))
        {
            page.Report(Rules.CommentOpen, page.Locate(new TextSpan(offset + comment, offset + comment + CommentEnd.Open.Length)), "this comment is never closed", "close it with '-->', or write '\\<!--' if the characters are meant");
        }

        if (offset < 0 || offset + words.Length > page.Text.Length || !page.Text.AsSpan(offset, words.Length).SequenceEqual(words))
        {
            Other(runs, new TextRun(words.ToString(), page.Locate(span)), span, kept);
            return;
        }

        foreach (var part in kept.Within(new TextSpan(offset, offset + words.Length)))
        {
            if (kept.Holds(part.Start, runs))
            {
                runs.Add(page.Text.AsSpan(part.Start, part.Length), part.Start);
            }
        }
    }

    private static void Other(RunBuilder runs, Run run, TextSpan span, KeptSpans kept)
    {
        if (kept.Holds(span.Start, runs))
        {
            runs.Add(run);
        }
    }

    private void Single(RunBuilder runs, Inline inline, TextSpan span)
    {
        var at = page.Locate(span);
        switch (inline)
        {
            case HtmlEntityInline entity:
                runs.Add(new TextRun(entity.Transcoded.ToString(), at));
                break;
            case CodeInline code:
                runs.Add(new CodeRun(code.Content));
                break;
            case LineBreakInline:
                runs.Add(new BreakRun());
                break;
            case FootnoteReference reference:
                runs.Add(notes.Refer(page, reference.Label, at) is { } use ? use : new TextRun(span.In(page.Text), at));
                break;
            case AutolinkInline autolink:
                Link(runs, autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url, [new TextRun(autolink.Url, page.Locate(new TextSpan(span.Start + 1, span.End - 1)))], at);
                break;
            case LinkInline { IsImage: true } picture:
                page.Report(Rules.Picture, at, "a text holds no pictures", "link to the picture instead: leave out the '!'");
                AddAll(runs, Map(picture));
                break;
            case LinkInline link:
                Link(runs, link.Url ?? "", Map(link), at);
                break;
            default:
                runs.Add(new TextRun(span.In(page.Text), at));
                break;
        }
    }

    /// <summary>Adds a link, or its words alone where it may lead nowhere.</summary>
    private void Link(RunBuilder runs, string href, ImmutableArray<Run> words, Location at)
    {
        if (CheckedLink.Judge(page, href, at) is { Href: not null } link)
        {
            runs.Add(new LinkRun(link.Href, words, link.Target, at));
        }
        else
        {
            AddAll(runs, words);
        }
    }

    private static void AddAll(RunBuilder runs, ImmutableArray<Run> words)
    {
        foreach (var run in words)
        {
            runs.Add(run);
        }
    }
}
