using Digest.Analysis.Numbers;

namespace Digest.Analysis.Dates;

/// <summary>Tells from the words before a date in its sentence whether it lies ahead of the text.</summary>
internal static class Ahead
{
    private const int Reach = 14;

    private static readonly WordSet Words = new("will would shall ll due scheduled upcoming planned plans expected set");

    /// <summary>Verbs after the date that say that it lies ahead, and how far they are looked for.</summary>
    private static readonly WordSet Future = new("will shall ll");

    private static readonly WordSet Past = new("was were had did been began died met left came went took gave said told held won lost fell rose hit made sent sold found built broke shot struck wrote became spoke saw");

    private static readonly WordSet Present = new("is are be has have may can must should could to or");

    /// <summary>Whether the words before a day or month tell of the past: "it was signed on 9 May".</summary>
    public static bool IsTelling(Tokens tokens, int index)
    {
        for (var at = index - 2; (tokens.Is(index - 1, "on") || tokens.Is(index - 1, "in")) && at >= index - (Reach / 2) && at >= 0 && tokens.Follows(at + 1) && tokens.Of(at) is not ['.' or '!' or '?' or ';'] && !tokens.IsIn(at, Present); at--)
        {
            if (tokens.IsIn(at, Past) || (tokens.Of(at) is { Length: > 4 } word && word.EndsWith("ed", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the sentence speaks of what is to come.</summary>
    public static bool IsLooking(Tokens tokens, int index, int end) => IsLooking(tokens, index) || Goes(tokens, end);

    private static bool Goes(Tokens tokens, int end)
    {
        for (var at = end; at < end + Reach && tokens.Follows(at) && tokens.Of(at) is not ['.' or '!' or '?' or ';' or ':' or '"' or '“' or '”'] && !tokens.IsIn(at, Past) && !tokens.Of(at).EndsWith("ed", StringComparison.Ordinal); at++)
        {
            if (tokens.IsIn(at, Future))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words before it in its sentence speak of what is to come.</summary>
    public static bool IsLooking(Tokens tokens, int index)
    {
        for (var at = index - 1; at >= index - Reach && at >= 0 && tokens.Follows(at + 1); at--)
        {
            if (tokens.Of(at) is ['.' or '!' or '?' or ';'])
            {
                return false;
            }

            if (tokens.IsIn(at, Words))
            {
                return true;
            }
        }

        return false;
    }
}
