namespace Digest.Reading.Schema;

/// <summary>Finds what somebody meant to write, by the Damerau-Levenshtein distance (optimal string alignment) without regard to case.</summary>
internal static class NearestWord
{
    private const int LongestWord = 64;

    /// <summary>The nearest of the words; null where none is near: more than a third of the letters would have to change.</summary>
    public static string? Find(string word, IEnumerable<string> words)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        var (best, nearest) = ((string?)null, int.MaxValue);
        foreach (var candidate in words)
        {
            var distance = Distance(Fold(word), Fold(candidate));
            if (distance < nearest && distance <= Math.Max(1, Math.Min(word.Length, candidate.Length) / 3))
            {
                (best, nearest) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>How many letters must be added, left out, replaced or swapped with their neighbour.</summary>
    public static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(
                    Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1,
                    rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }

    private static string Fold(string word) => word.ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
}
