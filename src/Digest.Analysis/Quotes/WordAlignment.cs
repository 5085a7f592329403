namespace Digest.Analysis.Quotes;

/// <summary>What a step of an alignment does.</summary>
internal enum StepKind
{
    /// <summary>No step.</summary>
    None,

    /// <summary>Both have the same word.</summary>
    Same,

    /// <summary>The source has another word.</summary>
    Other,

    /// <summary>Only the quote has the word.</summary>
    Added,

    /// <summary>Only the source has the word.</summary>
    LeftOut,
}

/// <summary>One step through two lists of words; the number of a word is -1 where that side has none.</summary>
internal readonly record struct Step(StepKind Kind, int Quote, int Source);

/// <summary>Lays a quote over words of a source with the fewest differences, inside a band around an expected place: the method of Needleman and Wunsch with free ends in the source.</summary>
internal static class WordAlignment
{
    private const int Gap = 2;
    private const int OtherCase = 1;
    private const int OtherWord = 2;
    private const int Never = int.MaxValue / 4;

    /// <summary>The steps from the first word of the quote to its last.</summary>
    /// <param name="place">The number of the source's word that should match the quote's first.</param>
    /// <param name="band">How far the alignment may stray from there.</param>
    public static List<Step> Align(string[] quote, string[] source, int place, int band)
    {
        // Column c of row q is the source's word q + place - band + c; cell (q, s) is the cost after q words of the quote and s of the source.
        var width = (2 * band) + 1;
        var costs = new int[quote.Length + 1, width];
        var kinds = new StepKind[quote.Length + 1, width];
        for (var q = 0; q <= quote.Length; q++)
        {
            for (var c = 0; c < width; c++)
            {
                var s = q + place - band + c;
                if (s < 0 || s > source.Length)
                {
                    costs[q, c] = Never;
                    continue;
                }

                if (q == 0)
                {
                    continue;
                }

                var added = c + 1 < width ? costs[q - 1, c + 1] + Gap : Never;
                var leftOut = c > 0 ? costs[q, c - 1] + Gap : Never;
                var both = s > 0 ? costs[q - 1, c] + Difference(quote[q - 1], source[s - 1]) : Never;
                var least = Math.Min(both, Math.Min(added, leftOut));
                costs[q, c] = Math.Min(least, Never);
                kinds[q, c] = least >= Never ? StepKind.None
                    : least != both ? least == leftOut ? StepKind.LeftOut : StepKind.Added
                    : quote[q - 1] == source[s - 1] ? StepKind.Same : StepKind.Other;
            }
        }

        // Of equal ends the later one, so that a last word that differs has one across from it.
        var column = 0;
        for (var c = 1; c < width; c++)
        {
            if (costs[quote.Length, c] <= costs[quote.Length, column])
            {
                column = c;
            }
        }

        return Trace(kinds, quote.Length, column, place - band);
    }

    private static List<Step> Trace(StepKind[,] kinds, int q, int c, int shift)
    {
        var steps = new List<Step>();
        while (q > 0 && kinds[q, c] != StepKind.None)
        {
            var s = q + shift + c;
            steps.Add(kinds[q, c] switch
            {
                StepKind.Added => new Step(StepKind.Added, q - 1, -1),
                StepKind.LeftOut => new Step(StepKind.LeftOut, -1, s - 1),
                var kind => new Step(kind, q - 1, s - 1),
            });
            (q, c) = kinds[q, c] switch
            {
                StepKind.Added => (q - 1, c + 1),
                StepKind.LeftOut => (q, c - 1),
                _ => (q - 1, c),
            };
        }

        steps.Reverse();
        return steps;
    }

    private static int Difference(string a, string b) =>
        a == b ? 0 : string.Equals(a, b, StringComparison.OrdinalIgnoreCase) ? OtherCase : OtherWord;
}
