using System.Text;
using System.Text.Json;
using Digest.Engine;
using Digest.Reliability.Disk;
using Digest.Reliability.Sites;

namespace Digest.Reliability.Execution;

/// <summary>A site with payloads in every field that ends in what is published, each between two marks of its own.</summary>
internal sealed class PayloadSite
{
    private const string Entities = "input/entities.yml";
    private static readonly string[] SidecarFields = ["title", "byline", "outlet", "notes"];
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Mark, string Text)>> _fields = new(StringComparer.Ordinal);

    /// <summary>Lays the files of a site that would be published were nothing refused.</summary>
    public PayloadSite(IReadOnlyList<string> payloads)
    {
        Add("input/site.yml", SmallProject.Site("Payloads") + "compare:\n  max_pairs_per_source: 1\n");
        Add(Entities, string.Concat(payloads.Select((payload, i) =>
            $"- id: p{i}-place\n  name: >-\n    {Name(i)}\n  type: place\n  description: >-\n    {Marked(Entities, "description", i, payload)}\n")));
        foreach (var (i, payload) in payloads.Index())
        {
            AddSource($"p{i}", i, payload);
            AddRecords($"p{i}", i, payload);
            AddProse($"p{i}", i, payload);
            AddNames($"p{i}", i, payload);
        }
    }

    /// <summary>How many files were laid.</summary>
    public int Laid => _files.Count;

    /// <summary>The fields of plain text that were not refused: the payload between its marks, as a reader is to see it.</summary>
    public IEnumerable<(string Name, string Seen)> ShownFields() =>
        _fields.Where(file => _files.ContainsKey(file.Key)).SelectMany(file => file.Value.Select(shown => ($"{file.Key}, {shown.Mark}", shown.Text)));

    /// <summary>Publishes the site. A file that is refused is left out, and so is what rests on it.</summary>
    /// <returns>How many files were refused.</returns>
    /// <exception cref="InvalidOperationException">No part of the site can be published.</exception>
    public int Publish(SuiteRun run, string project)
    {
        var refused = 0;
        var tree = new FileTree(project);
        foreach (var (path, text) in _files)
        {
            tree.Write(path, Encoding.UTF8.GetBytes(text));
        }

        while (true)
        {
            var ran = run.Digest(project, Limit, "build", "--format", "json");
            if (ran.Exit == 0)
            {
                return refused;
            }

            var wrong = Errors(ran.Results).Distinct().Where(_files.ContainsKey).ToArray();
            if (ran.Exit != 1 || wrong.Length == 0)
            {
                throw new InvalidOperationException($"the site of payloads cannot be published ({ran.Exit}): {ran.Results}{ran.Problems}");
            }

            refused += wrong.Length;
            foreach (var path in wrong)
            {
                _files.Remove(path);
                tree.Remove(path);
            }
        }
    }

    private static IEnumerable<string> Errors(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonDocument.Parse(line).RootElement)
        .Where(problem => problem.GetProperty("severity").GetString() == "error")
        .Select(problem => problem.GetProperty("path").GetString()!);

    private void AddSource(string id, int i, string payload)
    {
        var name = Name(i);
        Add($"input/sources/{id}.txt",
            $"A river of {name} in text {i}\n\nThe mayor of {name} said that {payload} rose on Monday.\n\n"
            + $"{Closed(i)}, as everybody there had feared. {payload}\n\n{payload}\n");
        var fields = SidecarFields.Select(field => $"{field}: >-\n  {Marked($"input/sources/{id}.yml", field, i, payload)}\n");
        var start = payload[..Math.Min(payload.Length, 20)].TrimEnd();
        Add($"input/sources/{id}.yml", $"{string.Concat(fields)}published: \"2025-03-04\"\nlanguage: en\nrights: full\nshort: >-\n  {start}\n");
    }

    private void AddRecords(string id, int i, string payload)
    {
        var quote = $"quote: >-\n        {Closed(i)}\n";
        var claims = $"input/claims/{id}.yml";
        Add(claims,
            $"- id: {id}-claim\n  statement: >-\n    {Marked(claims, "statement", i, payload)}\n  kind: fact\n  positions:\n"
            + $"    - source: {id}\n      stance: supports\n      {quote}      attribution: >-\n"
            + $"        {Marked(claims, "attribution", i, payload)}\n");
        var figures = $"input/figures/{id}.yml";
        Add(figures,
            $"- id: {id}-figure\n  what: >-\n    {Marked(figures, "what", i, payload)}\n  unit: count\n  values:\n    - source: {id}\n"
            + $"      value: none\n      {quote}");
        var events = $"input/events/{id}.yml";
        Add(events,
            $"- id: {id}-event\n  what: >-\n    {Marked(events, "what", i, payload)}\n  date: \"2025-03-03\"\n  dated_by:\n"
            + $"    - source: {id}\n      {quote}  quotes:\n    - source: {id}\n      {quote}");
    }

    private void AddProse(string id, int i, string payload)
    {
        var note = $"[^a]: [Text](../sources/{id}.txt): “{Closed(i)}”\n";
        var summary = $"input/summaries/{id}.md";
        Add(summary,
            $"---\ntitle: >-\n  {Marked(summary, "title", i, payload)}\nauthors:\n  - >-\n    {Marked(summary, "author", i, payload)}\n"
            + $"updated: 2025-03-10\n---\n\nIt was closed.[^a]\n\n{note}");
        var briefing = $"input/briefings/2025-03-08-{id}.md";
        Add(briefing,
            $"---\ntitle: >-\n  {Marked(briefing, "title", i, payload)}\nstandfirst: >-\n  {Marked(briefing, "standfirst", i, payload)}\n"
            + $"sources: [{id}]\nupdated: 2025-03-09\ncorrections:\n  - date: \"2025-03-09\"\n    what: >-\n"
            + $"      {Marked(briefing, "correction", i, payload)}\n---\n\n## A heading\n\nIt was closed.[^a]\n\n{note}");
        var page = $"input/pages/{id}.md";
        Add(page, $"---\ntitle: >-\n  {Marked(page, "title", i, payload)}\nstandfirst: >-\n  {Marked(page, "standfirst", i, payload)}\n---\n\n    {payload}\n");

        // As Markdown, in which much is refused: a paragraph, a heading, a list, a cell, a link and code.
        Add($"input/pages/{id}-paragraph.md", $"---\ntitle: A paragraph\n---\n\nSome words {payload} and more.\n\n{payload}\n");
        Add($"input/pages/{id}-heading.md", $"---\ntitle: A heading\n---\n\n## {payload}\n\nWords.\n");
        Add($"input/pages/{id}-list.md", $"---\ntitle: A list\n---\n\n- {payload}\n- *{payload}*\n");
        Add($"input/pages/{id}-cell.md", $"---\ntitle: A cell\n---\n\n| a | b |\n| - | - |\n| {payload} | b |\n");
        Add($"input/pages/{id}-link.md", $"---\ntitle: A link\n---\n\n[Words]({payload}) and [{payload}](https://other.example/).\n");
        Add($"input/pages/{id}-code.md", $"---\ntitle: Code\n---\n\nWords `` {payload} `` and:\n\n```{payload}\n{payload}\n```\n");
    }

    // Files whose names are payloads, as far as a name can be.
    private void AddNames(string id, int i, string payload)
    {
        var name = payload.Replace('/', '\u2215').Replace("\0", "", StringComparison.Ordinal);
        if (Encoding.UTF8.GetByteCount(name) < 200)
        {
            Add($"input/sources/{name}.txt", $"A river by name, {i}\n\n{Closed(i)}.\n");
            Add($"input/pages/{name}.md", $"---\ntitle: A page by name, {i}\n---\n\nWords of {id}.\n");
        }
    }

    // A sentence and a name that no two texts share: what they all had would be no article.
    private static string Closed(int i) => $"On 3 March 2025 the bridge of {Name(i)} was closed";

    private static string Name(int i) => MadeWords.Capital(MadeWords.Of(i));

    private void Add(string path, string text) => _files[path] = text;

    private string Marked(string file, string field, int i, string payload)
    {
        var mark = $"s{i}{field}";
        var text = $"{mark} {payload} e{i}{field}";
        if (!_fields.TryGetValue(file, out var fields))
        {
            _fields[file] = fields = [];
        }

        fields.Add((field, text));
        return text;
    }
}
