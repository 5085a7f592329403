namespace Digest.Benchmarks.Lexicon;

/// <summary>What words mean by the company they keep in WordNet's glosses: positive pointwise mutual information, reduced to few dimensions by orthogonal iteration (latent semantic analysis).</summary>
internal static class GlossVectors
{
    private const int Dimensions = 160;

    private const int Rounds = 6;

    /// <summary>A vector of unit length for each word.</summary>
    public static float[][] Of(WordNet net, IReadOnlyList<string> vocabulary)
    {
        var index = vocabulary.Select((stem, i) => (stem, i)).ToDictionary(pair => pair.stem, pair => pair.i, StringComparer.Ordinal);
        var pairs = new List<ulong>();
        foreach (var synset in net.Synsets)
        {
            var above = synset.Pointers.Where(pointer => pointer.Relation is "@" or "+" or "&" or "\\").Take(4).SelectMany(pointer => net.Synsets[pointer.Target].Words);
            var own = synset.Words.Concat(above).SelectMany(word => word.Split('_', '-')).Select(WordNet.Stem).OfType<string>();
            var words = own.Concat(WordNet.StemsOf(synset.Gloss)).Distinct(StringComparer.Ordinal).Select(stem => index.GetValueOrDefault(stem, -1)).Where(i => i >= 0).Take(40).ToArray();
            foreach (var a in words)
            {
                foreach (var b in words)
                {
                    if (a != b)
                    {
                        pairs.Add(((ulong)a << 32) | (uint)b);
                    }
                }
            }
        }

        pairs.Sort();
        var rows = Information(pairs, vocabulary.Count);
        return Reduced(rows);
    }

    /// <summary>By word: the words that stand with it more often than chance, and how much more.</summary>
    private static (int Other, float Value)[][] Information(List<ulong> pairs, int count)
    {
        var totals = new double[count];
        pairs.ForEach(pair => totals[pair >> 32]++);
        var smoothed = totals.Sum(total => Math.Pow(total, 0.75));
        var rows = new (int, float)[count][];
        var at = 0;
        for (var word = 0; word < count; word++)
        {
            var row = new List<(int, float)>();
            while (at < pairs.Count && pairs[at] >> 32 == (ulong)word)
            {
                var (pair, times) = (pairs[at], 0);
                for (; at < pairs.Count && pairs[at] == pair; at++)
                {
                    times++;
                }

                var other = (int)(pair & 0xFFFFFFFF);
                var information = Math.Log(times * smoothed / (totals[word] * Math.Pow(totals[other], 0.75)));
                if (information > 0)
                {
                    row.Add((other, (float)information));
                }
            }

            rows[word] = [.. row];
        }

        return rows;
    }

    private static float[][] Reduced((int Other, float Value)[][] rows)
    {
        var random = new Random(20110611);
        var basis = rows.Select(_ => Enumerable.Range(0, Dimensions).Select(_ => (float)(random.NextDouble() - 0.5)).ToArray()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            Orthogonalise(basis);
            var next = new float[rows.Length][];
            Parallel.For(0, rows.Length, word =>
            {
                var sum = new float[Dimensions];
                foreach (var (other, value) in rows[word])
                {
                    var from = basis[other];
                    for (var d = 0; d < Dimensions; d++)
                    {
                        sum[d] += value * from[d];
                    }
                }

                next[word] = sum;
            });
            basis = next;
        }

        // Columns are singular vectors times singular values; the square root of the values serves likeness of meaning better.
        var norms = new double[Dimensions];
        foreach (var row in basis)
        {
            for (var d = 0; d < Dimensions; d++)
            {
                norms[d] += (double)row[d] * row[d];
            }
        }

        foreach (var row in basis)
        {
            var length = 0.0;
            for (var d = 0; d < Dimensions; d++)
            {
                row[d] /= (float)Math.Pow(norms[d], 0.25);
                length += (double)row[d] * row[d];
            }

            for (var d = 0; d < Dimensions; d++)
            {
                row[d] /= (float)Math.Sqrt(length + 1e-12);
            }
        }

        return basis;
    }

    /// <summary>Gram-Schmidt, column by column.</summary>
    private static void Orthogonalise(float[][] rows)
    {
        for (var d = 0; d < Dimensions; d++)
        {
            var dots = new double[d + 1];
            foreach (var row in rows)
            {
                for (var e = 0; e <= d; e++)
                {
                    dots[e] += (double)row[d] * row[e];
                }
            }

            // The columns before are of unit length; what they share with this one is taken out of it.
            var rest = dots[d];
            for (var e = 0; e < d; e++)
            {
                rest -= dots[e] * dots[e];
            }

            var length = Math.Sqrt(Math.Max(rest, 1e-12));
            foreach (var row in rows)
            {
                var value = (double)row[d];
                for (var e = 0; e < d; e++)
                {
                    value -= dots[e] * row[e];
                }

                row[d] = (float)(value / length);
            }
        }
    }
}
