using System.Text;
using Digest.Model.Sources;
using Digest.Reading.Sources;

namespace Digest.Benchmarks.Evaluation;

/// <summary>Our own saved pages, <c>Examples/Html/*.html</c>, each with a file <c>.txt</c> of the same name: lines <c>title: …</c>, <c>byline: …</c>, <c>published: …</c>, <c>outlet: …</c>, <c>language: …</c> as far as they are stated, an empty line, and the article's text. The files <c>second-*</c> are by somebody who had not seen the rules; their texts leave out captions.</summary>
internal sealed class SavedPages : IEvaluation
{
    private const int Shingle = 4;

    private static readonly string[] Stated = ["title", "byline", "published", "outlet", "language"];

    /// <inheritdoc/>
    public string Name => "saved pages";

    /// <inheritdoc/>
    public IEnumerable<Score> Measure(Corpora corpora) =>
        corpora.ExampleFiles("Html", "*.html").ToLookup(IsSecond).OrderBy(set => set.Key).SelectMany(set => Measure(set, set.Key ? "second, " : ""));

    private static bool IsSecond(string file) => Path.GetFileName(file).StartsWith("second-", StringComparison.Ordinal);

    private static IEnumerable<Score> Measure(IEnumerable<string> files, string set)
    {
        var (sum, all, misses) = (0.0, 0, new List<string>());
        var right = Stated.ToDictionary(key => key, _ => 0);
        foreach (var file in files)
        {
            var parts = File.ReadAllText(Path.ChangeExtension(file, ".txt")).ReplaceLineEndings("\n").Split("\n\n", 2);
            var wanted = parts[0].Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1]);
            var page = SourceReader.Read(new InputFile("page.html", Encoding.UTF8.GetBytes(File.ReadAllText(file)))).Value.Page!;
            var (f1, lost, more) = Compare(page.Text, parts[1]);
            sum += f1;
            all++;
            if (f1 < 0.999)
            {
                misses.Add($"{Path.GetFileName(file)}: {f1:0.000}; lost: {lost}; too much: {more}");
            }

            foreach (var key in Stated)
            {
                var found = key switch { "title" => page.Title, "byline" => page.Byline, "published" => page.Published?.ToString(), "outlet" => page.Outlet, _ => page.Language };
                if (found == wanted.GetValueOrDefault(key))
                {
                    right[key]++;
                }
                else
                {
                    misses.Add($"{Path.GetFileName(file)}: {key} is {found ?? "none"}, wanted {wanted.GetValueOrDefault(key) ?? "none"}");
                }
            }
        }

        yield return new Score(set + "text", sum / all, 0.95, 0.98, $"mean F1 of runs of {Shingle} words, {all} pages", [.. misses]);
        foreach (var key in Stated)
        {
            yield return Score.Share(set + key, right[key], all, key == "title" ? 0.95 : 0.90, 1, []);
        }
    }

    /// <summary>F1 of runs of words, and the first words that only one of the texts has.</summary>
    private static (double F1, string Lost, string More) Compare(string found, string wanted)
    {
        var (left, right) = (Shingles(found), Shingles(wanted));
        var common = left.Sum(pair => Math.Min(pair.Value, right.GetValueOrDefault(pair.Key)));
        var size = left.Values.Sum() + right.Values.Sum();
        return (size == 0 ? 1 : 2.0 * common / size, Only(right, left), Only(left, right));
    }

    private static string Only(Dictionary<string, int> these, Dictionary<string, int> those) => string.Join(" … ", these.Keys.Where(key => !those.ContainsKey(key)).Take(3));

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + Shingle <= words.Length; i++)
        {
            var key = string.Join(' ', words[i..(i + Shingle)]);
            found[key] = found.GetValueOrDefault(key) + 1;
        }

        return found;
    }
}
