using System.Collections.Immutable;
using Digest.Analysis.Cleaning;
using Digest.Analysis.Findings;
using Digest.Model.Analysis;
using Digest.Model.Dates;
using Digest.Model.Sources;
using Xunit;

namespace Digest.Tests.Findings;

/// <summary>Runs the examples of Specs/findings.md.</summary>
public sealed class FindingSpec
{
    public static TheoryData<string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string>();
        var (name, source) = ("", "");
        List<string>? block = null;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "findings.md")))
        {
            if (line == "~~~" && block is not null)
            {
                if (source.Length == 0)
                {
                    source = string.Join('\n', block);
                }
                else
                {
                    data.Add(name, source, string.Join('\n', block));
                    source = "";
                }

                block = null;
            }
            else if (line.StartsWith("~~~", StringComparison.Ordinal))
            {
                block = [];
            }
            else if (block is not null)
            {
                block.Add(line);
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                name = line[3..];
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Finds_what_the_example_says(string name, string source, string findings)
    {
        var read = Read(name, source);

        Assert.Equal(findings.Split('\n', StringSplitOptions.RemoveEmptyEntries), FindingFinder.Find(read, SharedText.None).Select(f => Show(read, f)));
    }

    [Fact]
    public void A_line_that_two_sources_share_shows_a_template()
    {
        const string Line = "Follow Island News for all that happens in the harbour and on the ferries.";
        var a = Read("a", $"Dam opened at Orr\n\nThe dam at Orr was opened on Monday.\n\nThe lake will need three winters.\n\n{Line}");
        var b = Read("b", $"Ferry sold\n\nThe ferry was sold on Friday to a club of actors.\n\nThey will play on it.\n\n{Line}");
        var c = Read("c", "Bridge closed\n\nThe bridge is closed until May because of the ice.");

        var all = FindingFinder.FindAll([a, b, c]);

        Assert.Contains($"DG609 {Line}", all["a"].Select(f => Show(a, f)));
        Assert.Contains($"DG609 {Line}", all["b"].Select(f => Show(b, f)));
        Assert.DoesNotContain(all["c"], static f => f.Rule.Code == "DG609");
        Assert.Equal("The same line stands in “b”", all["a"].Single(static f => f.Rule.Code == "DG609").Message);
    }

    [Fact]
    public void Lines_that_every_page_has_and_whole_copies_show_none()
    {
        var a = Read("a", "Skip to main content\n\nDam opened at Orr\n\nThe dam at Orr was opened on Monday.");
        var b = Read("b", "Skip to main content\n\nFerry sold\n\nThe ferry was sold on Friday to a club of actors.");

        Assert.DoesNotContain(FindingFinder.FindAll([a, b])["a"], static f => f.Rule.Code == "DG609");
        Assert.DoesNotContain(FindingFinder.FindAll([a, a with { Id = "copy" }])["a"], static f => f.Rule.Code == "DG609");
    }

    private static string Show(Source source, Finding finding) => finding.Rule.Code + (finding.Span is { } span ? " " + span.In(source.Text) : "");

    /// <summary>Keys of the sidecar first, then the text.</summary>
    private static Source Read(string id, string example)
    {
        var sidecar = Sidecar.Unknown(id + ".yml");
        var lines = example.Split('\n').ToList();
        while (lines[0].Split(": ", 2) is [("published" or "outlet" or "byline" or "url") and var key, var value])
        {
            sidecar = key switch
            {
                "published" => sidecar with { Published = Edtf.TryParse(value, out var date) ? date : throw new FormatException(value) },
                "outlet" => sidecar with { Outlet = value },
                "byline" => sidecar with { Byline = value },
                _ => sidecar with { Url = value },
            };
            lines.RemoveAt(0);
        }

        var text = string.Join('\n', lines).TrimStart('\n');
        return new Source(id, id + ".txt", "", text, sidecar, Cleaner.Clean(text, ImmutableArray<LineRule>.Empty, ImmutableArray<LineRule>.Empty));
    }
}
