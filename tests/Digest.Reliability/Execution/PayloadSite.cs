using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Digest.Reliability.Execution;

/// <summary>A site with a payload in every field, in which each payload stands rightfully: what is quoted stands in its source.</summary>
/// <param name="records">How many of each kind of record there are.</param>
/// <param name="choose">The payload of a record and a field, both counted from 0.</param>
internal sealed partial class PayloadSite(string folder, int records, Func<int, int, Payload> choose)
{
    /// <summary>How many fields a record has.</summary>
    public const int Fields = 54;

    private const int MostRounds = 12;

    // What is written may be refused for what it says. Here it is to be published, and rules about numbers and quotations are the editors' to turn off.
    private static readonly string[] Off = ["DG206", "DG208", "DG209", "DG210", "DG215", "DG304", "DG308", "DG403", "DG405"];

    private static readonly string[] Words = ["skip", "nav_briefings", "nav_claims", "pledge", "feed", "edit", "copy", "new_here", "outlet_unknown", "text"];

    /// <summary>Fields that are interpreted, so that their text is not seen as it was written.</summary>
    private static readonly string[] Interpreted = ["raw prose", "raw page", "raw markup"];

    private readonly Dictionary<string, Slot> _slots = new(StringComparer.Ordinal);
    private readonly HashSet<int> _refused = [];
    private readonly Dictionary<string, List<Slot>> _byFile = new(StringComparer.Ordinal);

    /// <summary>Where the site was built.</summary>
    public string Output => Path.Combine(folder, "output");

    /// <summary>The project.</summary>
    public string Folder => folder;

    /// <summary>Every slot whose payload was accepted, and whose text is to be seen.</summary>
    public IEnumerable<Slot> Shown => _slots.Values.Where(slot => !_refused.Contains(slot.Number) && !Interpreted.Contains(slot.Field)).OrderBy(slot => slot.Number);

    /// <summary>How many slots hold a payload.</summary>
    public int Placed => _slots.Count - _refused.Count;

    /// <summary>Writes the site and builds it; what the program refuses is replaced by harmless words, until all is accepted.</summary>
    /// <param name="subjects">Payloads for the subjects of commits.</param>
    /// <returns>Why it could not be built; null where it was.</returns>
    public string? Build(SuiteRun run, Tally tally, IReadOnlyList<Payload> subjects)
    {
        Commit(subjects);
        for (var round = 0; round < MostRounds; round++)
        {
            Write();
            var ran = run.Digest(folder, TimeSpan.FromMinutes(5), "build", "--format", "json");
            if (ran.Exit == 0)
            {
                return null;
            }

            if (ran.Exit != 1)
            {
                return $"the build ended with {ran.Exit}: {ran.Problems[..Math.Min(ran.Problems.Length, 600)]} {ran.Results[..Math.Min(ran.Results.Length, 300)]}";
            }

            var before = _refused.Count;
            foreach (var line in (ran.Results + ran.Problems).Split('\n').Where(line => line.StartsWith('{')))
            {
                using var problem = JsonDocument.Parse(line);
                var root = problem.RootElement;
                if (root.GetProperty("severity").GetString() == "error")
                {
                    Refuse(root.GetProperty("code").GetString()!, root.GetProperty("path").GetString() ?? "", root.GetProperty("line") is { ValueKind: JsonValueKind.Number } at ? at.GetInt32() : 0, tally);
                }
            }

            if (_refused.Count == before)
            {
                return $"what is refused could not be found: {ran.Results}{ran.Problems}";
            }
        }

        return "the program refused something in every round";
    }

    /// <summary>Takes the payload back that stands where something is wrong; where none stands there, those of the file that are interpreted, else all of the file.</summary>
    private void Refuse(string code, string path, int line, Tally tally)
    {
        var file = Path.Combine(folder, path);
        var slots = _byFile.GetValueOrDefault(path) ?? [];
        var lines = File.Exists(file) ? File.ReadAllLines(file) : [];
        var there = line > 0 && line <= lines.Length ? lines[line - 1] + (line < lines.Length ? lines[line] : "") : "";
        var found = slots.Where(slot => there.Contains(slot.End, StringComparison.Ordinal)).ToList();

        // A quote is wrong where it is written, and its words are those of another file.
        found = found.Count > 0 ? found : [.. _slots.Values.Where(slot => there.Contains(slot.End, StringComparison.Ordinal))];
        found = [.. found.Where(slot => !_refused.Contains(slot.Number))];
        found = found.Count > 0 ? found : [.. slots.Where(slot => Interpreted.Contains(slot.Field) && !_refused.Contains(slot.Number))];
        found = found.Count > 0 ? found : slots;
        foreach (var slot in found.Where(slot => _refused.Add(slot.Number)))
        {
            tally.Count("slots refused");
            tally.Count($"refused by {code}");
        }
    }

    private void Write()
    {
        _byFile.Clear();
        for (var record = 0; record < records; record++)
        {
            WriteRecord(record);
        }

        // Each field of the whole site holds the payloads of several records.
        string All(int field, string name) => string.Join(" ", Enumerable.Range(0, records).Where(record => record % 4 == field % 4).Select(record => Take(record, field, name)));
        var site = new StringBuilder().Append("base_url: https://example.org\nlanguage: en\nedit_url: https://git.example.org/edit/{path}\nreport_url: https://git.example.org/new?title={page}\n")
            .Append("title: ").Append(Yaml(All(48, "site title"), 0)).Append("description: ").Append(Yaml(All(49, "site description"), 0)).Append("publisher: ").Append(Yaml(All(50, "publisher"), 0))
            .Append("licence:\n  name: ").Append(Yaml(All(51, "licence"), 1)).Append("levels:\n").Append(string.Concat(Off.Select(code => $"  {code}: off\n")));
        Put("input/site.yml", site.ToString());
        Put("theme/strings.en.yml", string.Concat(Words.Take(records).Select((word, record) => $"{word}: {Yaml(Take(record, 52, "word"), 0)}")));
    }

    private void WriteRecord(int record)
    {
        string Slot(int field, string name) => Take(record, field, name);
        string Scalar(int field, string name, int depth = 0) => Yaml(Slot(field, name), depth);
        var day = string.Create(CultureInfo.InvariantCulture, $"2025-03-{1 + (record % 28):00}");
        var (quoted, counted, noted, dated) = (Slot(0, "quote of a claim"), Slot(1, "quote of a figure"), Slot(2, "quote of a note"), Slot(3, "quote of an event"));
        var name = Slot(4, "name");
        var titled = record % 2 == 0;
        Put($"input/sources/t{record}.txt", $"""
            {(titled ? $"The lock of town {Letters(record)} is closed" : Slot(5, "headline"))}

            The keeper of the lock said that {quoted} was heard there before the boats came in and nobody could say why.

            Nobody saw fewer than 17 boats beside {counted} when the gate was opened again in the afternoon.

            The council of the town met and heard {noted} from the mayor, who had been asked about it before.

            On Monday the gate was painted by {dated} and the people of the town watched it from the bridge.

            Later that week {name} came to the town, and the keeper showed the lock, the gate and the boats.

            {Slot(6, "text")}

            A word of the day was {Slot(7, "text within a sentence")}, which the people of the town had never heard before.

            """);
        Put($"input/sources/t{record}.yml", $"""
            {(titled ? "title: " + Scalar(5, "title of a text") : "")}short: {Yaml(Short(record), 0)}outlet: {Scalar(8, "outlet")}byline: {Scalar(9, "byline")}published: "{day}"
            url: {Yaml("https://example.org/" + Uri.EscapeDataString(choose(record, 10).Text), 0)}rights: full
            received_as: {Scalar(11, "received as")}notes: {Scalar(12, "notes")}inferred:
              published: {Scalar(13, "why a date is inferred", 1)}origin:
              id: origin-{record}
              name: {Scalar(14, "origin", 1)}findings:
              - note: {Scalar(15, "finding", 2)}    line: 3
              - note: {Scalar(16, "finding without a line", 2)}
            """);
        Put($"input/sources/h{record}.html", $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{Html(Slot(17, "title of a page"))}</title>
            <meta property="og:site_name" content="{Html(Slot(18, "outlet of a page"))}"><meta name="author" content="{Html(Slot(19, "author of a page"))}"></head>
            <body><article><h1>{Html(Slot(17, "title of a page"))}</h1>
            <p>The lower lock of the town was closed on Tuesday as well, the council said in a letter to the boats that waited there.</p>
            <p>In the letter stood {Html(Slot(20, "text of a page"))} and the boats answered it with flags, as boats do in that part of the river.</p>
            <p>{Html(Slot(21, "paragraph of a page"))}</p>
            <p>Nobody knows when the lower lock will be opened again, and the council did not want to say it on Wednesday either.</p></article></body></html>
            """);

        // Markup as it is, which the reader of pages has to leave out.
        var raw = Slot(22, "raw markup");
        Put($"input/sources/r{record}.html", $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>The bridge of town {Letters(record)}</title></head><body><article><h1>The bridge of town {Letters(record)}</h1>
            <p>The bridge of the town was closed on Thursday after a ship had met it, and the town could be reached by boat alone.</p>
            <p>The ship was on its way to the sea with {raw} and its captain had not slept, he told the council of the town on Friday.</p></article>
            {raw}
            </body></html>
            """);
        Put($"input/claims/c{record}.yml", $"""
            - id: claim-{record}
              statement: {Scalar(23, "statement", 1)}  kind: fact
              conflict: [disagreement]
              why: {Scalar(24, "why", 1)}  positions:
                - source: t{record}
                  stance: supports
                  quote: {Yaml($"said that {quoted} was heard there", 3)}      attribution: {Scalar(25, "attribution", 3)}      partly: {Scalar(26, "partly", 3)}    - source: h{record}
                  stance: contradicts
                  quote: >-
                    The lower lock of the town was closed on Tuesday as well
            """);
        Put($"input/figures/f{record}.yml", $"""
            - id: figure-{record}
              what: {Scalar(27, "what of a figure", 1)}  unit: count
              values:
                - source: t{record}
                  value: 17
                  counts: {Scalar(28, "counts", 3)}      as_of: "{day}"
                  inferred: {Scalar(29, "why the date of a figure is inferred", 3)}      attribution: {Scalar(30, "attribution of a figure", 3)}      quote: {Yaml($"saw fewer than 17 boats beside {counted} when the gate", 3)}
            """);
        Put($"input/events/e{record}.yml", $"""
            - id: event-{record}
              what: {Scalar(31, "what of an event", 1)}  date: "{day}"
              inferred: {Scalar(32, "why the date of an event is inferred", 1)}  quotes:
                - source: t{record}
                  quote: {Yaml($"the gate was painted by {dated} and the people", 3)}
            """);
        Put($"input/briefings/{day}-b{record}.md", $"""
            ---
            title: {Scalar(33, "title of a briefing")}standfirst: {Scalar(34, "standfirst")}authors: [{Quoted(Slot(35, "author"))}]
            reviewed_by: {Scalar(36, "reviewer")}key: [claim-{record}, figure-{record}]
            claims: [claim-{record}]
            figures: [figure-{record}]
            events: [event-{record}]
            sources: [r{record}]
            updated: "{day}"
            corrections:
              - date: "{day}"
                what: {Scalar(37, "correction", 2)}---

            ## {Markdown(Slot(38, "heading"))}

            The keeper heard {Markdown(Slot(39, "prose"))} that day.[^a] The lower lock was closed too.[^b]

            [^a]: [Text](../sources/t{record}.txt): “heard {noted} from the mayor”
            [^b]: [{Markdown(Slot(40, "link text"))}](../sources/h{record}.html): “The lower lock of the town was closed on Tuesday as well”
            """);
        Put($"input/summaries/t{record}.md", $"""
            ---
            title: {Scalar(41, "title of a summary")}authors: [{Quoted(Slot(42, "author of a summary"))}]
            ---

            The text tells of {Markdown(Slot(43, "prose of a summary"))} there.[^a]

            [^a]: [Text](../sources/t{record}.txt): “the people of the town watched it from the bridge”

            {Slot(44, "raw prose")}
            """);
        Put($"input/pages/x{record}.md", $"""
            ---
            title: {Scalar(45, "title of a page of ours")}standfirst: {Scalar(46, "standfirst of a page")}---

            A line before.

            {Slot(47, "raw page")}
            """);
        Entities(record, name);
    }

    /// <summary>All names stand in one file.</summary>
    private void Entities(int record, string name)
    {
        string Scalar(int field, string what) => Yaml(Take(record, field, what), 1);
        var text = $"""
            - id: name-{record}
              name: {Yaml(name, 1)}  type: person
              aliases:
                - {Quoted(Take(record, 22, "alias"))}
              description: {Scalar(10, "description")}  not:
                - {Quoted($"never {Letters(record)} {name}")}
              links:
                place: {Yaml(Uri.EscapeDataString(choose(record, 53).Text) is { Length: > 0 } id ? id : "a", 2)}    site: {Yaml("https://example.org/?a=" + Uri.EscapeDataString(choose(record, 53).Text), 2)}
            """;
        Put("input/entities.yml", record == 0 ? text : File.ReadAllText(Path.Combine(folder, "input/entities.yml")) + text);
    }

    private string Take(int record, int field, string name)
    {
        var key = $"{record}/{field}/{name}";
        if (!_slots.TryGetValue(key, out var slot))
        {
            _slots[key] = slot = new Slot(name, _slots.Count, choose(record, field), Bare: (record + field) % 2 == 1);
        }

        return slot.Text(_refused.Contains(slot.Number));
    }

    /// <summary>At most 24 characters: the payload, where it is short enough.</summary>
    private string Short(int record)
    {
        var text = choose(record, 47).Text;
        return text.Length is > 0 and <= 20 && !text.Any(char.IsControl) ? $"{Letters(record)} {text}" : $"town {Letters(record)}";
    }

    private void Put(string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.EndsWith('\n') ? text : text + "\n");
        _byFile[file] = [.. _slots.Values.Where(slot => text.Contains(slot.End, StringComparison.Ordinal))];
    }

    private static string Letters(int number) => $"{(char)('a' + (number % 26))}{(char)('a' + (number / 26 % 26))}o";

    private static string Html(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Text that Markdown takes for nothing but text.</summary>
    private static string Markdown(string text) => Punctuation().Replace(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), @"\$0");

    /// <summary>A text in YAML and the line's end: under <c>&gt;-</c> where that can hold it, else between quotation marks.</summary>
    private static string Yaml(string text, int depth) =>
        text.Length % 2 == 0 && text.Trim() == text && !text.Contains("  ", StringComparison.Ordinal) && text.All(c => c >= ' ' && c != '\x7F' && (c < 0x80 || char.IsLetterOrDigit(c)))
            ? $">-\n{new string(' ', (2 * depth) + 2)}{text}\n"
            : Quoted(text) + "\n";

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            quoted.Append(rune.Value switch
            {
                '"' or '\\' => "\\" + rune,
                >= 0x20 and < 0x7F => rune.ToString(),
                _ when Rune.IsLetterOrDigit(rune) && rune.IsBmp => rune.ToString(),
                _ => string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}"),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A history in which a page changes with every payload.</summary>
    private void Commit(IReadOnlyList<Payload> subjects)
    {
        Directory.CreateDirectory(folder);
        Git("", "init", "--quiet", "--initial-branch=main");
        var stream = new MemoryStream();
        void Line(string text) => stream.Write(Encoding.UTF8.GetBytes(text + "\n"));
        for (var i = 0; i < subjects.Count; i++)
        {
            var slot = new Slot("subject of a commit", _slots.Count, subjects[i], Bare: i % 2 == 1);
            _slots[$"commit/{i}"] = slot;
            var subject = Encoding.UTF8.GetBytes(Slot.Seen(slot.Text(false)));
            if (subject.Length > 190)
            {
                _refused.Add(slot.Number);
                continue;
            }

            Line(string.Create(CultureInfo.InvariantCulture, $"commit refs/heads/main\ncommitter A <a@example.org> {1_740_000_000 + (i * 3600)} +0000\ndata {subject.Length}"));
            stream.Write(subject);
            Line(string.Create(CultureInfo.InvariantCulture, $"\nM 100644 inline input/pages/x0.md\ndata {i.ToString(CultureInfo.InvariantCulture).Length}\n{i}\n"));
        }

        Git(Encoding.UTF8.GetString(stream.ToArray()), "fast-import", "--quiet");
    }

    private void Git(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardError = true, StandardInputEncoding = new UTF8Encoding(false) };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        using var git = Process.Start(start)!;
        git.StandardInput.Write(input);
        git.StandardInput.Close();
        var problems = git.StandardError.ReadToEnd();
        git.WaitForExit();
        if (git.ExitCode != 0)
        {
            throw new InvalidOperationException($"git {arguments[0]}: {problems}");
        }
    }

    [GeneratedRegex(@"[!-/:-@\[-`{-~]")]
    private static partial Regex Punctuation();
}
