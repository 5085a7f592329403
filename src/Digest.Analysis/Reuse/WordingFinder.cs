using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Digest.Model.Analysis;
using Digest.Model.Text;

namespace Digest.Analysis.Reuse;

/// <summary>Finds the word sequences that two texts share.</summary>
internal static class WordingFinder
{
    /// <summary>Shorter sequences are of the language, not of a text.</summary>
    public const int Shortest = 6;

    /// <summary>So many places of one sequence are looked at.</summary>
    private const int Places = 8;

    /// <summary>The longest sequences that both have, in the order of A, none within another; each step forward is one past the longest, so time is linear.</summary>
    public static ImmutableArray<SharedWording> Find(WordSequence a, WordSequence b)
    {
        var index = new Dictionary<ulong, List<int>>();
        foreach (var (key, at) in Grams(b))
        {
            var places = CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _) ??= [];
            if (places.Count < Places)
            {
                places.Add(at);
            }
        }

        var found = ImmutableArray.CreateBuilder<SharedWording>();
        var next = 0;
        foreach (var (key, at) in Grams(a))
        {
            if (at < next || !index.TryGetValue(key, out var places))
            {
                continue;
            }

            var (start, length) = (0, 0);
            foreach (var place in places)
            {
                var run = Run(a, at, b, place);
                (start, length) = run > length ? (place, run) : (start, length);
            }

            if (length >= Shortest)
            {
                next = at + length;
                if (Tells(a, at, length))
                {
                    found.Add(new SharedWording(Span(a, at, length), Span(b, start, length), length, a.IsQuoted.AsSpan(at, length).IndexOf(false) < 0 && b.IsQuoted.AsSpan(start, length).IndexOf(false) < 0));
                }
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>A number for each sequence of the shortest length, with its place.</summary>
    public static IEnumerable<(ulong Key, int At)> Grams(WordSequence text)
    {
        var whole = 0;
        for (var i = 0; i < text.Words.Length; i++)
        {
            whole = text.Words[i] == 0 ? 0 : whole + 1;
            if (whole >= Shortest)
            {
                yield return (Key(text.Words.AsSpan(i - Shortest + 1, Shortest)), i - Shortest + 1);
            }
        }
    }

    private static ulong Key(ReadOnlySpan<ulong> words)
    {
        var key = 0UL;
        foreach (var word in words)
        {
            key = (key * 0x9E3779B97F4A7C15UL) ^ (word + (key >> 29));
        }

        return key;
    }

    private static int Run(WordSequence a, int i, WordSequence b, int j)
    {
        var length = 0;
        while (i + length < a.Words.Length && j + length < b.Words.Length && a.Words[i + length] == b.Words[j + length] && a.Words[i + length] != 0)
        {
            length++;
        }

        return length;
    }

    /// <summary>Whether a sequence has more than small words: at least two others.</summary>
    private static bool Tells(WordSequence text, int at, int length) => text.IsContent.AsSpan(at, length).Count(true) > 1;

    private static TextSpan Span(WordSequence text, int at, int length) => new(text.Spans[at].Start, text.Spans[at + length - 1].End);
}
