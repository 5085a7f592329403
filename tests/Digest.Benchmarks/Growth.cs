using System.Globalization;
using System.Text;
using Digest.Reliability;
using Digest.Reliability.Sites;

namespace Digest.Benchmarks;

/// <summary>Times builds of made sites that grow: a newsroom of stories, and plain pages.</summary>
internal static class Growth
{
    private const int Runs = 5;
    private const int WordsOfParagraph = 90;
    private const int ParagraphsOfPage = 7;

    /// <summary>A newsroom of each size: cold, without a change, after a sentence of a summary and after an alias.</summary>
    /// <param name="arguments">A program, then sizes in sources.</param>
    public static int Newsrooms(string[] arguments) => Each(arguments, [100, 1_000, 10_000], (folder, size) => Newsroom.Write(folder, size, wire: false), (folder, run) =>
    {
        var summary = Directory.EnumerateFiles(Path.Combine(folder, "input/summaries")).Order(StringComparer.Ordinal).First();
        return
        [
            ("a sentence", () => File.AppendAllText(summary, $"\nThis is a sentence of our own, the {run}th.\n")),
            ("an alias", () => Edit(Path.Combine(folder, "input/entities.yml"), "  type: person\n", $"  type: person\n  aliases: [Nobody {run}]\n")),
        ];
    });

    /// <summary>Plain pages of each size: cold, without a change, and after an edit of one.</summary>
    /// <param name="arguments">A program, then sizes in pages.</param>
    public static int PlainPages(string[] arguments) => Each(arguments, [1_000, 10_000], WritePages, (folder, run) =>
        [("one page", () => File.AppendAllText(Path.Combine(folder, "input/pages/page-7.md"), $"\nOne more line, the {run}th.\n"))]);

    private static int Each(string[] arguments, int[] usual, Action<string, int> write, Func<string, int, (string Name, Action Do)[]> edits)
    {
        var program = arguments is [var named, ..] ? Path.GetFullPath(named) : Path.Combine(AppContext.BaseDirectory, "digest.dll");
        int[] sizes = arguments.Length > 1 ? [.. arguments[1..].Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : usual;
        Console.WriteLine($"{"size",7} {"build",-12} {"median",8} ms {"processor",10} ms {"memory",8} MiB");
        foreach (var size in sizes)
        {
            Measure(program, size, write, edits);
        }

        return 0;
    }

    private static void Measure(string program, int size, Action<string, int> write, Func<string, int, (string Name, Action Do)[]> edits)
    {
        var work = Directory.CreateTempSubdirectory("digest-growth-").FullName;
        try
        {
            var times = new SortedDictionary<string, List<BuildProcess>>(StringComparer.Ordinal);
            for (var run = 0; run < Runs; run++)
            {
                // Each cold build has folders of its own: a file system takes its time to use again what has just been deleted.
                var folder = Path.Combine(work, run.ToString(CultureInfo.InvariantCulture));
                write(folder, size);
                Time("cold");
                Time("no change");

                // The first edit fills the standby folder, which no later one does.
                edits(folder, Runs)[0].Do();
                BuildProcess.Of(program, folder);
                foreach (var (name, edit) in edits(folder, run))
                {
                    edit();
                    Time(name);
                }

                void Time(string name) => (times.TryGetValue(name, out var known) ? known : times[name] = []).Add(BuildProcess.Of(program, folder));
            }

            foreach (var (name, builds) in times)
            {
                var middle = BuildProcess.Median(builds);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,7} {name,-12} {middle.Milliseconds,8:0}    {middle.Processor,10:0}    {middle.Mebibytes,8:0}"));
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void WritePages(string folder, int pages)
    {
        var dice = new Dice(1);
        string[] words = [.. Enumerable.Range(0, 400).Select(_ => MadeWords.Name(dice).Split(' ')[0].ToLowerInvariant())];
        Directory.CreateDirectory(Path.Combine(folder, "input/pages"));
        File.WriteAllText(Path.Combine(folder, "input/site.yml"), "title: >-\n  Plain\nbase_url: https://plain.example\nsearch:\n  engine: none\n");
        for (var page = 0; page < pages; page++)
        {
            var text = new StringBuilder($"---\ntitle: >-\n  Page {MadeWords.Of(page)}\n---\n");
            for (var paragraph = 0; paragraph < ParagraphsOfPage; paragraph++)
            {
                text.Append(paragraph % 3 == 2 ? $"\n## {dice.Pick(words)} {dice.Pick(words)}\n" : "").Append('\n');
                text.AppendJoin(' ', Enumerable.Range(0, WordsOfParagraph).Select(_ => dice.Pick(words)));
                text.Append(CultureInfo.InvariantCulture, $" [{dice.Pick(words)}](page-{dice.Below(pages)}.md).\n");
            }

            File.WriteAllText(Path.Combine(folder, $"input/pages/page-{page}.md"), text.ToString());
        }
    }

    private static void Edit(string file, string before, string after)
    {
        var text = File.ReadAllText(file);
        var at = text.IndexOf(before, StringComparison.Ordinal);
        File.WriteAllText(file, string.Concat(text.AsSpan(0, at), after, text.AsSpan(at + before.Length)));
    }
}
