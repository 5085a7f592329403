namespace Digest.Theme.Templates;

/// <summary>Finds the name that somebody may have meant.</summary>
internal static class Spelling
{
    /// <summary>The nearest of the names by edits (with neighbours swapped counted as one), if near enough to be a slip.</summary>
    public static string? Nearest(string name, IEnumerable<string> names)
    {
        var allowed = Math.Max(1, name.Length / 3);
        return names.Where(other => Math.Abs(other.Length - name.Length) <= allowed)
            .Select(other => (Name: other, Edits: Edits(name, other)))
            .Where(other => other.Edits <= allowed)
            .OrderBy(other => other.Edits).ThenBy(other => other.Name, StringComparer.Ordinal)
            .Select(other => other.Name).FirstOrDefault();
    }

    // Optimal string alignment, a row at a time.
    private static int Edits(string a, string b)
    {
        int[] before = [], last = [.. Enumerable.Range(0, b.Length + 1)];
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last) = (last, row);
        }

        return last[b.Length];
    }
}
