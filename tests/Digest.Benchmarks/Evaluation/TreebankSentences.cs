using System.Text;
using Digest.Analysis.Segmentation;
using Digest.Model.Text;

namespace Digest.Benchmarks.Evaluation;

/// <summary>Sentence boundaries in treebanks of Universal Dependencies: files <c>*.conllu</c>. A document's paragraphs are the blocks, the sentences in one are joined with a space.</summary>
internal sealed class TreebankSentences : IEvaluation
{
    /// <inheritdoc/>
    public string Name => "sentences";

    /// <inheritdoc/>
    public IEnumerable<Score> Measure(Corpora corpora)
    {
        foreach (var file in corpora.Files("segmentation", "*.conllu"))
        {
            var genres = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
            var (genre, paragraph) = ("", new List<string>());
            foreach (var line in File.ReadLines(file).Append("# newdoc"))
            {
                if (line.StartsWith("# newpar", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal))
                {
                    Count(genres, genre, paragraph);
                    paragraph.Clear();
                    genre = line.StartsWith("# newdoc id = ", StringComparison.Ordinal) ? Genre(line["# newdoc id = ".Length..]) : genre;
                }
                else if (line.StartsWith("# text = ", StringComparison.Ordinal))
                {
                    paragraph.Add(line["# text = ".Length..].Trim());
                }
            }

            foreach (var (name, tally) in genres)
            {
                yield return Score.F1(name, tally.Hits, tally.Found, tally.Wanted, 0, 0.97, [.. tally.Misses]);
            }

            yield return Score.F1(Path.GetFileNameWithoutExtension(file), genres.Values.Sum(t => t.Hits), genres.Values.Sum(t => t.Found), genres.Values.Sum(t => t.Wanted), 0.85, 0.97, []);
        }
    }

    /// <summary>GUM_news_x, weblog-x: what stands before the name of the document.</summary>
    private static string Genre(string id)
    {
        var parts = id.Split('_', '-');
        return parts[0] == "GUM" && parts.Length > 1 ? parts[1] : parts[0];
    }

    private static void Count(SortedDictionary<string, Tally> genres, string genre, List<string> sentences)
    {
        if (sentences.Count == 0)
        {
            return;
        }

        if (!genres.TryGetValue(genre, out var tally))
        {
            genres.Add(genre, tally = new Tally());
        }

        var text = new StringBuilder();
        var wanted = new HashSet<int>();
        foreach (var sentence in sentences)
        {
            text.Append(text.Length > 0 ? " " : "").Append(sentence);
            wanted.Add(text.Length);
        }

        var block = text.ToString();
        int[] found = [.. SentenceSplitter.Split(block, new TextSpan(0, block.Length)).Select(span => span.End)];
        tally.Hits += found.Count(wanted.Contains);
        tally.Found += found.Length;
        tally.Wanted += wanted.Count;
        foreach (var end in found.Where(end => !wanted.Contains(end)))
        {
            tally.Misses.Add("too much: " + Around(block, end));
        }

        foreach (var end in wanted.Except(found).Order())
        {
            tally.Misses.Add("not found: " + Around(block, end));
        }
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 50)..at] + " ‖ " + text[at..Math.Min(text.Length, at + 40)];

    private sealed class Tally
    {
        public int Hits { get; set; }

        public int Found { get; set; }

        public int Wanted { get; set; }

        public List<string> Misses { get; } = [];
    }
}
