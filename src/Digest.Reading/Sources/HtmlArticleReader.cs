using Digest.Model.Diagnostics;
using Digest.Model.Sources;

namespace Digest.Reading.Sources;

/// <summary>Takes the article out of a saved web page. Nothing is loaded and nothing is run.</summary>
public static class HtmlArticleReader
{
    private const string BlockSeparator = "\n\n";

    /// <summary>So many blocks may stand above the text.</summary>
    private const int Above = 8;

    private const int ShortLine = 80;

    /// <summary>What stands over an advertisement within a text.</summary>
    private static readonly HashSet<string> Labels = new(["Advertisement", "Advertisements", "Advert", "Ad", "Sponsored", "Anzeige", "Werbung", "Publicité", "Publicidad", "Pubblicità", "Story continues below", "Story continues below advertisement", "Article continues below"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a page: the blocks of its article, parted by empty lines and without the headline, and what it states about itself. A page that cannot be read has an empty text, and says why.</summary>
    public static Diagnosed<SavedPage> Read(string path, string html)
    {
        var (page, problem) = HtmlPage.Parse(html);
        if (page is null)
        {
            return new(
                new SavedPage("", null, null, null, null, null, null),
                [new Diagnostic(Rules.TooLarge, Location.Of(path), problem!) { Help = "save the text of the article as a .txt file instead" }]);
        }

        using (page)
        {
            var metadata = PageMetadata.Of(page, html);
            var (blocks, byline, all) = ArticleFinder.Find(page);
            var credits = Credits(all, blocks, metadata.Title);
            var author = PageMetadata.IsPerson(metadata.Byline) ? metadata.Byline : credits.Select(Printed).FirstOrDefault(name => name is not null) ?? metadata.Byline ?? PageMetadata.WithoutBy(byline);
            var text = string.Join(BlockSeparator, WithoutCredits(WithoutTitle(blocks, metadata.Title), author).Select(block => block.Text));
            var saved = new SavedPage(text, metadata.Title, author, metadata.Published ?? credits.Select(PrintedDate.Read).FirstOrDefault(date => date is not null), metadata.Outlet, metadata.Language, metadata.Url);
            return text.Length > 0
                ? saved
                : new Diagnosed<SavedPage>(saved, [new Diagnostic(Rules.EmptySource, Location.Of(path), "the page has no text that is an article") { Help = "save the text of the article as a .txt file instead" }]);
        }
    }

    /// <summary>The short lines below the headline, where a page prints who wrote and when; else the first ones of the article.</summary>
    private static List<string> Credits(List<HtmlBlock> all, List<HtmlBlock> blocks, string? title)
    {
        var headline = all.FindLastIndex(block => block.Kind == HtmlBlockKind.Heading && string.Equals(block.Folded, title, StringComparison.OrdinalIgnoreCase));
        return [.. (headline < 0 ? blocks : all.Skip(headline + 1)).Take(Above).Select(block => block.Folded).Where(line => line.Length < ShortLine)];
    }

    /// <summary>The name behind "by", or before a date.</summary>
    private static string? Printed(string line)
    {
        var rest = PageMetadata.WithoutBy(line)!;
        var name = string.Join(' ', rest.Split([',', ';', '|'])[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(word => char.IsUpper(word[0])));
        return PageMetadata.IsPerson(name) && name.Count(' ') < 4 && (rest.Length < line.Length || (rest.Length > name.Length && rest[name.Length..].TrimStart() is [',' or '|' or '·' or '•' or '–' or '—', ..] && PrintedDate.Read(rest) is not null)) ? name : null;
    }

    /// <summary>Leaves out labels of advertisements and, above the text, short lines that name its section or say who wrote it and when: the page states that, and the source keeps it.</summary>
    private static IEnumerable<HtmlBlock> WithoutCredits(IEnumerable<HtmlBlock> blocks, string? byline)
    {
        const int Words = 14;
        const int SectionWords = 6;
        var text = 0;
        foreach (var block in blocks)
        {
            var words = block.Folded.Count(' ') + 1;
            var line = block.Kind is HtmlBlockKind.Paragraph or HtmlBlockKind.Item;
            var above = text < 2 && words <= Words && line && block.Folded[^1] is not ('.' or '!' or '?' or '”' or '"' or ':');
            if (!(line && Labels.Contains(block.Folded)) && !(above && ((text == 0 && words <= SectionWords && !block.Folded.Any(char.IsDigit)) || IsCredit(block.Folded, byline))))
            {
                text += words > Words ? 1 : 0;
                yield return block;
            }
        }
    }

    private static bool IsCredit(string words, string? byline)
    {
        var name = PageMetadata.WithoutBy(words)!;
        return PrintedDate.Read(words) is not null
            || (name.Length < words.Length && char.IsUpper(name[0]))
            || string.Equals(name, byline, StringComparison.OrdinalIgnoreCase)
            || (byline is { Length: > 5 } && words.StartsWith(byline, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<HtmlBlock> WithoutTitle(List<HtmlBlock> blocks, string? title) =>
        blocks.Where((block, i) => i > 2 || title is null || !string.Equals(block.Folded, title, StringComparison.OrdinalIgnoreCase));
}
