using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Digest.Analysis.Matching;
using Digest.Analysis.Quotes;
using Digest.Analysis.Suggesting;
using Digest.Commands.Comparing;
using Digest.Commands.Importing;
using Digest.Commands.Inspecting;
using Digest.Commands.Suggesting;
using Digest.Model.Dates;
using Digest.Model.Diagnostics;
using Digest.Model.Sources;
using Digest.Pipelines;
using Digest.Reading.Records;
using Digest.Reading.Yaml;
using Digest.Reports;

namespace Digest.Reliability.Fuzzing;

/// <summary>Reads inputs as the program reads texts, pages, feeds and what editors write, and then links them with the small site.</summary>
internal static class TextInputs
{
    private const string Other = "The river rose by 6,000 litres on Monday, the mayor said. “We have seen worse,” she told reporters. About 2,500 people left their homes.\n";
    private static readonly Inspector Inspector = new(null, keepAll: false);
    private static readonly SourceTerms OtherTerms = TermReader.Read("b", Other, Digest.Analysis.Cleaning.Cleaner.KeepAll(Other), null);

    /// <summary>A text as it was received.</summary>
    public static void Text(byte[] bytes) => Source("a.txt", "input/sources/first.txt", bytes);

    /// <summary>A saved page.</summary>
    public static void Page(byte[] bytes) => Source("a.html", "input/sources/third.html", bytes);

    /// <summary>A file to import: a page, a feed or a text, by what is in it.</summary>
    public static void Imported(byte[] bytes)
    {
        foreach (var text in ImportedText.Read("a", bytes, isHtml: false, out _))
        {
            Report(text.Problems);
            var card = SidecarText.Of(text, text.Url, new DateOnly(2025, 3, 4), "citation", "web page");
            if (SidecarReader.Read("input/sources/a.yml", card).Diagnostics.FirstOrDefault(static problem => problem.Rule.Severity == Severity.Error && problem.Rule.Code != Rules.BadLength.Code) is { } problem)
            {
                throw new BrokenPromiseException($"the sidecar of an imported text has an error: {problem.Rule.Code} {problem.Location.Line}:{problem.Location.Column} {problem.Message}\n{card}");
            }
        }
    }

    /// <summary>What an editor writes in Markdown, with its front matter.</summary>
    public static void Markdown(byte[] bytes)
    {
        var json = DigestJson.Default;
        Read("input/summaries/first.md", bytes, SummaryReader.Read, json.DiagnosedSummary);
        Read("input/briefings/2025-03-08-river.md", bytes, BriefingReader.Read, json.DiagnosedBriefing);
        Read("input/pages/method.md", bytes, PageReader.Read, json.DiagnosedPage);
        Linked(bytes.AsSpan().IndexOf("standfirst"u8) >= 0 ? "input/briefings/2025-03-08-river.md" : "input/summaries/first.md", bytes);
    }

    /// <summary>Records in YAML, of whatever kind they are.</summary>
    public static void Yaml(byte[] bytes)
    {
        var json = DigestJson.Default;
        Read("input/claims/river.yml", bytes, ClaimsReader.Read, json.DiagnosedClaims);
        Read("input/figures/river.yml", bytes, FiguresReader.Read, json.DiagnosedFigures);
        Read("input/events/river.yml", bytes, EventsReader.Read, json.DiagnosedEvents);
        Read("input/entities.yml", bytes, EntitiesReader.Read, json.DiagnosedEntities);
        Read("input/sources/first.yml", bytes, SidecarReader.Read, null);
        Read("input/site.yml", bytes, SiteReader.Read, null);
        Linked(KindOf(bytes), bytes);
    }

    /// <summary>A date in whatever form.</summary>
    public static void Date(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        foreach (var date in new[] { Edtf.TryParse(text, out var plain) ? plain : null, Edtf.TryParseTimestamp(text, out var stamp, out _) ? stamp : null }.OfType<Edtf>())
        {
            if (!Edtf.TryParse(date.Text, out var again) || again != date || !date.Covers(again) || EdtfComparer.Instance.Compare(date, again) != 0)
            {
                throw new BrokenPromiseException($"'{date.Text}' is not the date that it reads as");
            }

            if (date is { Earliest: { } first, Latest: { } last } && (first.Year, first.Month, first.Day).CompareTo((last.Year, last.Month, last.Day)) > 0)
            {
                throw new BrokenPromiseException($"'{date.Text}' ends before it begins");
            }
        }
    }

    private static void Source(string name, string path, byte[] bytes)
    {
        var inspected = Inspector.Inspect(new Asked(name, null), bytes, null);
        Report(inspected.Diagnostics);
        JsonLines.Write(json => InspectionWriter.Write(json, inspected.Value));
        var source = inspected.Value.Source;
        if (source.Text.Length == 0)
        {
            return;
        }

        Places(source);
        var terms = TermReader.Read(source);
        var weights = TermWeights.Of([terms, OtherTerms]);
        JsonLines.Write(json => ReadingJson.Write(json, PairReader.Read(weights.Weigh(terms), weights.Weigh(OtherTerms))));

        // A part of the text, and what is nearly one, as a quote.
        var from = source.Text.Length / 3;
        var quote = source.Text[from..Math.Min(source.Text.Length, from + 60)];
        var index = SourceIndex.Raw(source.Text);
        QuoteFinder.Check(index, quote);
        QuoteFinder.Check(index, quote + " and more");
        QuoteFinder.Check(SourceIndex.Raw(Other), quote);
        if (bytes.Length < 2_000)
        {
            Linked(path, bytes);
        }
    }

    /// <summary>Everything that was found stands in the text.</summary>
    private static void Places(Source source)
    {
        var last = 0;
        foreach (var passage in source.Article.Passages)
        {
            if (passage.Start < last || passage.End < passage.Start || passage.End > source.Text.Length)
            {
                throw new BrokenPromiseException($"a passage from {passage.Start} to {passage.End} in a text of {source.Text.Length}, after one to {last}");
            }

            last = passage.End;
        }
    }

    private static void Read<T>(string path, byte[] bytes, Func<string, string, Diagnosed<T>> read, JsonTypeInfo<Diagnosed<T>?>? json)
    {
        var result = TextFile.Read(new InputFile(path, bytes), read);
        Report(result.Diagnostics);
        var lines = bytes.Count(static letter => letter is (byte)'\n' or (byte)'\r') + 1;
        foreach (var at in result.Diagnostics.Select(static problem => problem.Location))
        {
            if (at.Path != path || at.Line < 1 || at.Column < 1 || at.EndLine < at.Line || (bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) && at.Line > lines))
            {
                throw new BrokenPromiseException($"a diagnostic stands nowhere: {at}");
            }
        }

        // What the cache gives back is what was put into it.
        if (json is not null)
        {
            var kept = JsonSerializer.SerializeToUtf8Bytes(result, json);
            var again = JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize(kept, json), json);
            if (!kept.AsSpan().SequenceEqual(again))
            {
                throw new BrokenPromiseException($"the cache changes a file of {path}");
            }
        }
    }

    private static void Report(ImmutableArray<Diagnostic> problems)
    {
        JsonReport.Of(problems);
        GithubReport.Of(problems);
        SarifReport.Of(problems, "1");
    }

    private static void Linked(string path, byte[] bytes)
    {
        var corpus = SmallSite.Link(path, bytes);
        Report(corpus.Diagnostics);
        var reading = SuggestionReading.Of(corpus.Value);
        foreach (var suggested in SuggestedYaml.Claims(corpus.Value, ClaimFinder.Find(reading))
            .Concat(SuggestedYaml.Positions(PositionFinder.Find(reading)))
            .Concat(SuggestedYaml.Figures(corpus.Value, FigureFinder.Find(reading)))
            .Concat(SuggestedYaml.Events(corpus.Value, EventFinder.Find(reading)))
            .Concat(SuggestedYaml.Entities(corpus.Value, UncoveredNames.Find(corpus.Value))))
        {
            if (YamlReader.Read("suggested.yml", suggested).Diagnostics is [var problem, ..])
            {
                throw new BrokenPromiseException($"a suggestion is no YAML: {problem.Location.Line}:{problem.Location.Column} {problem.Message}\n{suggested}");
            }
        }
    }

    private static string KindOf(byte[] bytes)
    {
        var text = bytes.AsSpan();
        return text.IndexOf("positions:"u8) >= 0 ? "input/claims/river.yml"
            : text.IndexOf("values:"u8) >= 0 ? "input/figures/river.yml"
            : text.IndexOf("quotes:"u8) >= 0 ? "input/events/river.yml"
            : text.IndexOf("type:"u8) >= 0 ? "input/entities.yml"
            : text.IndexOf("base_url:"u8) >= 0 ? "input/site.yml"
            : "input/sources/first.yml";
    }
}
