using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Digest.Analysis.Cleaning;
using Digest.Model.Diagnostics;
using Digest.Model.Sources;
using Digest.Pipelines;
using Digest.Reading.Records;
using Digest.Reading.Sources;
using Digest.Reliability.Fuzzing;

namespace Digest.Reliability.Formats;

/// <summary>A file says the same whether its lines end in LF, CRLF or CR, or in all three; a text keeps the ends that it has.</summary>
internal static class LineEndCases
{
    private const int MixedTries = 20;
    private static readonly string[] Ends = ["\n", "\r\n", "\r"];

    /// <summary>Tries every file of the small site.</summary>
    public static void Run(int seed, Tally tally)
    {
        var dice = new Dice((ulong)seed);
        foreach (var (path, bytes) in SmallSite.Files)
        {
            var text = Encoding.UTF8.GetString(bytes);
            foreach (var (name, other) in Ends.Select(end => (Name: end, Text: text.Replace("\n", end, StringComparison.Ordinal)))
                .Concat(Enumerable.Range(0, MixedTries).Select(_ => (Name: "mixed", Text: Mixed(text, dice)))))
            {
                tally.Case("line ends", EncodingCases.Wrong(() => Same(path, text, other), $"{path}, {name.Replace("\r", "CR", StringComparison.Ordinal).Replace("\n", "LF", StringComparison.Ordinal)}", []));
            }
        }

        // These end no line, neither in a text nor in YAML nor in Markdown.
        foreach (var (name, separator) in new[] { ("NEL", "\u0085"), ("LS", "\u2028"), ("PS", "\u2029") })
        {
            tally.Case("line ends", EncodingCases.Wrong(() => Kept(separator), name, []));
        }
    }

    /// <summary>Every line with another end; CR before LF would be one end of two.</summary>
    private static string Mixed(string text, Dice dice)
    {
        var mixed = new StringBuilder();
        foreach (var letter in text)
        {
            mixed.Append(letter != '\n' ? letter.ToString() : mixed.Length > 0 && mixed[^1] == '\r' ? dice.Pick(Ends[1..]) : dice.Pick(Ends));
        }

        return mixed.ToString();
    }

    private static string? Same(string path, string plain, string other)
    {
        var json = DigestJson.Default;
        return path.Split('/') switch
        {
            ["input", "sources", var name] when name.EndsWith(".txt", StringComparison.Ordinal) => SameText(plain, other),
            ["input", "sources", var name] when name.EndsWith(".yml", StringComparison.Ordinal) => SameCard(path, plain, other),
            ["input", "claims", _] => Same(path, plain, other, ClaimsReader.Read, json.DiagnosedClaims),
            ["input", "figures", _] => Same(path, plain, other, FiguresReader.Read, json.DiagnosedFigures),
            ["input", "events", _] => Same(path, plain, other, EventsReader.Read, json.DiagnosedEvents),
            ["input", "entities.yml"] => Same(path, plain, other, EntitiesReader.Read, json.DiagnosedEntities),
            ["input", "summaries", _] => Same(path, plain, other, SummaryReader.Read, json.DiagnosedSummary),
            ["input", "briefings", _] => Same(path, plain, other, BriefingReader.Read, json.DiagnosedBriefing),
            ["input", "pages", _] => Same(path, plain, other, PageReader.Read, json.DiagnosedPage),
            _ => null,
        };
    }

    private static string? Same<T>(string path, string plain, string other, Func<string, string, Diagnosed<T>> read, JsonTypeInfo<Diagnosed<T>> json)
    {
        var (one, two) = (Json(plain), Json(other));
        var at = one.AsSpan().CommonPrefixLength(two);
        return one == two ? null : $"read differently: {one[Math.Max(0, at - 40)..Math.Min(one.Length, at + 40)]} / {two[Math.Max(0, at - 40)..Math.Min(two.Length, at + 40)]}";

        string Json(string text) => JsonSerializer.Serialize(TextFile.Read(new InputFile(path, Encoding.UTF8.GetBytes(text)), read), json!);
    }

    private static string? SameCard(string path, string plain, string other)
    {
        var (one, two) = (Read(plain), Read(other));
        return one.Value.Title == two.Value.Title && one.Value.Notes == two.Value.Notes && one.Value.Cut.SequenceEqual(two.Value.Cut) && one.Diagnostics.SequenceEqual(two.Diagnostics) ? null : "read differently";

        Diagnosed<Sidecar> Read(string text) => TextFile.Read(new InputFile(path, Encoding.UTF8.GetBytes(text)), SidecarReader.Read);
    }

    private static string? SameText(string plain, string other)
    {
        var read = SourceReader.Read(new InputFile("input/sources/a.txt", Encoding.UTF8.GetBytes(other))).Value.Text;
        if (read != other)
        {
            return "the text is not what was received";
        }

        var (one, two) = (Cleaner.Clean(plain, [], []), Cleaner.Clean(other, [], []));
        var lines = one.Lines.Select(line => (line.Number, line.Kept, line.Reason, plain[line.Start..line.End]));
        return lines.SequenceEqual(two.Lines.Select(line => (line.Number, line.Kept, line.Reason, other[line.Start..line.End]))) ? null : "its lines are others";
    }

    private static string? Kept(string separator)
    {
        var text = $"One line {separator} of words.\nAnother.\n";
        var article = Cleaner.Clean(text, [], []);
        var card = SidecarReader.Read("input/sources/a.yml", $"title: >-\n  a{separator}b\n");
        var page = PageReader.Read("input/pages/a.md", $"---\ntitle: A\nstandfirst: B\n---\n\na{separator}b\n");
        return article.Lines.Length is not (2 or 3) ? $"{article.Lines.Length} lines in a text of two"
            : !card.Diagnostics.IsEmpty || card.Value.Title?.Length != 3 ? "a title of three letters is another one"
            : page.Value.Written.Text.Blocks.Length != 1 ? "a paragraph is not one"
            : null;
    }
}
