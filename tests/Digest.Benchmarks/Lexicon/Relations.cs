namespace Digest.Benchmarks.Lexicon;

/// <summary>How near words are by WordNet's own relations, each sense counting by how often it is meant.</summary>
internal static class Relations
{
    /// <summary>What a relation is worth where both words always mean that sense.</summary>
    private static readonly Dictionary<string, double> Worth = new(StringComparer.Ordinal)
    {
        ["+"] = 0.95,
        ["\\"] = 0.95,
        ["<"] = 0.9,
        ["$"] = 0.7,
        ["&"] = 0.6,
        ["@"] = 0.65,
        ["@i"] = 0.4,
        ["*"] = 0.55,
        [">"] = 0.55,
        ["="] = 0.5,
        ["^"] = 0.4,
        ["%m"] = 0.45,
        ["%p"] = 0.4,
        ["%s"] = 0.35,
    };

    /// <summary>By two stems, the first the lesser in order: from 0 to 1.</summary>
    public static Dictionary<(string A, string B), double> Of(WordNet net, HashSet<string> vocabulary)
    {
        var near = new Dictionary<(string A, string B), double>();
        for (var i = 0; i < net.Synsets.Count; i++)
        {
            var synset = net.Synsets[i];
            var words = synset.Words.Select(word => (Word: word, Stem: word.Contains('_', StringComparison.Ordinal) ? null : WordNet.Stem(word))).ToArray();
            foreach (var a in words)
            {
                foreach (var b in words)
                {
                    Add(near, a.Stem, i, b.Stem, i, 0.95);
                }
            }

            foreach (var (relation, target, from, to) in synset.Pointers)
            {
                if (!Worth.TryGetValue(relation, out var worth))
                {
                    continue;
                }

                var others = net.Synsets[target].Words;
                foreach (var a in from == 0 ? words : words[(from - 1)..from])
                {
                    foreach (var b in to == 0 ? others : others[(to - 1)..to])
                    {
                        Add(near, a.Stem, i, b.Contains('_', StringComparison.Ordinal) ? null : WordNet.Stem(b), target, worth);
                    }
                }
            }
        }

        return near;

        void Add(Dictionary<(string A, string B), double> to, string? a, int senseA, string? b, int senseB, double worth)
        {
            if (a is null || b is null || a == b || !vocabulary.Contains(a) || !vocabulary.Contains(b))
            {
                return;
            }

            var meant = Math.Min(1, 1.6 * Math.Sqrt(Share(net, a, senseA) * Share(net, b, senseB)));
            var key = string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
            to[key] = Math.Max(to.GetValueOrDefault(key), worth * meant);
        }
    }

    private static double Share(WordNet net, string stem, int sense) =>
        net.Senses.TryGetValue(stem, out var senses) && senses.TryGetValue(sense, out var count) ? count / senses.Values.Sum() : 0.1;
}
