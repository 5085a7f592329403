using Digest.Model.Diagnostics;
using Digest.Model.Sources;

namespace Digest.Reading.Sources;

/// <summary>Takes the article out of a saved web page. Nothing is loaded and nothing is run.</summary>
public static class HtmlArticleReader
{
    private const string BlockSeparator = "\n\n";

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
            var (blocks, byline) = ArticleFinder.Find(page);
            var text = string.Join(BlockSeparator, WithoutTitle(blocks, metadata.Title).Select(block => block.Text));
            var saved = new SavedPage(text, metadata.Title, metadata.Byline ?? PageMetadata.WithoutBy(byline), metadata.Published, metadata.Outlet, metadata.Language, metadata.Url);
            return text.Length > 0
                ? saved
                : new Diagnosed<SavedPage>(saved, [new Diagnostic(Rules.EmptySource, Location.Of(path), "the page has no text that is an article") { Help = "save the text of the article as a .txt file instead" }]);
        }
    }

    private static IEnumerable<HtmlBlock> WithoutTitle(List<HtmlBlock> blocks, string? title) =>
        blocks.Where((block, i) => i > 2 || title is null || !string.Equals(block.Folded, title, StringComparison.OrdinalIgnoreCase));
}
