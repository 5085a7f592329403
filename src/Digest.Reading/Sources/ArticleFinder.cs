using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Digest.Reading.Sources;

/// <summary>Finds the blocks of a page that are its article. SmartReader says where it is; the blocks themselves are taken from the page, with neighbours that SmartReader lost.</summary>
internal static class ArticleFinder
{
    // SmartReader reads the text of an element again for each of its ancestors, and walks over all elements for some of them.
    private const int MaxElements = 8_000;
    private const long MaxWork = 6_000_000;

    private const int SentenceLength = 40;

    /// <summary>The article's blocks in order, the byline that SmartReader found, and all blocks of the page.</summary>
    public static (List<HtmlBlock> Blocks, string? Byline, List<HtmlBlock> All) Find(IHtmlDocument page)
    {
        if (page.Body is not { } body)
        {
            return ([], null, []);
        }

        if (!IsCheap(body))
        {
            var blocks = HtmlBlocks.Of(body);
            return (Plain(blocks), null, blocks);
        }

        CommentSection.Remove(body);
        var all = HtmlBlocks.Of(body);
        var (found, byline) = Read(page);
        return (Choose(all, found), byline, all);
    }

    /// <summary>The blocks of the article, out of all blocks of the page and those that SmartReader has kept.</summary>
    private static List<HtmlBlock> Choose(List<HtmlBlock> all, List<HtmlBlock> found)
    {
        var length = found.Sum(block => block.Text.Length);
        if (length == 0)
        {
            return Plain(all);
        }

        // Where SmartReader has put the text together anew, its own blocks are better than those that were found again.
        var matched = Match(all, found);
        return WithoutOffers(matched.Sum(i => all[i].Text.Length) * 10 < length * 8 ? found : WithNeighbours(all, matched));
    }

    /// <summary>Leaves out parts that call themselves offers, unless much of the article stands in such.</summary>
    private static List<HtmlBlock> WithoutOffers(List<HtmlBlock> blocks)
    {
        var kept = blocks.FindAll(block => !block.Offer);
        return kept.Sum(block => block.Text.Length) * 10 < blocks.Sum(block => block.Text.Length) * 7 ? blocks : kept;
    }

    private static bool IsCheap(IElement body)
    {
        var (elements, work) = (0, 0L);
        var depth = 0;
        for (INode? node = body; node is not null;)
        {
            elements += node is IElement ? 1 : 0;
            work += node is IText text ? (long)text.Length * depth : 0;
            if (node.FirstChild is { } child && node is not IHtmlScriptElement)
            {
                node = child;
                depth++;
                continue;
            }

            while (node is not null && node != body && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node == body ? null : node?.NextSibling;
        }

        return elements <= MaxElements && work <= MaxWork;
    }

    /// <summary>What SmartReader takes for the article. It gets a copy without the head: what the page says of itself is read elsewhere.</summary>
    private static (List<HtmlBlock> Blocks, string? Byline) Read(IHtmlDocument page)
    {
        var copy = (IHtmlDocument)page.Clone();
        foreach (var element in copy.QuerySelectorAll("head > *, body *").Where(element => element.ParentElement == copy.Head || HtmlBlocks.IsSilent(element)).ToList())
        {
            element.Remove();
        }

        using var reader = new SmartReader.Reader("https://page.invalid/", copy) { ContinueIfNotReadable = true, DisableJSONLD = true };
        var article = reader.GetArticle();
        if (string.IsNullOrWhiteSpace(article.Content))
        {
            return ([], article.Byline);
        }

        var content = new HtmlParser().ParseDocument(article.Content);
        return (content.Body is { } body ? HtmlBlocks.Of(body) : [], article.Byline);
    }

    /// <summary>Where the blocks stand on the page, in the same order.</summary>
    private static List<int> Match(List<HtmlBlock> all, List<HtmlBlock> found)
    {
        var places = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
        {
            if (!places.TryGetValue(all[i].Folded, out var queue))
            {
                places.Add(all[i].Folded, queue = []);
            }

            queue.Enqueue(i);
        }

        var matched = new List<int>();
        foreach (var block in found)
        {
            if (!places.TryGetValue(block.Folded, out var queue))
            {
                continue;
            }

            while (queue.TryPeek(out var place) && matched.Count > 0 && place < matched[^1])
            {
                queue.Dequeue();
            }

            if (queue.TryDequeue(out var next))
            {
                matched.Add(next);
            }
        }

        return matched;
    }

    /// <summary>Adds blocks with the same parent as one that was found: all between the first and the last, and whole sentences before and after.</summary>
    private static List<HtmlBlock> WithNeighbours(List<HtmlBlock> all, List<int> matched)
    {
        var kept = matched.ToHashSet();
        var parents = matched.Where(i => all[i].Kind == HtmlBlockKind.Paragraph).Select(i => all[i].Element.ParentElement).ToHashSet();
        var blocks = new List<HtmlBlock>();
        for (var i = 0; i < all.Count; i++)
        {
            var block = all[i];
            var between = matched.Count > 0 && i > matched[0] && i < matched[^1];
            if (kept.Contains(i) || (!block.Furniture && !block.IsLinks && parents.Contains(block.Element.ParentElement) && (between || IsSentence(block))))
            {
                blocks.Add(block);
            }
        }

        return blocks;
    }

    private static bool IsSentence(HtmlBlock block) =>
        block.Kind == HtmlBlockKind.Paragraph && block.Text.Length >= SentenceLength && block.LinkLength == 0 && block.Text[^1] is '.' or '!' or '?' or '”' or '"' or '。' or '…';

    /// <summary>Without SmartReader: the part that calls itself the article, or else everything that is neither furniture nor links.</summary>
    private static List<HtmlBlock> Plain(List<HtmlBlock> all)
    {
        var named = all.Where(block => block.Element.Closest("article, main, [role=main], [itemprop=articleBody]") is not null).ToList();
        var part = named.Sum(block => block.Text.Length) * 4 >= all.Sum(block => block.Text.Length) ? named : all;
        return WithoutOffers(part.FindAll(block => !block.Furniture && !block.IsLinks));
    }
}
