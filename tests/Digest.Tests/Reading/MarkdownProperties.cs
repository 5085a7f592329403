using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Digest.Model;
using Digest.Model.Prose;
using Digest.Reading.Markdown;
using Xunit;

namespace Digest.Tests.Reading;

public sealed class MarkdownProperties
{
    private const string Path = "input/summaries/a.md";

    private static readonly string[] Fragments =
    [
        "a", "Seoul ", "6,000", " ", "  ", "\n", "\n\n", "\r\n", "\t", "    ", "*", "**", "_", "`", "[", "]", "(", ")", "!", "<", ">", "> ", "- ", "1. ", "# ", "\\", "&amp;", "&#0;", "|", "\n| a | b |\n| - | - |\n| c | d |\n",
        "[^a]", "[^b]", "\n[^a]: ", "\n[^b]: ", "[x](../sources/s.txt)", "[x](../sources/s.txt#L8): ", "“", "”", "\"", "„", "(= 1 + 1 = 2)", "<!--", "-->", "<https://example.org>", "[y](javascript:x)", "한국", "😀", "\u0000", "\uD800", "---", "~~~", "```", "\n[r]: data:x\n", "[r]",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Fragments.Length - 1].Select(i => Fragments[i]).Array[0, 60].Select(parts => string.Concat(parts));

    [Fact]
    public void Every_word_stands_where_it_says() => Text.Sample(text =>
    {
        var lines = Lines(text);
        foreach (var words in Runs(MarkdownReader.Read(Path, text, 0).Value).OfType<TextRun>())
        {
            if (words.At is { } at && at.EndColumn - at.Column == words.Text.Length && at.Line == at.EndLine && words.Text != " " && words.Text != "\uFFFD")
            {
                // A tab behind a # may be read as a space.
                Assert.Equal(words.Text.Replace('\t', ' ').TrimEnd(' '), lines[at.Line - 1][(at.Column - 1)..Math.Min(lines[at.Line - 1].Length, at.EndColumn - 1)].Replace('\t', ' ').TrimEnd(' ').Replace('\0', '\uFFFD'));
            }
        }
    });

    [Fact]
    public void Every_quote_stands_where_its_pieces_say() => Text.Sample(text =>
    {
        var lines = Lines(text);
        foreach (var quote in MarkdownReader.Read(Path, text, 0).Value.Footnotes.SelectMany(note => note.Citations).SelectMany(citation => citation.Quotes))
        {
            Assert.NotEqual("", quote.Value.Trim());
            for (var i = 0; i < quote.Pieces.Length; i++)
            {
                var piece = quote.Pieces[i];
                var end = i + 1 < quote.Pieces.Length ? quote.Pieces[i + 1].Offset : quote.Value.Length;
                var words = quote.Value[piece.Offset..end].TrimEnd(' ', '\n');
                Assert.Equal(words, lines[piece.Line - 1].Substring(piece.Column - 1, words.Length));
            }
        }
    });

    [Fact]
    public void Every_link_is_allowed_and_every_problem_has_a_place() => Text.Sample(text =>
    {
        var read = MarkdownReader.Read(Path, text, 0);
        var lines = Lines(text);
        Assert.All(Runs(read.Value).OfType<LinkRun>(), link => Assert.True(link.Target is not null || link.Href[0] == '#' || link.Href.StartsWith("https://", StringComparison.OrdinalIgnoreCase), link.Href));
        Assert.All(read.Diagnostics, problem => Assert.InRange(problem.Location.Line, 1, lines.Length));
    });

    [Fact]
    public void Every_footnote_is_numbered_by_its_first_reference() => Text.Sample(text =>
    {
        var read = MarkdownReader.Read(Path, text, 0);
        Assert.Equal(Enumerable.Range(1, read.Value.Footnotes.Length), read.Value.Footnotes.Select(note => note.Number));
        foreach (var uses in Runs(read.Value).OfType<CitationRun>().GroupBy(cite => cite.Label, StringComparer.Ordinal))
        {
            Assert.Equal(Enumerable.Range(1, uses.Count()), uses.Select(cite => cite.Use));
            Assert.All(uses, cite => Assert.Equal(cite.Label, read.Value.Footnotes[cite.Number - 1].Label));
        }
    });

    public static TheoryData<string> Hostile() =>
    [
        Repeat("[", 200_000), Repeat("*", 200_000), Repeat("**a ", 100_000), Repeat("*a_", 100_000), Repeat("`", 200_000), Repeat("a`b``", 50_000), Repeat(">", 200_000), Repeat("> ", 5_000) + "a", Repeat("- ", 5_000) + "a",
        Repeat("![", 100_000), Repeat("[a](", 100_000), Repeat("[^a]", 100_000), Repeat("[^", 100_000), Repeat("<!--", 100_000), Repeat("<!--\n\n", 50_000), Repeat("a <!-- -->", 50_000), Repeat("|", 200_000), "|a|\n|-|\n" + Repeat("|a", 50_000), Repeat("a|b\n-|-\n", 20_000),
        string.Concat(Enumerable.Range(0, 100_000).Select(i => $"[^{i}]: x\n")), string.Concat(Enumerable.Range(0, 30_000).Select(i => $"[^{i}]\n\n[^{i}]: x\n\n")), Repeat("[^a]: x\n\n", 50_000), "a[^a]\n\n[^a]: [x](../sources/s.txt): " + Repeat("“", 100_000), "a[^a]\n\n[^a]: [x](../sources/s.txt): " + Repeat("“a” ", 50_000),
        "a[^a]\n\n[^a]: " + Repeat("[x](../sources/s.txt) ", 30_000), "a[^a]\n\n[^a]: " + Repeat("*b* ", 50_000), Repeat("<a", 100_000), Repeat("&", 200_000), Repeat("\\", 200_000), Repeat("# a\n", 50_000), Repeat("[a]: b\n", 50_000), Repeat(" ", 500_000) + "a", Repeat("\t", 200_000) + "a", Repeat("1. a\n", 50_000), Repeat("(= ", 100_000) + ")",
    ];

    /// <summary>No time is measured: what is not linear here takes minutes.</summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    public void Reads_what_is_meant_to_be_slow(string text) => Assert.NotNull(MarkdownReader.Read(Path, text, 0).Value);

    [Fact]
    public void A_text_that_is_too_long_is_not_read()
    {
        Assert.Equal("DG108", Assert.Single(MarkdownReader.Read(Path, new string('a', Bounds.ProseLength + 1), 0).Diagnostics).Rule.Code);
        Assert.Equal("DG108", Assert.Single(MarkdownReader.Read(Path, "A b " + new string('a', Bounds.WordLength + 1), 0).Diagnostics).Rule.Code);
        Assert.Empty(MarkdownReader.Read(Path, "A b " + new string('a', Bounds.WordLength), 0).Diagnostics);
    }

    internal static IEnumerable<Run> Runs(Written written) => written.Text.Blocks.SelectMany(Runs).Concat(written.Footnotes.SelectMany(note => note.Note).SelectMany(Runs));

    private static IEnumerable<Run> Runs(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Runs.SelectMany(Runs),
        Heading heading => heading.Runs.SelectMany(Runs),
        ListBlock list => list.Items.SelectMany(item => item.Blocks).SelectMany(Runs),
        QuoteBlock quote => quote.Blocks.SelectMany(Runs),
        TableBlock table => table.Rows.SelectMany(row => row).Concat(table.Head).SelectMany(cell => cell.Runs).SelectMany(Runs),
        _ => [],
    };

    private static IEnumerable<Run> Runs(Run run) => run switch
    {
        EmphasisRun emphasis => emphasis.Runs.SelectMany(Runs).Prepend(run),
        LinkRun link => link.Runs.SelectMany(Runs).Prepend(run),
        _ => [run],
    };

    private static ImmutableArray<string> Lines(string text) => [.. text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r')];

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
