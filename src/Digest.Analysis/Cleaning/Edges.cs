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
        MarkTail(page, LastText(page, first));
    }

    private static void MarkTop(Page page, int title, int first)
    {
        for (var i = 0; i < (title >= 0 ? title : first); i++)
        {
            if (page.Stands(i) && !page[i].IsCredit)
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
            if (IsSection(page, i))
            {
                page.Cut(i, CutReasons.Menu);
            }
            else if (run == 3)
            {
                // Three headlines in a row are links; the first two were waiting for the third.
                for (int j = i, left = 3; left > 0; j--)
                {
                    if (page.Stands(j))
                    {
                        page.Cut(j, CutReasons.Related);
                        left--;
                    }
                }

                run = 2;
            }
            else if (run > 3)
            {
                page.Cut(i, CutReasons.Related);
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

            if (page[i].IsShort)
            {
                gap += page[i].Shape.Listed ? 0 : 1;
                continue;
            }

            // After many short lines with furniture among them, little text is another page's.
            if (gap + furniture > 5 && furniture > 1 && words > total * 0.8)
            {
                break;
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
        for (var i = last + 1; i < page.Count; i++)
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

    private static bool IsSection(Page page, int i)
    {
        Span<char> buffer = stackalloc char[Phrase.Longest];
        return Bylines.IsSection(Phrase.Of(page.Words(i), buffer));
    }
}
