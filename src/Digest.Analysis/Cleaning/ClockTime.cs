namespace Digest.Analysis.Cleaning;

/// <summary>The time over an entry of a live report: 18:42.</summary>
internal static class ClockTime
{
    private const int Length = 5;

    /// <summary>Whether the words are such a time and nothing else.</summary>
    public static bool Is(ReadOnlySpan<char> words) => (words.Length == Length && Opens(words)) || IsOfTwelve(words);

    /// <summary>6.05pm, 11:30 a.m.</summary>
    private static bool IsOfTwelve(ReadOnlySpan<char> words)
    {
        if (words.Length is < 6 or > 10 || !char.IsAsciiDigit(words[0]))
        {
            return false;
        }

        var minutes = char.IsAsciiDigit(words[1]) ? 2 : 1;
        return words[minutes..] is [':' or '.', >= '0' and <= '5', >= '0' and <= '9', .. var half] && half.Trim() is "am" or "pm" or "a.m." or "p.m." or "AM" or "PM";
    }

    /// <summary>Whether the words begin with such a time.</summary>
    public static bool Opens(ReadOnlySpan<char> words) => words is [>= '0' and <= '2', >= '0' and <= '9', ':' or '.', >= '0' and <= '5', >= '0' and <= '9', ..];
}
