namespace Digest.Analysis.Cleaning;

/// <summary>Cuts what stands before the headline, between it and the text, and after the end.</summary>
internal static class Edges
{
    /// <summary>Cuts at both ends; a text without running text has no edges.</summary>
    public static void Mark(Page page, int title)
    {
        var first = title >= 0 ? title : 0;
        while (first < page.Count && !page.IsProse(first))
        {
            first++;
        }

        if (first == page.Count)
        {
            return;
        }

        MarkTop(page, title, first);
        MarkCounts(page, first);
        MarkTail(page, LastText(page, first));
    }

    private static void MarkTop(Page page, int title, int first)
    {
        var top = title >= 0 ? title : first;
        var furniture = HasFurniture(page, 0, top);

        // Long lines right above a short one that was taken for the headline are the headline, and that is a byline.
        var above = top;
        while (title >= 0 && page[title].Shape.Words < 7 && above > 0 && above > top - 3 && page.Stands(above - 1) && page[above - 1].Shape is { Words: > 5, Listed: false, Separators: 0 } && !page[above - 1].IsCredit)
        {
            above--;
        }

        for (var i = 0; i < above && furniture; i++)
        {
            if (page.Stands(i) && (!page[i].IsCredit || (page[i].Credit == Credit.Dateline && IsDatedBelow(page, title))))
            {
                page.Cut(i, page[i].Shape is { Words: <= 4 } ? CutReasons.Menu : CutReasons.Outside);
            }
        }

        if (title < 0)
        {
            return;
        }

        var run = 0;
        for (var i = title + 1; i < first; i++)
        {
            if (!page.Stands(i))
            {
                continue;
            }

            var headline = page[i].IsShort && page[i].Shape is { IsTitleCase: true, Words: > 3, EndsOpen: false } && !page[i].IsCredit;
            run = headline ? run + 1 : 0;
            if (page[i].Letters < 6 && IsNumber(page.Words(i)) && !(ClockTime.Is(page.Words(i)) && page.IsLiveReport))
            {
                page.Cut(i, CutReasons.Counter);
            }
            else if (IsSection(page, i))
            {
                page.Cut(i, CutReasons.Menu);
            }
            else if (run == 3)
            {
                // Three headlines in a row are links; the first two were waiting for the third, where nothing else has cut them.
                for (int j = i, left = 3; left > 0 && j > title; j--)
                {
                    if (page.Stands(j))
                    {
                        page.Cut(j, CutReasons.Related);
                        left--;
                    }
                }
            }
            else if (run > 3)
            {
                page.Cut(i, CutReasons.Related);
            }
        }
    }

    /// <summary>Whether short lines at an edge are a page's: some of them are known as such, or there are many, or the rest of the page is known to be one.</summary>
    private static bool HasFurniture(Page page, int from, int to)
    {
        const int Many = 4;
        var standing = 0;
        for (var i = from; i < to; i++)
        {
            if (IsKnown(page, i) || IsSection(page, i))
            {
                return true;
            }

            standing += page[i].IsShort && page[i].Shape is { Listed: false, EndsOpen: false } ? 1 : 0;
        }

        return standing >= Many || IsPage(page);
    }

    /// <summary>Whether two lines or more are page furniture by what they say.</summary>
    private static bool IsPage(Page page)
    {
        var known = 0;
        for (var i = 0; i < page.Count && known < 2; i++)
        {
            known += IsKnown(page, i) ? 1 : 0;
        }

        return known > 1;
    }

    private static bool IsKnown(Page page, int i) => !page.Stands(i) && page.Reason(i) is not (CutReasons.RepeatedHeadline or CutReasons.RepeatedLine or CutReasons.CutOff or CutReasons.References or CutReasons.Restatement);

    /// <summary>A number alone beside a share bar or a counter counts too.</summary>
    private static void MarkCounts(Page page, int first)
    {
        for (var i = first + 1; i < page.Count; i++)
        {
            // The number of a picture stands over its caption; a time of day over an entry of a live report.
            if (page.Stands(i) && page[i].Letters < 3 && IsNumber(page.Words(i)) && i + 1 < page.Count && page[i + 1].Credit == Credit.Caption)
            {
                page.Cut(i, CutReasons.Control);
            }
            else if (page.IsLiveReport && ClockTime.Is(page.Words(i)))
            {
                continue;
            }
            else if (page.Stands(i) && page[i].Letters < 6 && page.Reason(i - 1) is CutReasons.Share or CutReasons.Counter or CutReasons.Control or CutReasons.Comments && IsNumber(page.Words(i)))
            {
                page.Cut(i, CutReasons.Counter);
            }
        }
    }

    /// <summary>The last line of the article: running text, or a sentence near it, that no gap of short lines parts from the rest.</summary>
    private static int LastText(Page page, int first)
    {
        var last = first;
        var gap = 0;
        var furniture = 0;
        var words = 0;
        var total = 0;
        for (var i = first; i < page.Count; i++)
        {
            total += page.IsProse(i) ? page[i].Shape.Words : 0;
        }

        for (var i = first; i < page.Count; i++)
        {
            if (!page.Stands(i))
            {
                furniture++;
                continue;
            }

            // The time over an entry of a live report: the report goes on.
            if (page[i].IsShort && ClockTime.Is(page.Words(i)))
            {
                (gap, furniture) = (0, 0);
                continue;
            }

            // The rows of a table close below the text are its own.
            if (gap + furniture < 4 && FurnitureLine.IsRowOfTable(page, i))
            {
                (last, gap, furniture) = (i, 0, 0);
                continue;
            }

            if (page[i].IsShort && !(page[i].Announces && i + 1 < page.Count && page.Stands(i + 1) && (page[i + 1].Shape.Listed || !page[i + 1].IsShort)))
            {
                gap += page[i].Shape.Listed ? 0 : 1;
                continue;
            }

            // After many short lines with furniture among them, little text is another page's, unless line follows line.
            if (gap + furniture > 5 && furniture > 1 && words > total * 0.8 && !(page.IsText(i + 1) && page.IsText(i + 2)))
            {
                break;
            }

            // A line alone below a list of short ones, near the end, is the teaser of another story.
            if (gap > 4 && words > total * 0.8 && !page.IsText(i + 1) && !page.IsText(i - 1))
            {
                gap++;
                continue;
            }

            if (page[i].IsProse || gap < 4)
            {
                words += page.IsProse(i) ? page[i].Shape.Words : 0;
                (last, gap, furniture) = (i, 0, 0);
            }
        }

        return last;
    }

    private static void MarkTail(Page page, int last)
    {
        var joined = true;
        if (!HasFurniture(page, last + 1, page.Count))
        {
            return;
        }

        for (var i = TableEnd(page, last + 1); i < page.Count; i++)
        {
            if (!page.Stands(i))
            {
                joined = false;
                continue;
            }

            var line = page[i];
            var verse = joined && (!line.AfterGap || line.Shape.Listed || line.Shape.EndsOpen) && (line.Shape.Listed || !line.Shape.IsTitleCase) && HasGaps(page);
            if (verse || IsSignOff(page, i, joined))
            {
                continue;
            }

            joined = false;
            page.Cut(i, line.IsShort && line.Shape.Words > 4 ? CutReasons.Related : CutReasons.Outside);
        }
    }

    private static bool HasGaps(Page page) => page.Count > 1 && page[page.Count - 1].Number > page.Count;

    /// <summary>Who reported and edited, as the last line of the text.</summary>
    private static bool IsSignOff(Page page, int i, bool joined)
    {
        var words = page.Words(i);
        return joined && (page[i].IsCredit || words[0] is '—' or '–' or '-' or '(' && page[i].Shape.Words <= 12 || (words[^1] == ')' && page[i].Shape.Words <= 6));
    }

    /// <summary>Whether the text's own date stands under the headline, so that one above it is the page's clock.</summary>
    private static bool IsDatedBelow(Page page, int title)
    {
        for (var i = title + 1; title >= 0 && i < page.Count && i < title + 12; i++)
        {
            if (page.Stands(i) && page[i].Credit == Credit.Dateline)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Digits, and perhaps a sign or a unit: 12, 1.2K, 01:22.</summary>
    private static bool IsNumber(ReadOnlySpan<char> words)
    {
        var digits = 0;
        var letters = 0;
        foreach (var c in words)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return digits > 0 && letters < 2;
    }

    /// <summary>The index after the last row of a table that begins here or soon: lines of three numbers or more.</summary>
    private static int TableEnd(Page page, int from)
    {
        var end = from;
        var rows = 0;
        for (var i = from; i < page.Count && i - end < 4 && page.Stands(i); i++)
        {
            if (DigitRuns.Count(page.Words(i)) > 2)
            {
                rows++;
                end = i + 1;
            }
        }

        return rows > 1 ? end : from;
    }

    private static bool IsSection(Page page, int i)
    {
        Span<char> buffer = stackalloc char[Phrase.Longest];
        return Bylines.IsSection(Phrase.Of(page.Words(i), buffer));
    }
}
