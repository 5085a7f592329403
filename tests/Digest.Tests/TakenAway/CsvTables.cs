using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Digest.Pipelines.Data;
using Xunit;

namespace Digest.Tests.TakenAway;

/// <summary>Tables hold what they were given, whatever it is, and no spreadsheet runs anything in them.</summary>
public sealed class CsvTables(SmallSite site) : IClassFixture<SmallSite>
{
    private static readonly Gen<string> Cell = Gen.OneOf(Gen.String[Gen.Char["=+-@,\"\r\n\t a1"], 0, 12], Gen.String[0, 12]);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData(" =1+1", "' =1+1")]
    [InlineData("\t=1+1", "'\t=1+1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("-12.5-1", "'-12.5-1")]
    [InlineData("a\0b", "ab")]
    [InlineData(null, "")]
    public void A_cell_is_written_so(string? words, string expected) => Assert.Equal($"{expected}\r\n", Written([[words]]));

    [Fact]
    public void What_is_read_is_what_was_written_but_for_the_apostrophe() => Cell.Array[1, 4].Array[1, 4].Sample(rows =>
    {
        var read = Read(Written(rows.Select(row => row.ToImmutableArray<string?>())));
        Assert.Equal(rows.Length, read.Count);
        foreach (var (written, cells) in rows.Zip(read))
        {
            Assert.Equal(written.Length, cells.Count);
            foreach (var (words, cell) in written.Zip(cells))
            {
                var known = Pipelines.Parts.Controls.Removed(words);
                Assert.True(cell == known || cell == "'" + known, words);
                Assert.False(cell.AsSpan().TrimStart() is ['=' or '+' or '@', ..] && !decimal.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out _), cell);
            }
        }
    });

    [Theory]
    [InlineData("claims", 3)]
    [InlineData("figures", 2)]
    [InlineData("events", 1)]
    public void A_table_has_a_row_for_each_thing_and_as_many_cells_in_each(string name, int rows)
    {
        var table = Read(site.Text($"data/{name}.csv"));
        Assert.Equal(rows + 1, table.Count);
        Assert.All(table, row => Assert.Equal(table[0].Count, row.Count));
        Assert.Distinct(table[0]);
    }

    [Fact]
    public void A_hostile_statement_is_no_formula() => Assert.StartsWith("'=HYPERLINK(\"https://evil.example\")", Read(site.Text("data/claims.csv"))[1][1], StringComparison.Ordinal);

    [Theory]
    [InlineData("claims")]
    [InlineData("figures")]
    [InlineData("events")]
    public void The_only_story_has_the_rows_of_the_site(string name) => Assert.Equal(site.Text($"data/{name}.csv"), site.Text($"briefings/river/{name}.csv"));

    private static string Written(IEnumerable<ImmutableArray<string?>> rows) => Encoding.UTF8.GetString(Csv.Write(rows).Span);

    /// <summary>Reads RFC 4180 strictly: every row ends with CRLF.</summary>
    private static List<List<string>> Read(string text)
    {
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"':
                    Assert.True(quoted || cell.Length == 0);
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    row.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\r' when !quoted:
                    Assert.Equal('\n', text[++i]);
                    row.Add(cell.ToString());
                    rows.Add(row);
                    (row, cell) = ([], new StringBuilder());
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        Assert.True(row.Count == 0 && cell.Length == 0 && !quoted);
        return rows;
    }
}
