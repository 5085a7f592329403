namespace Digest.Analysis.Matching;

/// <summary>How far one term stands for another.</summary>
internal static class Similarity
{
    /// <summary>From 0, not at all, to 1, the same.</summary>
    public static double Of(Term a, Term b)
    {
        if (string.Equals(a.Key, b.Key, StringComparison.Ordinal))
        {
            return 1;
        }

        if (a.Kind >= TermKind.Number || b.Kind >= TermKind.Number)
        {
            return a.Kind != b.Kind ? 0 : a.Quantity is { } one && b.Quantity is { } other ? Conflicts.Figures.Nearness(one, other) : a.Date!.Overlaps(b.Date!) ? 0.75 : Tuning.OtherNumber;
        }

        return Math.Max(Tuning.Lexical * Lexicon.Shared.Nearness(a.Entry, b.Entry), Tuning.Spelling * Spelling(a.Word, b.Word, a.Kind == TermKind.Name && b.Kind == TermKind.Name));
    }

    /// <summary>How far two words are spelled alike: a long common beginning, or one letter of five other.</summary>
    private static double Spelling(string a, string b, bool names)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (shorter.Length < 4)
        {
            return 0;
        }

        var common = 0;
        while (common < shorter.Length && shorter[common] == longer[common])
        {
            common++;
        }

        if (common >= (names ? 4 : 5) && common * 5 >= longer.Length * 3)
        {
            return (double)common / longer.Length;
        }

        var allowed = shorter.Length >= 8 ? 2 : shorter.Length >= 5 && names ? 1 : 0;
        return longer.Length - shorter.Length <= allowed && common > 0 && Distance(shorter, longer, allowed) <= allowed ? 0.8 : 0;
    }

    /// <summary>How many letters must be put in, left out or replaced, as far as that is at most so many.</summary>
    private static int Distance(string a, string b, int most)
    {
        Span<int> row = stackalloc int[Math.Min(b.Length, 40) + 1];
        if (b.Length >= row.Length)
        {
            return most + 1;
        }

        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, least) = (row[0], i);
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], next);
                least = Math.Min(least, next);
            }

            if (least > most)
            {
                return least;
            }
        }

        return row[^1];
    }
}
