using Digest.Model.Sources;

namespace Digest.Analysis.Cleaning;

/// <summary>What each passage is to its text.</summary>
/// <param name="page">The cleaned page.</param>
/// <param name="title">The index of the headline's line, or -1.</param>
/// <param name="blocks">Whether passages are blocks, not lines.</param>
internal sealed class Roles(Page page, int title, bool blocks)
{
    /// <summary>A standfirst is no longer than so many words.</summary>
    private const int LongestStandfirst = 50;

    private bool bodyBegan;

    /// <summary>The role of the passage of these lines; to be asked in order.</summary>
    public PassageRole Of(int from, int to)
    {
        var first = from;
        while (first < to && !page.Stands(first))
        {
            first++;
        }

        if (first == to)
        {
            return page.Reason(from) == CutReasons.References ? PassageRole.References : PassageRole.Furniture;
        }

        if (title >= first && title < to && Words(from, to) <= page[title].Shape.Words + 6)
        {
            return PassageRole.Headline;
        }

        var credit = page[first].Credit;
        if (credit is Credit.Byline or Credit.Dateline || (credit == Credit.Name && !bodyBegan && title >= 0 && first > title))
        {
            return Words(from, to) <= 40 ? PassageRole.Byline : Body();
        }

        if (credit == Credit.Caption && Words(from, to) <= 60)
        {
            return PassageRole.Caption;
        }

        if (!bodyBegan && title >= 0 && first > title && IsStandfirst(from, to))
        {
            bodyBegan = true;
            return PassageRole.Standfirst;
        }

        return IsSubheading(first, to) ? PassageRole.Subheading : Body();
    }

    private PassageRole Body()
    {
        bodyBegan = true;
        return PassageRole.Body;
    }

    private int Words(int from, int to)
    {
        var words = 0;
        for (var i = from; i < to; i++)
        {
            words += page.Stands(i) ? page[i].Shape.Words : 0;
        }

        return words;
    }

    /// <summary>Short beside the text that follows, or parted from it by the byline.</summary>
    private bool IsStandfirst(int from, int to)
    {
        var words = Words(from, to);
        if (words is < 6 or > LongestStandfirst)
        {
            return false;
        }

        var next = page.Next(to - 1);
        if (next == page.Count)
        {
            return false;
        }

        if (page[next].Credit is Credit.Byline or Credit.Dateline or Credit.Name)
        {
            return true;
        }

        // Compared with the longest of the next passages.
        var longest = 0;
        for (var seen = 0; next < page.Count && seen < 6; seen++, next = page.Next(next))
        {
            longest = Math.Max(longest, page[next].Shape.Words);
        }

        return words * 5 <= longest * 3 && (blocks || to - from == 1);
    }

    private bool IsSubheading(int i, int to)
    {
        var next = page.Next(to - 1);
        return to - i == 1 && page[i].IsShort && page[i].Shape is { Words: <= 14, Listed: false, EndsOpen: false } && next < page.Count && (page[next].IsProse || page[next].IsSentence);
    }
}
