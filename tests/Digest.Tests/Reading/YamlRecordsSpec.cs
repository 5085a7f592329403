using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Reading.Records;
using Xunit;

namespace Digest.Tests.Reading;

/// <summary>What each kind of file says, and what every mistake in it is told as. The path stands behind the fence.</summary>
public sealed class YamlRecordsSpec
{
    private static readonly IReadOnlyList<MarkdownExamples.Example> Examples = MarkdownExamples.Of("records.md");

    public static TheoryData<string> Titles() => [.. Examples.Select(example => example.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Reads(string title)
    {
        var example = Examples.Single(example => example.Title == title);
        var (shown, problems) = Read(example.Info, YamlSpec.Unescape(example.Given));
        example.Check(shown + "\n" + YamlSpec.Problems(problems));
    }

    /// <summary>What the reader of a path's kind of file makes of a text.</summary>
    public static (string Shown, ImmutableArray<Diagnostic> Problems) Read(string path, string text)
    {
        var folder = path.Split('/')[^2];
        return (folder, path.Split('/')[^1]) switch
        {
            ("sources", _) => Shown(SidecarReader.Read(path, text), YamlRecordsDump.Sidecar),
            ("claims", _) => Shown(ClaimsReader.Read(path, text), YamlRecordsDump.Claim),
            ("figures", _) => Shown(FiguresReader.Read(path, text), YamlRecordsDump.Figure),
            ("events", _) => Shown(EventsReader.Read(path, text), YamlRecordsDump.Event),
            ("summaries", _) => Shown(SummaryReader.Read(path, text), YamlRecordsDump.Summary),
            ("briefings", _) => Shown(BriefingReader.Read(path, text), YamlRecordsDump.Briefing),
            ("pages", _) => Shown(PageReader.Read(path, text), YamlRecordsDump.Page),
            (_, "entities.yml") => Shown(EntitiesReader.Read(path, text), YamlRecordsDump.Entity),
            (_, "site.yml") => Shown(SiteReader.Read(path, text), YamlRecordsDump.Site),
            _ => throw new ArgumentException($"no kind of file: {path}"),
        };
    }

    private static (string Shown, ImmutableArray<Diagnostic> Problems) Shown<T>(Diagnosed<T> read, Func<T, string> show) =>
        (show(read.Value), read.Diagnostics);

    private static (string Shown, ImmutableArray<Diagnostic> Problems) Shown<T>(Diagnosed<ImmutableArray<T>> read, Func<T, string> show) =>
        (string.Join('\n', read.Value.Select(show)), read.Diagnostics);
}
