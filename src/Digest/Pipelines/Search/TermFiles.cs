using System.Collections.Immutable;
using System.Text;

namespace Digest.Pipelines.Search;

/// <summary>
/// Terms in files, in order: for each term its bytes in UTF-8 with their number before them, and for each field the number of documents that are told and of those that are not,
/// and for each that is told the distance from the one before, doubled, and one more where the term stands there more than once; in that case how often; and how many different terms the field has.
/// All numbers are packed.
/// </summary>
internal static class TermFiles
{
    private const int TitleField = 0;

    /// <summary>The files, each with its first term.</summary>
    public static ImmutableArray<TermFile> Of(TermIndex index, SearchLimits limits)
    {
        var files = ImmutableArray.CreateBuilder<TermFile>();
        var (first, bytes) = ("", new List<byte>());
        foreach (var term in index.Terms)
        {
            var entry = Entry(index, term, limits.Uses);
            if (bytes.Count > 0 && bytes.Count + entry.Count > limits.Terms)
            {
                files.Add(new TermFile(first, [.. bytes]));
                bytes.Clear();
            }

            first = bytes.Count == 0 ? term : first;
            bytes.AddRange(entry);
        }

        files.Add(new TermFile(first, [.. bytes]));
        return files.ToImmutable();
    }

    /// <summary>
    /// The terms alone in files, each a line: how many of its first code units are those of the line before, as a digit to the base of 36, and the rest. The first line of a file has none.
    /// </summary>
    public static ImmutableArray<TermFile> Vocabulary(TermIndex index, SearchLimits limits)
    {
        var files = ImmutableArray.CreateBuilder<TermFile>();
        var (first, before, bytes) = ("", "", new List<byte>());
        foreach (var term in index.Terms)
        {
            if (bytes.Count > limits.Vocabulary)
            {
                files.Add(new TermFile(first, [.. bytes]));
                bytes.Clear();
            }

            (first, before) = bytes.Count == 0 ? (term, "") : (first, before);
            var shared = Shared(before, term);
            bytes.Add((byte)"0123456789abcdefghijklmnopqrstuvwxyz"[shared]);
            bytes.AddRange(Encoding.UTF8.GetBytes(term[shared..]));
            bytes.Add((byte)'\n');
            before = term;
        }

        files.Add(new TermFile(first, [.. bytes]));
        return files.ToImmutable();
    }

    /// <summary>How many code units two terms begin with alike, never half a pair of surrogates.</summary>
    private static int Shared(string before, string term)
    {
        var shared = Math.Min(before.AsSpan().CommonPrefixLength(term), 35);
        return shared > 0 && char.IsHighSurrogate(term[shared - 1]) ? shared - 1 : shared;
    }

    private static List<byte> Entry(TermIndex index, string term, int limit)
    {
        var bytes = new List<byte>();
        var name = Encoding.UTF8.GetBytes(term);
        PackedNumbers.Write(bytes, name.Length);
        bytes.AddRange(name);
        var kept = Best(index, term, limit);
        for (var field = 0; field < TermIndex.Fields.Length; field++)
        {
            var all = index.Uses(term, field);
            var uses = (all ?? Enumerable.Empty<TermUse>()).Where(use => kept is null || kept.Contains(use.Document)).ToList();
            PackedNumbers.Write(bytes, uses.Count);
            PackedNumbers.Write(bytes, (all?.Count ?? 0) - uses.Count);
            var last = 0;
            foreach (var use in uses)
            {
                PackedNumbers.Write(bytes, ((use.Document - last) << 1) | (use.Count > 1 ? 1 : 0));
                if (use.Count > 1)
                {
                    PackedNumbers.Write(bytes, use.Count);
                }

                PackedNumbers.Write(bytes, index.Length(use.Document, field));
                last = use.Document;
            }
        }

        return bytes;
    }

    /// <summary>The documents that score best for a term which stands in more than can be told; null where all are told.</summary>
    private static HashSet<int>? Best(TermIndex index, string term, int limit)
    {
        if (Enumerable.Range(0, TermIndex.Fields.Length).Sum(field => index.Uses(term, field)?.Count ?? 0) <= limit)
        {
            return null;
        }

        var scores = new double[index.Documents];
        for (var field = 0; field < TermIndex.Fields.Length; field++)
        {
            if (index.Uses(term, field) is { } uses)
            {
                var weight = (field == TitleField ? Bm25.TitleBoost : 1) * Bm25.Rarity(index.Documents, uses.Count);
                foreach (var use in uses)
                {
                    scores[use.Document] += weight * Bm25.Frequency(use.Count, index.Length(use.Document, field), index.Averages[field]);
                }
            }
        }

        var holding = Enumerable.Range(0, scores.Length).Where(document => scores[document] > 0).OrderByDescending(document => scores[document]).ThenBy(document => document).ToList();
        return holding.Count <= limit ? null : [.. holding.Take(limit)];
    }
}

/// <summary>A file of terms.</summary>
/// <param name="First">Its first term.</param>
internal sealed record TermFile(string First, ImmutableArray<byte> Bytes);
