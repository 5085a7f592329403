using System.Collections.Immutable;
using System.Text.Json;
using Digest.Model.Diagnostics;

namespace Digest.Reports;

/// <summary>Diagnostics as one SARIF 2.1.0 log, with the pages of the rules that were broken as help.</summary>
internal static class SarifReport
{
    /// <summary>Writes the log.</summary>
    /// <param name="version">Of the program.</param>
    public static string Of(ImmutableArray<Diagnostic> problems, string version)
    {
        ImmutableArray<Rule> rules = [.. problems.Select(problem => problem.Rule).DistinctBy(rule => rule.Code).OrderBy(rule => rule.Code, StringComparer.Ordinal)];
        var index = rules.Select((rule, i) => (rule.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i, StringComparer.Ordinal);
        return JsonLines.Write(json => Log(json, problems, rules, index, version), indented: true);
    }

    private static void Log(Utf8JsonWriter json, ImmutableArray<Diagnostic> problems, ImmutableArray<Rule> rules, Dictionary<string, int> index, string version)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Digest");
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            OfRule(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var problem in problems)
        {
            Result(json, problem, index[problem.Rule.Code]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void OfRule(Utf8JsonWriter json, Rule rule)
    {
        var page = RuleDocs.Of(rule.Code);
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        Text(json, "shortDescription", rule.Title);
        Text(json, "fullDescription", page?.Why ?? rule.Title);
        Text(json, "help", page?.Why ?? rule.Title, page?.Markdown);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Diagnostic problem, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", problem.Rule.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(problem.Rule));
        string[] sentences = [problem.Message, .. new[] { problem.Label, problem.Help }.OfType<string>(), .. problem.Notes.Where(note => note.Location is null).Select(note => note.Message)];
        Text(json, "message", string.Join("\n", sentences));
        json.WriteStartArray("locations");
        Place(json, problem.Location, null);
        json.WriteEndArray();
        if (problem.Notes.Any(note => note.Location is not null))
        {
            json.WriteStartArray("relatedLocations");
            foreach (var note in problem.Notes.Where(note => note.Location is not null))
            {
                Place(json, note.Location!, note.Message);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, Location place, string? message)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', place.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", "%SRCROOT%");
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        if (message is not null)
        {
            Text(json, "message", message);
        }

        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text, string? markdown = null)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        if (markdown is not null)
        {
            json.WriteString("markdown", markdown);
        }

        json.WriteEndObject();
    }

    private static string Level(Rule rule) => rule.Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "note",
        _ => "none",
    };
}
