using System.Text;
using Digest.Model;
using static Digest.Reliability.Bounded.BoundedCase;

namespace Digest.Reliability.Bounded;

/// <summary>Texts as they were received, most as long as a text may be.</summary>
internal static class TextCases
{
    private const string Path = "input/sources/text.txt";
    private const int Long = Bounds.TextLength - 100;
    private const int Lines = Bounds.TextLines - 100;

    /// <summary>All of them.</summary>
    public static IEnumerable<BoundedCase> All =>
    [
        Soon("text-lines", Path, () => Rows("Said it.")),
        Soon("text-lines-beyond", Path, () => Fill("Said it.\n", 9_000_000)),
        Filled("text-lines-of-cr", "Said it.\r", 350_000),
        Soon("text-sentences", Path, () => Fill("Said it. ", Long)),
        Filled("text-prose", "The minister said on Monday that the bridge was closed. "),
        Soon("text-beyond", Path, () => Fill("The minister said on Monday that the bridge was closed. ", 15_000_000)),
        Of("text-beyond-the-file", Path, () => Fill("The minister said so. ", 17_000_000)),
        Soon("text-commas", Path, () => Fill("1,", Long)),
        Of("text-commas-beyond", Path, () => Fill("1,", 6_000_000)),
        Filled("text-word", "a"),
        Filled("text-digits", "7"),
        Filled("text-numbers", "It holds 6,000 of 7,500 litres. "),
        Filled("text-number-words", "one hundred and twenty thousand "),
        Filled("text-units", "$5m €6bn 7 per cent 8 km "),
        Filled("text-ranges", "5-6-7-8-9-"),
        Filled("text-ordinals", "1st 2nd third 4th "),
        Filled("text-dates", "on 5 March 2024, "),
        Filled("text-days", "last Monday, two days ago, next week, "),
        Filled("text-years", "1999 2000 2001/02 "),
        Filled("text-dates-in-digits", "5/6/7/8/9/"),
        Filled("text-opening-quotes", "“"),
        Filled("text-nested-quotes", "“‘"),
        Filled("text-straight-quotes", "\""),
        Filled("text-quotations", "“It is so,” she said. "),
        Filled("text-quotations-of-paragraphs", "“It is so.\n\n", 200_000),
        Filled("text-indirect", "He said that she said that "),
        Filled("text-according", "according to the minister, "),
        Filled("text-names", "Anna Berg of Westport met Jonas Lind. "),
        Of("text-distinct-names", Path, () => Each(60_000, static i => $"Anna B{Letters(i)} met Jonas L{Letters(i + 7)}. ")),
        Filled("text-capitals", "A B C D "),
        Filled("text-acronyms", "U.S. N.A.T.O. "),
        Filled("text-abbreviations", "Mr. Dr. e.g. cf. No. "),
        Filled("text-dots", "."),
        Filled("text-ellipses", "… "),
        Filled("text-spaces", " "),
        Filled("text-tabs", "\t"),
        Of("text-empty-lines", Path, () => "A line.\n" + Fill("\n", Lines)),
        Filled("text-no-break-spaces", "\u00a0"),
        Filled("text-marks-on-a-letter", "\u0301"),
        Filled("text-jamo", "\u1100\u1161\u11a8"),
        Filled("text-zero-width", "\u200b"),
        Filled("text-overrides", "\u202e"),
        Filled("text-emoji", "👩‍👩‍👧‍👦"),
        Filled("text-noncharacters", "\ufffe"),
        Filled("text-nul", "\0"),
        Filled("text-thai", "ประเทศไทย"),
        Filled("text-chinese", "大臣说桥关闭了。"),
        Filled("text-addresses", "https://a.example/b?c=d "),
        Filled("text-mail", "a@b.example "),
        Filled("text-hyphens", "a-b-"),
        Filled("text-apostrophes", "'s"),
        Filled("text-brackets", "("),
        Filled("text-references", "[1] A. Berg (2020). "),
        Of("text-bylines", Path, () => Rows("By Anna Berg")),
        Of("text-days-on-lines", Path, () => Rows("7 April 2025")),
        Of("text-shares", Path, () => Rows("Share this")),
        Of("text-bullets", Path, () => Rows("- a")),
        Of("text-credits", Path, () => Rows("Photo: Anna Berg/Reuters")),
        Of("text-paragraphs", Path, () => Fill("The bridge is closed.\n\n", Lines / 2 * 23)),
        Of("text-distinct-lines", Path, () => Each(Lines, static i => $"Bridge {i} is closed for {i % 60} days.\n")),
        Of("text-reports", Path, () => Fill("Experts say so. ", Long)),
        Of("text-lists", Path, () => Fill("Berg, Lind, Moss, Hart and ", Long)),
        new("text-not-utf-8", static () => [(Path, Enumerable.Repeat((byte)0xE9, Long).ToArray())]),
        new("text-utf-16", static () => [(Path, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Fill("The bridge is closed. ", Long))])]),
        new("text-twice", static () => [(Path, Encoding.UTF8.GetBytes(Prose(600_000))), ("input/sources/again.txt", Encoding.UTF8.GetBytes("Another headline\n\n" + Prose(600_000)))]),
        Asked("inspect-lines", () => Rows("Said it."), "inspect", "text.txt"),
        Asked("inspect-commas", () => Fill("1,", Long), "inspect", "text.txt"),
        Asked("inspect-quotations", () => Fill("“It is so,” she said. ", Long), "inspect", "text.txt"),
        Asked("verify-a-long-quote", () => Fill("The bridge is closed. ", Long), "verify", Fill("The bridge is shut. ", 100_000), "text.txt"),
        Asked("verify-marks", () => Fill("a", Long), "verify", Fill("a", 20_000) + "b", "text.txt"),
        Asked("compare-with-itself", () => Prose(600_000), "compare", "text.txt", "text.txt"),
    ];

    /// <summary>Sentences that differ in their words.</summary>
    private static string Prose(int length) => Each(length / 60, static i => $"Minister {Letters(i)} said that bridge {i} of {Letters(i * 7)} was closed. ");

    private static string Letters(int number) => new([(char)('a' + (number % 26)), (char)('a' + (number / 26 % 26)), (char)('a' + (number / 676 % 26)), (char)('a' + (number / 17_576 % 26))]);

    private static string Rows(string line) => Fill(line + "\n", (line.Length + 1) * Lines);

    private static BoundedCase Filled(string name, string words, int length = Long) => Of(name, Path, () => Fill(words, length));

    private static BoundedCase Asked(string name, Func<string> text, params string[] arguments) => Of(name, "text.txt", text) with { Arguments = arguments };
}
