using System.Collections.Immutable;
using CsCheck;
using Digest.Model.Text;
using Digest.Reading.Yaml;
using Xunit;

namespace Digest.Tests.Reading;

public sealed class YamlProperties
{
    private static readonly ImmutableArray<string> Parts =
    [
        "a", "id: ", "title: ", "positions:\n", "  - source: x\n", "- ", "\n", "\n  ", "\r\n", "\r", ": ", " #", "# ", "'", "\"", "\\", "\\U", ">-\n", "|\n", "[", "]", "{", "}", ", ",
        "&a ", "*a", "!!t ", "%", "@", "`", "---\n", "...\n", "\t", " ", "~", "? ", "\ud83d\ude00", "\ud83d", "é", "e\u0301", "\u2028", "\u0085", "\ufeff", "\0", "2024-06", "3,000", "none", "https://x.example/",
    ];

    private static readonly ImmutableArray<string> Paths =
    [
        "input/site.yml", "input/entities.yml", "input/sources/a.yml", "input/claims/a.yml", "input/figures/a.yml", "input/events/a.yml",
        "input/summaries/a.md", "input/briefings/2026-11-24-a.md", "input/pages/a.md",
    ];

    private static readonly Gen<string> Files = Gen.Int[0, Parts.Length - 1].List[0, 40].Select(parts => string.Concat(parts.Select(part => Parts[part])));

    [Fact]
    public void Whatever_stands_in_a_file_it_is_read_or_reported_at_a_place_in_it() =>
        Gen.Select(Files, Gen.Int[0, Paths.Length - 1]).Sample((text, path) =>
        {
            var given = Paths[path].EndsWith(".md", StringComparison.Ordinal) ? "---\n" + text + "\n---\n" : text;
            var lines = Lines(given);
            foreach (var problem in YamlRecordsSpec.Read(Paths[path], given).Problems)
            {
                Assert.InRange(problem.Location.Line, 1, lines.Length);
                Assert.InRange(problem.Location.Column, 1, lines[problem.Location.Line - 1].Length + 1);
                Assert.NotEmpty(problem.Message);
            }
        });

    [Fact]
    public void Every_piece_of_a_text_points_at_its_own_character() =>
        Files.Sample(text =>
        {
            var lines = Lines(text);
            foreach (var placed in Texts(YamlReader.Read("a.yml", text).Value))
            {
                foreach (var piece in placed.Pieces)
                {
                    Assert.Equal(placed.Value[piece.Offset], lines[piece.Line - 1][piece.Column - 1]);
                }
            }
        });

    [Fact]
    public void What_is_quoted_reads_as_it_was() =>
        Gen.String[Gen.Char['\u0020', '\u007e'], 0, 30].Sample(text =>
        {
            var quoted = YamlReader.Read("a.yml", "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'");
            Assert.Empty(quoted.Diagnostics);
            Assert.Equal(text, Assert.IsType<YamlScalar>(quoted.Value).Value);
        });

    [Fact]
    public void Files_made_to_harm_are_refused()
    {
        Assert.Equal("DG108", First(new string('[', 1_000_000)));
        Assert.Equal("DG108", First(string.Concat(Enumerable.Repeat("- ", 1_000_000))));
        Assert.Equal("DG108", First(new string('a', 50_000_000)));
        Assert.Equal("DG108", First("[" + string.Concat(Enumerable.Repeat("a,", 600_000)) + "]"));
        Assert.Equal("DG107", First("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c]\n"));
    }

    private static string First(string text) => YamlReader.Read("a.yml", text).Diagnostics[0].Rule.Code;

    private static string[] Lines(string text) =>
        (text.StartsWith('\ufeff') ? text[1..] : text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

    private static IEnumerable<PlacedText> Texts(YamlNode? node) => node switch
    {
        YamlScalar scalar => [scalar.Placed()],
        YamlSequence sequence => sequence.Items.SelectMany(Texts),
        YamlMapping mapping => mapping.Entries.SelectMany(entry => Texts(entry.Key).Concat(Texts(entry.Value))),
        _ => [],
    };
}
