using Digest.Analysis.Numbers;

namespace Digest.Analysis.Dates;

/// <summary>Days of the year that have a name of several words and the same date wherever they are kept.</summary>
internal static class NamedDays
{
    private static readonly (string[] Words, int Month, int Day)[] All =
    [
        (["Valentine", "s", "Day"], 2, 14), (["International", "Women", "s", "Day"], 3, 8), (["St", "Patrick", "s", "Day"], 3, 17), (["April", "Fools", "Day"], 4, 1), (["Earth", "Day"], 4, 22),
        (["International", "Workers", "Day"], 5, 1), (["Juneteenth"], 6, 19), (["Bastille", "Day"], 7, 14), (["All", "Saints", "Day"], 11, 1), (["Armistice", "Day"], 11, 11), (["Veterans", "Day"], 11, 11),
        (["Human", "Rights", "Day"], 12, 10), (["Boxing", "Day"], 12, 26),
    ];

    /// <summary>The first word of each.</summary>
    public static IEnumerable<string> Starts => All.Select(named => named.Words[0]).Distinct(StringComparer.Ordinal);

    /// <summary>The term that starts at a token; null where there is none. An apostrophe may be left out.</summary>
    public static DateTerm? At(Tokens tokens, int index)
    {
        if (!tokens.IsCapitalised(index))
        {
            return null;
        }

        foreach (var (words, month, day) in All)
        {
            if (End(tokens, index, words) is > 0 and var end)
            {
                return new DateTerm(index, end) { Month = month, Day = day };
            }
        }

        return null;
    }

    /// <summary>The token after the words, 0 where they do not stand there.</summary>
    private static int End(Tokens tokens, int index, string[] words)
    {
        var at = index;
        foreach (var word in words)
        {
            at += tokens.Of(at) is ['\'' or '’' or '.'] && tokens.IsGlued(at) ? 1 : 0;
            if (!tokens.Of(at).SequenceEqual(word) || (at > index && !tokens.Follows(at)))
            {
                return 0;
            }

            at++;
        }

        return at;
    }
}
