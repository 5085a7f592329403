namespace Digest.Analysis.Cleaning;

/// <summary>Short lines that are furniture because those beside them are: what stands in one row with share buttons, offers and advertisements.</summary>
internal static class Neighbours
{
    /// <summary>So many short lines may stand beside one that is known; more are a list of the article's own.</summary>
    private const int PerKnown = 3;

    /// <summary>Before the text longer lines are a standfirst, within it a heading.</summary>
    private const int MostWords = 8;

    /// <summary>A name so close below the headline may be the author's.</summary>
    private const int NearTitle = 12;

    /// <summary>A line with so many numbers may be a row of a table.</summary>
    private const int RowNumbers = 2;

    /// <summary>Cuts such lines between the headline and the end of the text.</summary>
    public static void Mark(Page page, int title)
    {
        var text = 0;
        for (var i = Math.Max(0, title + 1); i < page.Count;)
        {
            var end = i;
            while (end < page.Count && !IsText(page, end))
            {
                end++;
            }

            if (end > i && end < page.Count)
            {
                MarkRun(page, i, end, text == 0, title);
            }

            for (i = end; i < page.Count && IsText(page, i); i++)
            {
                text++;
            }
        }
    }

    private static bool IsText(Page page, int i) => page.IsText(i) || (page.Stands(i) && page[i].Announces);

    /// <summary>Judges the short lines from one to before a line of text.</summary>
    private static void MarkRun(Page page, int from, int end, bool top, int title)
    {
        var (known, open) = (0, 0);
        for (var i = from; i < end; i++)
        {
            known += IsKnown(page, i) ? 1 : 0;
            open += IsOpen(page, i, top, title) ? 1 : 0;
        }

        if (known == 0 || open > known * PerKnown)
        {
            return;
        }

        for (var i = from; i < end; i++)
        {
            // What stands right before the text may be its heading.
            if (IsOpen(page, i, top, title) && !(i == end - 1 && !top && page[i].Shape.Words > 1) && (IsKnown(page, i - 1) || (i + 1 < end && IsKnown(page, i + 1))))
            {
                page.Cut(i, page.Reason(IsKnown(page, i - 1) ? i - 1 : i + 1)!);
            }
        }
    }

    private static bool IsKnown(Page page, int i) =>
        i >= 0 && page.Reason(i) is CutReasons.Share or CutReasons.Newsletter or CutReasons.Appeal or CutReasons.Advertisement or CutReasons.Control or CutReasons.Related or CutReasons.Comments or CutReasons.Menu or CutReasons.Cookies or CutReasons.Counter;

    private static bool IsOpen(Page page, int i, bool top, int title) =>
        page.Stands(i) && page[i] is { IsCredit: false, Wrapped: false } line && line.Shape is { Listed: false, EndsOpen: false, EndsSentence: false } && line.Shape.Words <= (top ? 3 : MostWords)
        && !((top || i <= title + NearTitle) && line.Credit == Credit.Name) && !ClockTime.Opens(page.Words(i)) && DigitRuns.Count(page.Words(i)) < RowNumbers;
}
