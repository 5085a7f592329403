using Digest.Reading.Markdown;
using Xunit;

namespace Digest.Tests.Reading;

public sealed class MarkdownSpec
{
    private static readonly IReadOnlyList<MarkdownExamples.Example> Examples = MarkdownExamples.Of("markdown.md");

    public static TheoryData<string> Titles() => [.. Examples.Select(example => example.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Reads(string title)
    {
        var example = Examples.Single(example => example.Title == title);
        var start = example.Given.StartsWith("---\n", StringComparison.Ordinal) ? example.Given.IndexOf("\n---\n", StringComparison.Ordinal) + "\n---\n".Length : 0;
        example.Check(MarkdownDump.Of(MarkdownReader.Read("input/briefings/2026-11-24-example.md", example.Given, start)));
    }
}
