namespace Digest.Analysis.Cleaning;

/// <summary>The words of a text by their first letters, to tell how far another line is about the same.</summary>
internal sealed class Vocabulary
{
    /// <summary>From here on scripts write no spaces: pairs of letters stand for words.</summary>
    private const char FirstWide = '\u2e80';

    private const int LongestWord = 32;

    /// <summary>Signs between words.</summary>
    private static readonly System.Buffers.SearchValues<char> Between = System.Buffers.SearchValues.Create(" \t\u00a0-–—/|:,.;!?\"“”‘()'’…、。「」・，");

    private readonly HashSet<string> stems = new(StringComparer.Ordinal);

    /// <summary>Adds the words of a line.</summary>
    public void Add(ReadOnlySpan<char> words)
    {
        var lookup = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[LongestWord];
        foreach (var range in words.SplitAny(Between))
        {
            var word = words[range];
            if (IsWide(word))
            {
                for (var at = 0; at + 2 <= word.Length; at++)
                {
                    lookup.Add(word.Slice(at, 2));
                }
            }
            else if (word.Length is > 2 and <= LongestWord)
            {
                lookup.Add(Stem(word, buffer));
            }
        }
    }

    /// <summary>How many words of a line that are no function words there are, and how many of them are known.</summary>
    public (int Known, int Content) Count(ReadOnlySpan<char> words)
    {
        var lookup = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        var (known, content) = (0, 0);
        Span<char> buffer = stackalloc char[LongestWord];
        foreach (var range in words.SplitAny(Between))
        {
            var word = words[range];
            if (IsWide(word))
            {
                for (var at = 0; at + 2 <= word.Length; at++)
                {
                    content++;
                    known += lookup.Contains(word.Slice(at, 2)) ? 1 : 0;
                }
            }
            else if (word.Length is > 2 and <= LongestWord && !FunctionWords.Contains(word))
            {
                content++;
                known += lookup.Contains(Stem(word, buffer)) ? 1 : 0;
            }
        }

        return (known, content);
    }

    /// <summary>Whether a line is about the same: so many in a hundred of its words are known.</summary>
    public bool Covers(ReadOnlySpan<char> words)
    {
        const int Percent = 45;
        const int Least = 4;
        var (known, content) = Count(words);
        return content >= Least && known * 100 >= content * Percent;
    }

    private static bool IsWide(ReadOnlySpan<char> word) => word.Length > 1 && word[0] >= FirstWide;

    /// <summary>The first letters of a word, enough to join its forms.</summary>
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = word.ToLowerInvariant(buffer);
        return buffer[..Math.Min(length, length < 8 ? 4 : 5)];
    }
}
