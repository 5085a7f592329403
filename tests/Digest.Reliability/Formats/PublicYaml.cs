using System.Text;
using System.Text.RegularExpressions;
using Digest.Reading.Yaml;

namespace Digest.Reliability.Formats;

/// <summary>
/// A public set of YAML files with the events of each. What is no YAML must be refused; what uses anchors, tags, directives, several documents or keys that are no texts
/// is refused by the rule for it, as documented; every other file has the value that its events tell.
/// </summary>
internal static partial class PublicYaml
{
    /// <summary>Tries every case of the set, as data and as front matter.</summary>
    public static void Run(string folder, Tally tally)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            if (YamlReader.Read(file, File.ReadAllText(file)).Value is not YamlSequence cases)
            {
                tally.Require(false, $"{file} itself cannot be read: {YamlCases.Outcome(File.ReadAllText(file), 0)}");
                continue;
            }

            var (name, inherited, number) = (Path.GetFileNameWithoutExtension(file), new Dictionary<string, string>(StringComparer.Ordinal), 0);
            foreach (var one in cases.Items.OfType<YamlMapping>())
            {
                foreach (var (key, value) in one.Entries.Where(static entry => entry.Value is YamlScalar).Select(static entry => (entry.Key.Value, ((YamlScalar)entry.Value).Value)))
                {
                    inherited[key] = value;
                }

                var fails = one.Find("fail") is not null;
                var yaml = Unsigned(inherited["yaml"]);
                var tree = inherited.GetValueOrDefault("tree", "");
                var id = $"{name}/{number++}";
                if (Stricter.Contains(id))
                {
                    tally.Case("public YAML cases that our part of YAML has not", EncodingCases.Wrong(() => YamlCases.Outcome(yaml, 0).Length > 0 ? null : "", $"data, {id}", []));
                    continue;
                }

                tally.Case("public YAML cases", EncodingCases.Wrong(() => Wrong(yaml, 0, tree, fails), $"data, {id}", []));
                if (YamlCases.FrontMatterOf(yaml) is { } page)
                {
                    tally.Case("public YAML cases as front matter", EncodingCases.Wrong(() => Wrong(page, 1, tree, fails), $"front matter, {id}", []));
                }
            }
        }
    }

    /// <summary>
    /// Cases that our part of YAML has not: an empty key that is told with ? or in an item, a colon on the line after its key in brackets, a text of
    /// nothing but spaces, and spaces at the end of a file without a line break, which are left out.
    /// </summary>
    private static readonly HashSet<string> Stricter = new(StringComparer.Ordinal) { "4MUZ/2", "JEF9/1", "JEF9/2", "L24T/1", "M2N8/0", "UKK6/0", "VJP3/1" };

    private static string? Wrong(string yaml, int above, string tree, bool fails)
    {
        var got = YamlCases.Outcome(yaml, above);
        if (got.StartsWith('!'))
        {
            var place = got.Split(' ', ':');
            var line = int.Parse(place[2], System.Globalization.CultureInfo.InvariantCulture);
            var lines = yaml.Split('\n', '\r');
            if (line < 1 - above || line > lines.Length - above)
            {
                return $"{got} is no place in the file";
            }

            // A tab that begins a line or follows a hyphen is refused wherever it stands, and the place is that of the tab.
            var column = int.Parse(place[3], System.Globalization.CultureInfo.InvariantCulture);
            if (place[1] == "DG106" && line > 0 && lines[line - 1 + above].Length >= column && lines[line - 1 + above][column - 1] == '\t')
            {
                return null;
            }
        }

        if (fails)
        {
            return got.StartsWith('!') ? null : $"{got}, although it is no YAML";
        }

        var events = Events.Of(tree, yaml);
        return events.Refused is { } rules
            ? rules.Any(rule => got.StartsWith($"! {rule}", StringComparison.Ordinal)) ? null : $"{got} instead of one of {string.Join(", ", rules)}"
            : got == $"= {events.Value}" ? null : $"{got} instead of = {events.Value}";
    }

    /// <summary>The signs that stand for what cannot be seen.</summary>
    private static string Unsigned(string yaml) =>
        Tabs().Replace(yaml, "\t").Replace('␣', ' ').Replace("↵", "", StringComparison.Ordinal).Replace('←', '\r').Replace('⇔', '\uFEFF').Replace("∎\n", "", StringComparison.Ordinal);

    [GeneratedRegex("—*»")]
    private static partial Regex Tabs();

    /// <summary>What the events of a file come to.</summary>
    /// <param name="Value">The value of its document as JSON, or <c>nothing</c>.</param>
    /// <param name="Refused">The rules by one of which it is refused; null where it is read.</param>
    private sealed partial record Events(string Value, IReadOnlyList<string>? Refused)
    {
        public static Events Of(string tree, string yaml)
        {
            var lines = new Queue<string>(tree.Split('\n').Select(static line => line.TrimStart(' ')).Where(static line => line.Length > 0));
            var rules = new SortedSet<string>(StringComparer.Ordinal);
            var documents = lines.Count(static line => line.StartsWith("+DOC", StringComparison.Ordinal));
            if (documents > 1 || yaml.Split('\n').TakeWhile(static line => !line.StartsWith("---", StringComparison.Ordinal)).Any(static line => line.StartsWith('%')))
            {
                rules.Add("DG106");
            }

            lines.Dequeue();
            var value = "nothing";
            if (lines.Peek().StartsWith("+DOC", StringComparison.Ordinal))
            {
                lines.Dequeue();
                value = lines.Peek() == "=VAL :" ? "nothing" : Node(lines, rules);
            }

            return new Events(value, rules.Count == 0 ? null : [.. rules]);
        }

        private static string Node(Queue<string> lines, SortedSet<string> rules)
        {
            var line = lines.Dequeue();
            if (line.StartsWith("=ALI", StringComparison.Ordinal))
            {
                rules.Add("DG107");
                return "refused";
            }

            var rest = Properties().Match(line[4..]);
            if (rest.Groups[1].Length > 0)
            {
                rules.Add("DG107");
            }

            var items = new List<string>();
            switch (line[..4])
            {
                case "=VAL":
                    return YamlCases.Json(Text(rest.Groups[2].Value[1..]));
                case "+SEQ":
                    while (lines.Peek() != "-SEQ")
                    {
                        items.Add(Node(lines, rules));
                    }

                    lines.Dequeue();
                    return $"[{string.Join(',', items)}]";
                default:
                    var keys = new HashSet<string>(StringComparer.Ordinal);
                    while (lines.Peek() != "-MAP")
                    {
                        if (!lines.Peek().StartsWith("=VAL", StringComparison.Ordinal) && !lines.Peek().StartsWith("=ALI", StringComparison.Ordinal))
                        {
                            rules.Add("DG102");
                        }

                        var key = Node(lines, rules);
                        if (!keys.Add(key))
                        {
                            rules.Add("DG103");
                        }

                        items.Add($"{key}:{Node(lines, rules)}");
                    }

                    lines.Dequeue();
                    return $"{{{string.Join(',', items)}}}";
            }
        }

        private static string Text(string escaped)
        {
            var text = new StringBuilder();
            for (var i = 0; i < escaped.Length; i++)
            {
                text.Append(escaped[i] != '\\' ? escaped[i] == '␣' ? ' ' : escaped[i] : escaped[++i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', var other => other });
            }

            return text.ToString();
        }

        /// <summary>Signs of brackets, an anchor and a tag stand before what a node is.</summary>
        [GeneratedRegex(@"^(?: (?:\[\]|\{\}))?((?: &\S+)?(?: <[^>]*>)?) ?(.*)$", RegexOptions.Singleline)]
        private static partial Regex Properties();
    }
}
