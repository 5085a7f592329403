using System.Collections.Immutable;
using Digest.Analysis.Cleaning;

namespace Digest.Benchmarks.Evaluation;

/// <summary>Our own pages stripped to plain text, <c>Examples/Pages/*.txt</c>: a line that begins with <c>+</c> is article, with <c>-</c> furniture, with <c>?</c> either. The files <c>held-*</c> and all sets after it were labelled before the cleaner was tried on them, those by somebody who had not seen its rules.</summary>
internal sealed class PageLines : IEvaluation
{
    /// <inheritdoc/>
    public string Name => "cleaning";

    /// <inheritdoc/>
    public IEnumerable<Score> Measure(Corpora corpora)
    {
        foreach (var group in corpora.ExampleFiles("Pages", "*.txt").GroupBy(file => Path.GetFileName(file).Split('-')[0], StringComparer.Ordinal))
        {
            var (lines, characters, misses) = (new Tally(), new Tally(), new List<string>());
            foreach (var file in group)
            {
                var marked = File.ReadAllText(file).TrimEnd('\n').Split('\n');
                var text = string.Join('\n', marked.Select(line => line.Length > 2 ? line[2..] : ""));
                foreach (var line in Cleaner.Clean(text, [], []).Lines)
                {
                    var mark = marked[line.Number - 1][0];
                    if (mark == '?')
                    {
                        continue;
                    }

                    lines.Add(mark == '+', line.Kept, 1);
                    characters.Add(mark == '+', line.Kept, line.End - line.Start);
                    if ((mark == '+') != line.Kept)
                    {
                        misses.Add($"{Path.GetFileName(file)}:{line.Number} {(line.Kept ? "kept" : "cut, " + line.Reason)}: {Short(text[line.Start..line.End])}");
                    }
                }
            }

            yield return lines.F1(group.Key + ", lines", 0.90, [.. misses]);
            yield return characters.F1(group.Key + ", characters", 0.97, []);
            yield return new Score(group.Key + ", article kept", characters.Wanted == 0 ? 0 : (double)characters.Hits / characters.Wanted, 0.99, 1, $"{characters.Wanted - characters.Hits} of {characters.Wanted} characters lost", []);
        }
    }

    private static string Short(string text) => text.Length > 90 ? text[..90] + "…" : text;

    private sealed class Tally
    {
        private long found;

        public long Hits { get; private set; }

        public long Wanted { get; private set; }

        public void Add(bool wanted, bool kept, int weight)
        {
            Hits += wanted && kept ? weight : 0;
            found += kept ? weight : 0;
            Wanted += wanted ? weight : 0;
        }

        public Score F1(string what, double floor, ImmutableArray<string> misses) => Score.F1(what, Hits, found, Wanted, floor, 1, misses);
    }
}
