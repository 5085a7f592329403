namespace Digest.Analysis.Cleaning;

/// <summary>Headlines of other pages that stand in a row within the text.</summary>
internal static class LinkLists
{
    /// <summary>Cuts runs of three or more lines in title case that are headlines by their length.</summary>
    public static void Mark(Page page, int title)
    {
        for (var i = title + 1; i < page.Count;)
        {
            var end = i;
            var words = 0;
            while (end < page.Count && IsHeadline(page, end))
            {
                words += page[end].Shape.Words;
                end++;
            }

            if (end - i >= 3 && words >= 4 * (end - i))
            {
                for (var j = i; j < end; j++)
                {
                    page.Cut(j, CutReasons.Related);
                }
            }

            i = Math.Max(end, i + 1);
        }
    }

    private static bool IsHeadline(Page page, int i) =>
        page.Stands(i) && page[i].IsShort && page[i].Shape is { IsTitleCase: true, Words: >= 3 and <= 22, EndsOpen: false, EndsSentence: false } && page.Words(i).IndexOf(':') is < 0 or > 30 && page[i].Credit != Credit.Caption;
}
