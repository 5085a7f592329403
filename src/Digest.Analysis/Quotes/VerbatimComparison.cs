namespace Digest.Analysis.Quotes;

/// <summary>Compares words character for character, white space run together and left out at both ends.</summary>
internal static class VerbatimComparison
{
    /// <summary>Whether two stretches of text are the same.</summary>
    public static bool Same(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var (i, j) = (Skip(a, 0), Skip(b, 0));
        while (i < a.Length && j < b.Length)
        {
            var space = Typography.IsOrdinarySpace(a[i]);
            if (space != Typography.IsOrdinarySpace(b[j]) || (!space && a[i] != b[j]))
            {
                return false;
            }

            (i, j) = space ? (Skip(a, i), Skip(b, j)) : (i + 1, j + 1);
        }

        return Skip(a, i) == a.Length && Skip(b, j) == b.Length;
    }

    private static int Skip(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && Typography.IsOrdinarySpace(text[from]))
        {
            from++;
        }

        return from;
    }
}
