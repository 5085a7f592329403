using Digest.Analysis.Numbers;

namespace Digest.Analysis.Dates;

/// <summary>Tells from the words before a date in its sentence whether it lies ahead of the text.</summary>
internal static class Ahead
{
    private const int Reach = 14;

    private static readonly WordSet Words = new("will would shall ll due scheduled upcoming planned plans expected set");

    /// <summary>Whether the sentence speaks of what is to come.</summary>
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
