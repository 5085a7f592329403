using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Digest.Analysis.Matching;
using Digest.Model.Analysis;

namespace Digest.Analysis.Reuse;

/// <summary>Finds sources that share so much wording that they seem to go back to one text.</summary>
public static class OriginFinder
{
    /// <summary>One sequence of so many is looked at, the same ones in every source: those whose number this divides.</summary>
    private const ulong Sample = 4;

    /// <summary>What more sources have is a template or a saying, not a text.</summary>
    private const int MostSources = 8;

    /// <summary>So much of the shorter one's wording makes one origin likely.</summary>
    private const double Share = 0.2;

    /// <summary>Fewer sequences in common may be chance or a quotation.</summary>
    private const int LeastShared = 4;

    /// <summary>Groups of sources that seem to have one origin, through an index of word sequences; time linear in the corpus.</summary>
    public static ImmutableArray<SuggestedOrigin> Find(IReadOnlyList<SourceTerms> sources)
    {
        var grams = sources.Select(source => WordingFinder.Grams(source.Wording).Select(gram => gram.Key).Where(key => key % Sample == 0).Distinct().ToArray()).ToArray();
        var shared = Shared(grams);
        var groups = new Groups(sources.Count);
        var best = new Dictionary<int, (double Share, int Words)>();
        foreach (var ((a, b), count) in shared.OrderBy(pair => pair.Key))
        {
            var share = (double)count / Math.Max(1, Math.Min(grams[a].Length, grams[b].Length));
            if (count >= LeastShared && share >= Share)
            {
                groups.Join(a, b);
                var words = WordingFinder.Find(sources[a].Wording, sources[b].Wording).Select(wording => wording.Words).DefaultIfEmpty().Max();
                foreach (var (one, of) in (ReadOnlySpan<(int, int)>)[(a, grams[a].Length), (b, grams[b].Length)])
                {
                    var known = best.GetValueOrDefault(one);
                    best[one] = (Math.Max(known.Share, (double)count / of), Math.Max(known.Words, words));
                }
            }
        }

        return
        [
            .. best.Keys.Order().GroupBy(groups.Of)
                .Select(group => new SuggestedOrigin([.. group.Select(i => sources[i].Id).Order(StringComparer.Ordinal)], group.Min(i => best[i].Share), group.Max(i => best[i].Words)))
                .OrderBy(origin => origin.Sources[0], StringComparer.Ordinal),
        ];
    }

    /// <summary>How many sequences two sources share.</summary>
    private static Dictionary<(int A, int B), int> Shared(ulong[][] grams)
    {
        var owners = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < grams.Length; i++)
        {
            foreach (var key in grams[i])
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(owners, key, out _) ??= new List<int>(1)).Add(i);
            }
        }

        var shared = new Dictionary<(int A, int B), int>();
        foreach (var list in grams.SelectMany((own, i) => own.Select(key => owners[key]).Where(list => list[0] == i && list.Count is > 1 and <= MostSources)))
        {
            for (var i = 0; i < list.Count; i++)
            {
                for (var j = i + 1; j < list.Count; j++)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, (list[i], list[j]), out _)++;
                }
            }
        }

        return shared;
    }

    /// <summary>Sources in groups that grow together.</summary>
    private sealed class Groups(int count)
    {
        private readonly int[] above = [.. Enumerable.Range(0, count)];

        public int Of(int i)
        {
            while (above[i] != i)
            {
                i = above[i] = above[above[i]];
            }

            return i;
        }

        public void Join(int a, int b) => above[Math.Max(Of(a), Of(b))] = Math.Min(Of(a), Of(b));
    }
}
