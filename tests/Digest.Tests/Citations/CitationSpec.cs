using System.Globalization;
using System.Text;
using Digest.Analysis.Citations;
using Digest.Analysis.Quotes;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Reading.Markdown;
using Digest.Tests.Quotes;
using Xunit;

namespace Digest.Tests.Citations;

/// <summary>Runs the examples of citations.md.</summary>
public sealed class CitationSpec
{
    private static readonly (string Title, string[] Blocks)[] Sections = Read();

    public static TheoryData<string> Examples() => [.. Sections.Skip(1).Select(s => s.Title)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_what_it_says(string title)
    {
        var blocks = Array.Find(Sections, s => s.Title == title).Blocks;
        Assert.Equal(blocks[1].TrimEnd(), Described(blocks[0]));
    }

    private static string Described(string markdown)
    {
        var scope = Scope();
        var read = MarkdownReader.Read("input/briefings/2025-05-01-x.md", markdown, 0);
        Assert.Empty(read.Diagnostics);
        var (written, problems) = CitationChecker.Check(read.Value, scope, WrittenFrame.Empty);
        var lines = markdown.Split('\n');
        var found = new StringBuilder();
        foreach (var problem in problems)
        {
            found.Append(CultureInfo.InvariantCulture, $"{problem.Location.Line}:{problem.Location.Column} {problem.Rule.Code} ‹{Words(lines, problem.Location)}› {problem.Label ?? problem.Message}\n");
        }

        foreach (var citation in written.Citations.Where(c => c.Excerpts.Length > 0))
        {
            var excerpts = citation.Excerpts.Select(e => string.Join(" | ", e.Parts.Select(p => p.In(scope.Sources[e.Source].Text))));
            found.Append(CultureInfo.InvariantCulture, $"{citation.Footnote}.{citation.Index} {citation.Excerpts[0].Source}: {string.Join("; ", excerpts)}\n");
        }

        return found.Append(CultureInfo.InvariantCulture, $"{written.CitedSentences} of {written.Sentences} sentences cite").ToString();
    }

    private static string Words(string[] lines, Location at) => lines[at.Line - 1][(at.Column - 1)..(at.EndLine == at.Line ? at.EndColumn - 1 : lines[at.Line - 1].Length)];

    private static CitationScope Scope()
    {
        var sources = Sections[0].Blocks.Select(b => b.Split('\n', 2)).Select(b => SourceIndex.Of(SampleText.Source(b[0], b[1]))).ToDictionary(s => s.Id, StringComparer.Ordinal);
        return new CitationScope(
            sources,
            new Dictionary<RecordRef, System.Collections.Immutable.ImmutableArray<Excerpt>>
            {
                [new(RecordKind.Claim, "closing")] = [Excerpt(sources["harbour"], "will close for 12 days in May")],
                [new(RecordKind.Figure, "ships")] = [Excerpt(sources["harbour"], "We expect 40 ships to wait outside")],
            },
            "“”",
            ["Pier 17", "Harbour"]);
    }

    private static Excerpt Excerpt(SourceIndex source, string quote) => Assert.IsType<QuoteResult.Found>(QuoteFinder.Find(source, quote)).Excerpt;

    private static (string Title, string[] Blocks)[] Read()
    {
        var sections = new List<(string Title, List<string> Blocks)>();
        StringBuilder? block = null;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "citations.md")))
        {
            if (line.StartsWith("~~~~", StringComparison.Ordinal))
            {
                if (block is not null)
                {
                    sections[^1].Blocks.Add(block.ToString());
                    block = null;
                }
                else
                {
                    block = new StringBuilder(line.StartsWith("~~~~ txt ", StringComparison.Ordinal) ? line[9..] + "\n" : "");
                }
            }
            else if (block is not null)
            {
                block.Append(line).Append('\n');
            }
            else if (line.StartsWith('#'))
            {
                sections.Add((line.TrimStart('#', ' '), []));
            }
        }

        return [.. sections.Select(s => (s.Title, s.Blocks.ToArray()))];
    }
}
