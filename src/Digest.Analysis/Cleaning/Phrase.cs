namespace Digest.Analysis.Cleaning;

/// <summary>The words of a line as the tables of <see cref="Furniture"/> have them: lower case, one space, no marks at the ends, plain apostrophes.</summary>
internal static class Phrase
{
    /// <summary>Longer lines match by their opening only.</summary>
    public const int Longest = 120;

    /// <summary>Openings have no more words.</summary>
    private const int OpeningWords = 6;

    /// <summary>Writes the phrase of a line into a buffer of <see cref="Longest"/> code units.</summary>
    /// <returns>The phrase, cut where the buffer ends.</returns>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> line, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in line)
        {
            if (length == buffer.Length)
            {
                break;
            }

            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (length > 0 && buffer[length - 1] != ' ')
                {
                    buffer[length++] = ' ';
                }
            }
            else if (length > 0 || char.IsLetterOrDigit(c) || c is '©')
            {
                buffer[length++] = c is '’' or '‘' ? '\'' : char.ToLowerInvariant(c);
            }
        }

        while (length > 0 && !char.IsLetterOrDigit(buffer[length - 1]))
        {
            length--;
        }

        return buffer[..length];
    }

    /// <summary>The first word, without marks at its end.</summary>
    public static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> phrase)
    {
        var space = phrase.IndexOf(' ');
        return (space < 0 ? phrase : phrase[..space]).TrimEnd(":,;.!?-–—|");
    }

    /// <summary>The entry of a table that opens the phrase, the longest first.</summary>
    /// <param name="length">Code units of the phrase that the entry took, its mark included.</param>
    public static bool TryOpening<T>(ReadOnlySpan<char> phrase, System.Collections.Frozen.FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> table, out T value, out int length)
    {
        Span<int> ends = stackalloc int[OpeningWords];
        var words = 0;
        for (var i = 0; i <= phrase.Length && words < OpeningWords; i++)
        {
            if (i == phrase.Length || phrase[i] == ' ')
            {
                ends[words++] = i;
            }
        }

        while (--words >= 0)
        {
            length = ends[words];
            var opening = phrase[..length];
            if (table.TryGetValue(opening, out value!) || table.TryGetValue(opening.TrimEnd(":,;.!?-–—|"), out value!))
            {
                return true;
            }
        }

        (value, length) = (default!, 0);
        return false;
    }
}
