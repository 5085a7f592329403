using System.Collections;

namespace Digest.Pipelines.Search;

/// <summary>The documents in which a term stands, in order, and how often: some two bytes each, so that the index of a large site fits into memory.</summary>
internal sealed class PackedUses : IEnumerable<TermUse>
{
    private readonly List<byte> bytes = [];
    private int last;

    /// <summary>How many documents.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a document, which must come after those that are there.</summary>
    public void Add(TermUse use)
    {
        PackedNumbers.Write(bytes, use.Document - last);
        PackedNumbers.Write(bytes, use.Count);
        (last, Count) = (use.Document, Count + 1);
    }

    /// <inheritdoc/>
    public IEnumerator<TermUse> GetEnumerator()
    {
        var (at, document) = (0, 0);
        while (at < bytes.Count)
        {
            document += PackedNumbers.Read(bytes, ref at);
            yield return new TermUse(document, PackedNumbers.Read(bytes, ref at));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>How often a term stands in a document.</summary>
internal readonly record struct TermUse(int Document, int Count);

/// <summary>Whole numbers from 0 on in groups of seven bits, the lowest first; the high bit says that another group follows (LEB128).</summary>
internal static class PackedNumbers
{
    /// <summary>Adds a number.</summary>
    public static void Write(List<byte> bytes, int number)
    {
        var left = (uint)number;
        for (; left >= 0x80; left >>= 7)
        {
            bytes.Add((byte)(left | 0x80));
        }

        bytes.Add((byte)left);
    }

    /// <summary>Reads a number and goes behind it.</summary>
    public static int Read(List<byte> bytes, ref int at)
    {
        var (number, shift) = (0, 0);
        while (bytes[at] >= 0x80)
        {
            number |= (bytes[at++] & 0x7F) << shift;
            shift += 7;
        }

        return number | (bytes[at++] << shift);
    }
}
