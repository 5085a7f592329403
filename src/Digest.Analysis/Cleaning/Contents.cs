using System.Collections.Frozen;

namespace Digest.Analysis.Cleaning;

/// <summary>A table of contents before the text: perhaps a header, and headings that come again below.</summary>
internal static class Contents
{
    private static readonly FrozenSet<string> Headers = "jump to|jump to section|in this article|in this story|on this page|contents|table of contents|article contents|what's inside|skip ahead|quick links|page contents|sections".Split('|').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Headers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Cuts the entries, so that the headings themselves are no repetition.</summary>
    public static void Mark(Page page)
    {
        var last = LastPlaces(page);
        for (var i = 0; i < page.Count; i++)
        {
            var end = i;
            var apart = 0;
            while (end < page.Count && IsEntry(page[end]) && last[page[end].Key] is var place && place > end && (end == i || place > last[page[end - 1].Key]))
            {
                apart += end > i && place > last[page[end - 1].Key] + 1 ? 1 : 0;
                end++;
            }

            // Headings come back with text between them; the lines of a chorus come back together.
            var headed = i > 0 && IsHeader(page, i - 1);
            if (end - i < (headed ? 1 : 3) || (!headed && apart < end - i - 1))
            {
                continue;
            }

            for (var j = headed ? i - 1 : i; j < end; j++)
            {
                page.Cut(j, CutReasons.Menu);
            }

            i = end - 1;
        }
    }

    private static bool IsEntry(Line line) => line.IsShort && line.Shape.Words <= 10 && !line.IsCredit;

    private static bool IsHeader(Page page, int i)
    {
        Span<char> buffer = stackalloc char[Phrase.Longest];
        return page[i].Shape.Words <= 4 && Lookup.Contains(Phrase.Of(page.Words(i), buffer));
    }

    private static Dictionary<ulong, int> LastPlaces(Page page)
    {
        var last = new Dictionary<ulong, int>();
        for (var i = 0; i < page.Count; i++)
        {
            last[page[i].Key] = i;
        }

        return last;
    }
}
