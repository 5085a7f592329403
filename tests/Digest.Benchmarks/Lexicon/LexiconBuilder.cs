using System.Buffers.Binary;
using System.Text;

namespace Digest.Benchmarks.Lexicon;

/// <summary>Makes the table of words that the program carries, <c>src/Digest.Analysis/Matching/lexicon.bin</c>, out of WordNet's database files.</summary>
internal static class LexiconBuilder
{
    private const int MostWords = 22_000;

    private const int MostRelated = 24;

    /// <summary>What is nearer than this is written.</summary>
    private const double Least = 0.3;

    /// <summary>Reads the folder of WordNet's files and writes the table.</summary>
    public static int Run(string folder, string output, string[] shown)
    {
        var net = WordNet.Read(folder);
        var inGlosses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var stem in net.Synsets.SelectMany(synset => WordNet.StemsOf(synset.Gloss).Distinct(StringComparer.Ordinal)))
        {
            inGlosses[stem] = inGlosses.GetValueOrDefault(stem) + 1;
        }

        var people = net.Synsets.SelectMany(synset => synset.Pointers.Where(pointer => pointer.Relation == "\\").SelectMany(pointer => net.Synsets[pointer.Target].Words.Concat(synset.Words))).Where(word => char.IsUpper(word[0])).Select(WordNet.Stem).OfType<string>().ToHashSet(StringComparer.Ordinal);
        double Common(string stem) => net.Counts.GetValueOrDefault(stem) + (0.2 * inGlosses.GetValueOrDefault(stem)) + (people.Contains(stem) ? 5 : 0);
        string[] words = [.. net.Senses.Keys.Union(inGlosses.Keys).OrderByDescending(Common).ThenBy(stem => stem, StringComparer.Ordinal).Take(MostWords).Order(StringComparer.Ordinal)];
        var total = words.Sum(Common) * 1.6;

        var near = Relations.Of(net, words.ToHashSet(StringComparer.Ordinal));
        var vectors = GlossVectors.Of(net, words);
        var related = new List<(int Other, double Near)>[words.Length];
        Parallel.For(0, words.Length, i =>
        {
            var found = new List<(int Other, double Near)>();
            for (var j = 0; j < words.Length; j++)
            {
                var key = i < j ? (words[i], words[j]) : (words[j], words[i]);
                var cosine = Math.Min(Common(words[i]), Common(words[j])) < 2 ? 0 : Dot(vectors[i], vectors[j]);
                var byCompany = Math.Clamp((cosine - 0.3) / 0.6, 0, 0.75);
                var both = near.TryGetValue(key, out var relation) ? Math.Min(0.98, Math.Max(relation, byCompany) + (0.25 * Math.Min(relation, byCompany))) : 0.8 * byCompany;
                if (i != j && both >= Least)
                {
                    found.Add((j, both));
                }
            }

            related[i] = [.. found.OrderByDescending(other => other.Near).ThenBy(other => other.Other).Take(MostRelated)];
        });
        Symmetric(related);
        foreach (var word in shown)
        {
            var i = Array.IndexOf(words, WordNet.Stem(word));
            Console.WriteLine($"{word}: {(i < 0 ? "not there" : string.Join(", ", related[i].OrderByDescending(other => other.Near).Select(other => $"{words[other.Other]} {other.Near:0.00}")))}");
        }

        File.WriteAllBytes(output, Written(words, [.. words.Select(word => Common(word) / total)], related));
        Console.WriteLine($"{words.Length} words, {related.Sum(of => of.Count)} relations, {new FileInfo(output).Length} bytes");
        return 0;
    }

    private static double Dot(float[] a, float[] b)
    {
        var sum = System.Numerics.Vector<float>.Zero;
        var i = 0;
        for (; i + System.Numerics.Vector<float>.Count <= a.Length; i += System.Numerics.Vector<float>.Count)
        {
            sum += new System.Numerics.Vector<float>(a, i) * new System.Numerics.Vector<float>(b, i);
        }

        return System.Numerics.Vector.Sum(sum);
    }

    /// <summary>A word that another one is related to is related to that one.</summary>
    private static void Symmetric(List<(int Other, double Near)>[] related)
    {
        for (var i = 0; i < related.Length; i++)
        {
            related[i].RemoveAll(other => !related[other.Other].Exists(back => back.Other == i));
        }
    }

    private static byte[] Written(string[] words, double[] frequencies, List<(int Other, double Near)>[] related)
    {
        using var bytes = new MemoryStream();
        Span<byte> number = stackalloc byte[4];
        foreach (var count in (ReadOnlySpan<int>)[words.Length, related.Sum(of => of.Count)])
        {
            BinaryPrimitives.WriteInt32LittleEndian(number, count);
            bytes.Write(number);
        }

        for (var i = 0; i < words.Length; i++)
        {
            var shared = i == 0 ? 0 : words[i].AsSpan().CommonPrefixLength(words[i - 1]);
            bytes.Write([(byte)shared, (byte)(words[i].Length - shared), .. Encoding.ASCII.GetBytes(words[i][shared..])]);
            bytes.Write([(byte)Math.Clamp(-16 * Math.Log(frequencies[i] + 1e-7), 0, 255), (byte)related[i].Count]);
            foreach (var (other, near) in related[i].OrderBy(other => other.Other))
            {
                BinaryPrimitives.WriteUInt16LittleEndian(number, (ushort)other);
                bytes.Write([number[0], number[1], (byte)Math.Round(near * 255)]);
            }
        }

        return bytes.ToArray();
    }
}
