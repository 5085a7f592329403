using System.Buffers.Binary;
using System.Text;

namespace Digest.Analysis.Matching;

/// <summary>English words with how common they are and which others mean much the same: a table made of WordNet 3.1 (see <c>Lexicon.md</c> beside this file).</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, int> entries;
    private readonly byte[] rarity;
    private readonly int[] starts;
    private readonly ushort[] related;
    private readonly byte[] strengths;

    private Lexicon(Dictionary<string, int> entries, byte[] rarity, int[] starts, ushort[] related, byte[] strengths)
    {
        this.entries = entries;
        this.rarity = rarity;
        this.starts = starts;
        this.related = related;
        this.strengths = strengths;
    }

    /// <summary>The table that the program carries, read when it is first asked for.</summary>
    public static Lexicon Shared => Loaded.Value;

    /// <summary>The place of a stem; -1 where it is not in the table.</summary>
    public int Find(string stem) => entries.TryGetValue(stem, out var entry) ? entry : -1;

    /// <summary>How often a word stands among all words of running text, from 0 to 1.</summary>
    public double Frequency(int entry) => entry < 0 ? Math.Exp(-13) : Math.Exp(-rarity[entry] / 16.0);

    /// <summary>How near two words are in meaning, from 0 to 1.</summary>
    public double Nearness(int a, int b)
    {
        if (a < 0 || b < 0)
        {
            return 0;
        }

        var at = related.AsSpan(starts[a]..starts[a + 1]).BinarySearch((ushort)b);
        return at < 0 ? 0 : strengths[starts[a] + at] / 255.0;
    }

    /// <summary>Reads a table as <c>Digest.Benchmarks lexicon</c> writes it: the number of words; each word as the letters it shares with the one before, its other letters, its rarity, and the words related to it.</summary>
    internal static Lexicon Read(ReadOnlySpan<byte> bytes)
    {
        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        var links = BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]);
        var at = 8;
        var entries = new Dictionary<string, int>(count, StringComparer.Ordinal);
        var (rarity, starts, related, strengths) = (new byte[count], new int[count + 1], new ushort[links], new byte[links]);
        Span<char> word = stackalloc char[256];
        for (var i = 0; i < count; i++)
        {
            var shared = bytes[at];
            var rest = bytes[at + 1];
            Encoding.ASCII.GetChars(bytes.Slice(at + 2, rest), word[shared..]);
            entries.Add(new string(word[..(shared + rest)]), i);
            at += 2 + rest;
            rarity[i] = bytes[at];
            starts[i + 1] = starts[i] + bytes[at + 1];
            at += 2;
            for (var link = starts[i]; link < starts[i + 1]; link++, at += 3)
            {
                related[link] = BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
                strengths[link] = bytes[at + 2];
            }
        }

        return new Lexicon(entries, rarity, starts, related, strengths);
    }

    private static class Loaded
    {
        public static readonly Lexicon Value = Load();

        private static Lexicon Load()
        {
            using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream("lexicon.bin")!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return Read(bytes);
        }
    }
}
