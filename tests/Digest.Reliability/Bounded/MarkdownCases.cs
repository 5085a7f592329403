using Digest.Model;
using static Digest.Reliability.Bounded.BoundedCase;

namespace Digest.Reliability.Bounded;

/// <summary>What an editor, or somebody who means ill, could write in Markdown.</summary>
internal static class MarkdownCases
{
    private const string Path = "input/pages/about.md";
    private const int Long = Bounds.ProseLength - 100;

    /// <summary>All of them.</summary>
    public static IEnumerable<BoundedCase> All =>
    [
        Soon("markdown-footnotes", Path, () => Page(Each(20_000, static i => $"Word{i}.[^{i}] ") + "\n\n" + Each(20_000, static i => $"[^{i}]: A note.\n"))),
        Of("markdown-unused-footnotes", Path, () => Page(Each(20_000, static i => $"[^{i}]: A note.\n"))),
        Of("markdown-unknown-footnotes", Path, () => Page(Each(50_000, static i => $"Word[^{i}] "))),
        Of("markdown-one-footnote", Path, () => Page(Fill("Word.[^a] ", 500_000) + "\n\n[^a]: A note.\n")),
        Of("markdown-footnotes-in-footnotes", Path, () => Page("A.[^0]\n\n" + Each(5_000, static i => $"[^{i}]: See.[^{i + 1}]\n") + "[^5000]: End.\n")),
        Soon("markdown-opening-brackets", Path, () => Page(Fill("[", Long))),
        Of("markdown-bracket-pairs", Path, () => Page(Fill("[", Long / 2) + Fill("]", Long / 2))),
        Of("markdown-links-in-links", Path, () => Page(Fill("[a](b", Long))),
        Soon("markdown-marks", Path, () => Page(Fill("*_", Long))),
        Of("markdown-marks-and-words", Path, () => Page(Fill("**a *b _c ", Long))),
        Of("markdown-marks-that-close", Path, () => Page(Fill("*a **a ", Long / 2) + Fill("a** a* ", Long / 2))),
        Soon("markdown-quotes", Path, () => Page(Fill("> ", Long) + "a")),
        Of("markdown-quotes-in-lines", Path, () => Page(Each(60, static _ => Fill("> ", 120) + "a\n\n"))),
        Of("markdown-quote-marks", Path, () => Page(Fill(">", Long))),
        Of("markdown-lists", Path, () => Page(Fill("- ", Long) + "a")),
        Of("markdown-deeper-lists", Path, () => Page(Each(1_000, static i => new string(' ', 2 * i) + "- a\n"))),
        Of("markdown-items", Path, () => Page(Fill("- a\n", 400_000))),
        Of("markdown-links", Path, () => Page(Fill("[a](https://x.example) ", Long))),
        Of("markdown-broken-links", Path, () => Page(Each(20_000, static i => $"[a](../claims/no.yml#c{i})\n"))),
        Of("markdown-refused-links", Path, () => Page(Fill("[a](javascript:b) ", Long))),
        Of("markdown-places", Path, () => Page(Each(20_000, static i => $"[a](../sources/first.txt#L{i})\n"))),
        Of("markdown-definitions", Path, () => Page(Each(50_000, static i => $"[d{i}]: https://x.example\n"))),
        Of("markdown-references", Path, () => Page(Fill("[a][b] ", Long) + "\n\n[b]: https://x.example\n")),
        Of("markdown-backticks", Path, () => Page(Each(1_900, static i => new string('`', i) + " "))),
        Of("markdown-comments", Path, () => Page(Fill("<!-- ", Long))),
        Of("markdown-comment-ends", Path, () => Page(Fill("<!-- a --> ", Long))),
        Of("markdown-entities", Path, () => Page(Fill("&amp;", Long))),
        Of("markdown-no-entities", Path, () => Page(Fill("&a", Long))),
        Of("markdown-escapes", Path, () => Page(Fill("\\*", Long))),
        Of("markdown-pictures", Path, () => Page(Fill("![a](b.png) ", 400_000))),
        Of("markdown-table", Path, () => Page("| a | b |\n| - | - |\n" + Fill("| 1 | 2 |\n", 400_000))),
        Of("markdown-wide-table", Path, () => Page(Fill("| a ", 40_000) + "|\n" + Fill("| - ", 40_000) + "|\n" + Fill("| 1 ", 40_000) + "|\n")),
        Of("markdown-pipes", Path, () => Page(Fill("|", Long))),
        Of("markdown-headings", Path, () => Page(Fill("# a\n\n", 200_000))),
        Of("markdown-lines-under", Path, () => Page(Fill("a\n", 200_000) + "===\n")),
        Of("markdown-angles", Path, () => Page(Fill("<", Long))),
        Of("markdown-autolinks", Path, () => Page(Fill("<https://x.example> ", Long))),
        Of("markdown-tags", Path, () => Page(Fill("<b a='", Long))),
        Of("markdown-paragraphs", Path, () => Page(Fill("a\n\n", 200_000))),
        Of("markdown-line", Path, () => Page(Fill("The bridge was closed. ", Long))),
        Of("markdown-breaks", Path, () => Page(Fill("a  \n", 400_000))),
        Of("markdown-tabs-after-heading", Path, () => Page(Fill("#\t", Long))),
        Of("markdown-markers", Path, () => Page(Fill(" >*+-", Long))),
        Of("markdown-fences", Path, () => Page(Fill("```\n", 400_000))),
        Of("markdown-rules", Path, () => Page(Fill("---\n\n", 400_000))),
        Of("markdown-numbers", Path, () => Page(Fill("It holds 6,000 litres. ", Long))),
        Of("markdown-quotations", Path, () => Page(Fill("“It is so” ", Long))),
        Of("markdown-citations", "input/summaries/first.md", () => Page(Each(3_000, static i => $"The bridge was closed.[^{i}]\n\n") + Each(3_000, static i => $"[^{i}]: [First](../sources/first.txt): “The minister said on Monday that the bridge was closed”\n"))),
        Of("markdown-wrong-citations", "input/summaries/first.md", () => Page(Each(3_000, static i => $"The bridge was closed.[^{i}]\n\n") + Each(3_000, static i => $"[^{i}]: [First](../sources/first.txt): “The ministers said on Sunday {i} that the bridge was open”\n"))),
        Of("markdown-beyond", Path, () => Page(Fill("The bridge was closed. ", 3_000_000))),
        Of("markdown-front-matter-without-end", Path, () => "---\ntitle: x\n" + Fill("a: b\n", Long)),
    ];

    private static string Page(string body) => "---\ntitle: About\n---\n\n" + body + "\n";
}
