namespace Digest.Analysis.Quotes;

/// <summary>Finds all places of some words in a text, overlapping ones too, in time linear in both whatever they are.</summary>
internal static class OrdinalSearch
{
    private const int Prefix = 48;

    /// <summary>The starts of all occurrences in order.</summary>
    public static IEnumerable<int> All(string text, string words)
    {
        if (words.Length == 0 || words.Length > text.Length)
        {
            yield break;
        }

        // The fast way: look for the first characters, then compare the rest. Texts that are made to cost time use up the allowance.
        var allowance = 8L * text.Length;
        var from = 0;
        while (from <= text.Length - words.Length)
        {
            var at = text.AsSpan(from).IndexOf(words.AsSpan(0, Math.Min(Prefix, words.Length)), StringComparison.Ordinal);
            if (at < 0)
            {
                yield break;
            }

            from += at;
            if (from > text.Length - words.Length)
            {
                yield break;
            }

            if (string.CompareOrdinal(text, from, words, 0, words.Length) == 0)
            {
                yield return from;
            }

            from++;
            allowance -= words.Length > Prefix ? words.Length : 0;
            if (allowance < 0)
            {
                foreach (var rest in Steadily(text, words, from))
                {
                    yield return rest;
                }

                yield break;
            }
        }
    }

    /// <summary>The method of Knuth, Morris and Pratt.</summary>
    private static IEnumerable<int> Steadily(string text, string words, int from)
    {
        var fallback = new int[words.Length + 1];
        for (int i = 1, matched = 0; i < words.Length; i++)
        {
            while (matched > 0 && words[i] != words[matched])
            {
                matched = fallback[matched];
            }

            matched += words[i] == words[matched] ? 1 : 0;
            fallback[i + 1] = matched;
        }

        var length = 0;
        for (var i = from; i < text.Length; i++)
        {
            while (length > 0 && (length == words.Length || text[i] != words[length]))
            {
                length = fallback[length];
            }

            length += text[i] == words[length] ? 1 : 0;
            if (length == words.Length)
            {
                yield return i - length + 1;
            }
        }
    }
}
