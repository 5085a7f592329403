using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Model.Diagnostics;
using Digest.Reading.Yaml;

namespace Digest.Reliability.Formats;

/// <summary>Our own cases of YAML, in <c>Data/yaml.md</c>: each as a file of data, and where it can be, as front matter.</summary>
internal static class YamlCases
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Tries all of them.</summary>
    public static void Run(Tally tally)
    {
        var count = 0;
        foreach (var (name, yaml, outcome) in Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "yaml.md"))))
        {
            tally.Case("YAML cases", EncodingCases.Wrong(() => Wrong(yaml, 0, outcome), $"data, {name}", []));
            if (FrontMatterOf(yaml) is { } page)
            {
                tally.Case("YAML cases as front matter", EncodingCases.Wrong(() => Wrong(page, 1, outcome), $"front matter, {name}", []));
            }

            count++;
        }

        tally.Require(count >= 150, $"only {count} cases of YAML were found");
    }

    /// <summary>The YAML of a page whose front matter is a file; null where a line of the file would end it, or where the file ends without a line break, which front matter cannot.</summary>
    public static string? FrontMatterOf(string yaml)
    {
        var isFence = yaml.Split('\n', '\r').Any(static line => line.TrimEnd() is "..." || line.StartsWith("---", StringComparison.Ordinal) || line.StartsWith('%'));
        if (isFence || yaml.StartsWith('\uFEFF') || !yaml.EndsWith('\n'))
        {
            return null;
        }

        var text = $"---\n{yaml}---\n\nWords.\n";
        var parts = FrontMatter.Split("a.md", text);
        return text[parts.Value.BodyStart..] == "\nWords.\n" ? parts.Value.Yaml : throw new FormatException("the front matter ends at another place");
    }

    /// <summary>What a file is read as: its value as JSON, or the first error with its place.</summary>
    /// <param name="above">Lines before the file.</param>
    public static string Outcome(string yaml, int above)
    {
        var read = YamlReader.Read("a.yml", yaml);
        if (read.Diagnostics.FirstOrDefault(static problem => problem.Rule.Severity == Severity.Error) is { } problem)
        {
            return string.Create(CultureInfo.InvariantCulture, $"! {problem.Rule.Code} {problem.Location.Line - above}:{problem.Location.Column}");
        }

        return "= " + (read.Value is { } root ? Json(root) : "nothing");
    }

    private static string? Wrong(string yaml, int above, string outcome)
    {
        var got = Outcome(yaml, above);
        return got == outcome ? null : $"{got} instead of {outcome}";
    }

    /// <summary>A node as JSON; a refused one has none, and was reported.</summary>
    public static string Json(YamlNode node) => node switch
    {
        YamlScalar scalar => Json(scalar.Value),
        YamlSequence list => $"[{string.Join(',', list.Items.Select(Json))}]",
        YamlMapping map => $"{{{string.Join(',', map.Entries.Select(static entry => $"{Json(entry.Key.Value)}:{Json(entry.Value)}"))}}}",
        _ => "refused",
    };

    /// <summary>A text as JSON.</summary>
    public static string Json(string text) => JsonSerializer.Serialize(text, Plain);

    private static IEnumerable<(string Name, string Yaml, string Outcome)> Read(string file)
    {
        foreach (var part in file.Split("\n## ").Skip(1))
        {
            var (name, rest) = (part[..part.IndexOf('\n', StringComparison.Ordinal)], part[(part.IndexOf("```\n", StringComparison.Ordinal) + 4)..]);
            var end = rest.IndexOf("\n```\n", StringComparison.Ordinal);
            var yaml = new StringBuilder(rest[..(end + 1)]).Replace('⇥', '\t').Replace('␠', ' ').Replace('␍', '\r').Replace('⍽', '\u00A0').Replace('␇', '\u0007').Replace("∎\n", "").ToString();
            var outcome = rest[(end + 5)..].Trim();
            yield return (name, yaml, outcome.StartsWith("= ", StringComparison.Ordinal) && outcome != "= nothing" ? $"= {Canonical(outcome[2..])}" : outcome);
        }
    }

    private static string Canonical(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Canonical(document.RootElement);
    }

    private static string Canonical(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Canonical))}]",
        JsonValueKind.Object => $"{{{string.Join(',', value.EnumerateObject().Select(static member => $"{Json(member.Name)}:{Canonical(member.Value)}"))}}}",
        _ => Json(value.GetString()!),
    };
}
