namespace Digest.Analysis.Cleaning;

/// <summary>What a page says to its reader in its own voice: "we" and "you" in a line that stands alone among short lines and furniture.</summary>
internal static class PageVoice
{
    private const int MostWords = 60;

    /// <summary>Cuts such lines below the headline.</summary>
    public static void Mark(Page page, int title)
    {
        for (var i = Math.Max(0, title + 1); i < page.Count; i++)
        {
            if (page.IsText(i) && page[i].Shape.Words <= MostWords && !page.IsText(i - 1) && !page.IsText(i + 1) && BesideFurniture(page, i) && SpeaksToReader(page.Words(i)))
            {
                page.Cut(i, CutReasons.Appeal);
            }
        }
    }

    /// <summary>A line of furniture stands at most two lines away.</summary>
    private static bool BesideFurniture(Page page, int i)
    {
        for (var j = Math.Max(0, i - 2); j <= i + 2 && j < page.Count; j++)
        {
            if (!page.Stands(j))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether both sides are named, and nobody is quoted.</summary>
    private static bool SpeaksToReader(ReadOnlySpan<char> words)
    {
        if (words.IndexOfAny('“', '"') >= 0 || FurnitureLine.Quotes(words))
        {
            return false;
        }

        var (reader, page) = (false, false);
        foreach (var range in words.SplitAny(" ,.!?;:()—"))
        {
            var word = words[range];
            if (word is "I" or "my" or "me")
            {
                return false;
            }

            reader |= Is(word, "you") || Is(word, "your") || Is(word, "yours") || StartsWith(word, "you'") || StartsWith(word, "you’");
            page |= Is(word, "we") || Is(word, "our") || word is "us" || StartsWith(word, "we'") || StartsWith(word, "we’");
        }

        return reader && page;
    }

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static bool StartsWith(ReadOnlySpan<char> word, string opening) => word.StartsWith(opening, StringComparison.OrdinalIgnoreCase);
}
