using System.Collections.Immutable;
using System.Globalization;
using Digest.Analysis.Segmentation;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Analysis.Cleaning;

/// <summary>Builds lines, passages and sentences from a cleaned page.</summary>
internal static class ArticleBuilder
{
    /// <summary>The article of a page; <paramref name="title"/> is the index of the headline's line or -1.</summary>
    public static Article Build(Page page, int title)
    {
        var lines = ImmutableArray.CreateBuilder<TextLine>(page.Count);
        var blocks = CountBlocks(page) > 1;
        var passages = ImmutableArray.CreateBuilder<Passage>(blocks ? CountBlocks(page) : page.Count);
        var roles = new Roles(page, title >= 0 && page.Stands(title) ? title : -1, blocks);
        for (var i = 0; i < page.Count;)
        {
            var end = i + 1;
            while (blocks && end < page.Count && !page[end].AfterGap)
            {
                end++;
            }

            var role = roles.Of(i, end);
            var kept = role is not (PassageRole.Furniture or PassageRole.References);
            passages.Add(new Passage(string.Create(CultureInfo.InvariantCulture, $"p{passages.Count + 1}"), page[i].Start, page[end - 1].End, role, kept ? Sentences(page, i, end, title) : []));
            for (; i < end; i++)
            {
                lines.Add(new TextLine(page[i].Number, page[i].Start, page[i].End, page.Stands(i), page.Reason(i)));
            }
        }

        var headline = title >= 0 && page.Stands(title) ? TitleFinder.OfLine(page, title) : TitleFinder.FindFused(page);
        return new Article(headline, lines.MoveToImmutable(), passages.MoveToImmutable());
    }

    /// <summary>Blocks that empty lines part; one where there are none.</summary>
    private static int CountBlocks(Page page)
    {
        var blocks = 1;
        for (var i = 1; i < page.Count; i++)
        {
            blocks += page[i].AfterGap ? 1 : 0;
        }

        return blocks;
    }

    /// <summary>Sentences of the kept lines; none runs over a cut line, the headline or a byline.</summary>
    private static ImmutableArray<TextSpan> Sentences(Page page, int from, int to, int title)
    {
        if (to - from == 1)
        {
            return SentenceSplitter.Split(page.Text, new TextSpan(page[from].Start, page[from].End));
        }

        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = from; i < to;)
        {
            if (!page.Stands(i))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < to && page.Stands(end) && end - 1 != title && end != title && !EndsParagraph(page, end - 1, from, to))
            {
                end++;
            }

            sentences.AddRange(SentenceSplitter.Split(page.Text, new TextSpan(page[i].Start, page[end - 1].End)));
            i = end;
        }

        return sentences.DrainToImmutable();
    }

    /// <summary>Bylines, datelines and captions end with their line, and so do paragraphs that were not wrapped.</summary>
    private static bool EndsParagraph(Page page, int i, int from, int to)
    {
        if (page[i].Credit is Credit.Byline or Credit.Dateline)
        {
            return true;
        }

        // No editor of text wraps at more than this: a line as long is a paragraph, and a short one beside it a heading.
        const int Widest = 160;
        return (i + 1 < to && page[i + 1].End - page[i + 1].Start > Widest && !char.IsLower(page.Words(i + 1)[0])) || (page[i].End - page[i].Start > Widest && i >= from);
    }
}
