using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Prose;
using Digest.Model.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Reading.Markdown;

/// <summary>Reads what an editor wrote in Markdown.</summary>
public static partial class MarkdownReader
{
    /// <summary>Reads the body of a file into prose and footnotes. A text that is too long or nested too deeply gives nothing but the report.</summary>
    /// <param name="path">The file, relative to the project folder; links are resolved from it.</param>
    /// <param name="text">The whole file.</param>
    /// <param name="start">Where the body begins, after the front matter.</param>
    public static Diagnosed<Written> Read(string path, string text, int start)
    {
        var page = new MarkdownPage(path, text, start, new LineStarts(text), []);
        if (text.Length - start > Bounds.ProseLength)
        {
            return new(Written.Empty, [LengthReport.Of(path, Bounds.ProseLength)]);
        }

        return Parse(page) is { } document ? new(Map(page, document), Sorted(page.Diagnostics)) : new(Written.Empty, [.. page.Diagnostics]);
    }

    private static MarkdownDocument? Parse(MarkdownPage page)
    {
        if (Overlong.Find(page) is { } overlong)
        {
            page.Diagnostics.Add(overlong);
            return null;
        }

        if (Parse(page, page.Text.Length) is { } document)
        {
            return document;
        }

        // Markdig does not say where: the first line is looked for with which the text is too deep.
        var (fine, deep) = (page.Lines.Find(page.Start).Line - 1, page.Lines.Count);
        while (deep - fine > 1)
        {
            var middle = (fine + deep) / 2;
            (fine, deep) = Parse(page, page.Lines.Line(middle).End) is null ? (fine, middle) : (middle, deep);
        }

        page.Diagnostics.Add(Overlong.TooDeep(page.Locate(page.Lines.Line(deep))));
        return null;
    }

    /// <summary>The text up to an offset; null where it is nested too deeply.</summary>
    private static MarkdownDocument? Parse(MarkdownPage page, int end)
    {
        try
        {
            return Markdig.Markdown.Parse(HeadingTabs().Replace(page.Text[Math.Min(page.Start, end)..end], static tabs => new string(' ', tabs.Length)), MarkdownSyntax.Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's way to say that the depth is exceeded; it has no other.
            return null;
        }
    }

    // Markdig loses count of the places in a heading whose # is followed by a tab; a space means the same.
    [GeneratedRegex("(?<=^[ >*+-]{0,20}#{1,6})[ \\t]+", RegexOptions.Multiline)]
    private static partial Regex HeadingTabs();

    private static Written Map(MarkdownPage page, MarkdownDocument document)
    {
        var notes = FootnoteNumbers.Of(page, document);
        var runs = new RunMapper(page, notes);
        var anchors = new HeadingAnchors();
        var shift = document.Descendants<HeadingBlock>().Any(heading => heading.Level == 1) ? 1 : 0;
        var text = new ProseText(new ProseMapper(page, runs, anchors, shift).Blocks(document));
        var footnotes = ImmutableArray.CreateBuilder<Footnote>();

        // A footnote may refer to another one, which then follows.
        for (var i = 0; i < notes.Order.Count; i++)
        {
            footnotes.Add(new FootnoteReader(page, runs, notes.Order[i]).Read(i + 1));
        }

        notes.ReportUnused(page);
        ReportNumbered(page, document);
        foreach (var (anchor, at) in page.Fragments.Where(fragment => !anchors.Has(fragment.Anchor)))
        {
            page.Report(Rules.UnknownAnchor, at, $"no heading of this page has the fragment '#{anchor}'", "a heading's fragment is its words in small letters, with hyphens for spaces");
        }

        return new Written(text, footnotes.DrainToImmutable());
    }

    /// <summary>Tells of noncharacters that are written by their number, as words or in an address.</summary>
    private static void ReportNumbered(MarkdownPage page, MarkdownDocument document)
    {
        foreach (var inline in document.Descendants<Inline>())
        {
            var value = inline switch
            {
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                LinkInline { Url: { } address } when Noncharacters.Find(page.Text.AsSpan(page.Span(inline.Span).Start, page.Span(inline.Span).Length)).Offset < 0 => address,
                _ => "",
            };
            if (NoncharacterReport.OfValue(value, () => page.Locate(inline.Span)) is { } numbered)
            {
                page.Diagnostics.Add(numbered);
            }
        }
    }

    private static ImmutableArray<Diagnostic> Sorted(List<Diagnostic> diagnostics) =>
        [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.Line).ThenBy(diagnostic => diagnostic.Location.Column).ThenBy(diagnostic => diagnostic.Rule.Code, StringComparer.Ordinal)];
}
