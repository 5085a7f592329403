using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Prose;
using Digest.Model.Records;
using Digest.Model.Sites;

namespace Digest.Pipelines.Parts;

/// <summary>Prose as a page shows it: places in the editor's file gone, addresses of the site filled in.</summary>
internal static class ProseShown
{
    /// <summary>A text for a page.</summary>
    public static ProseText Of(Corpus corpus, ProseText text) => Of(new Addressing(corpus, "", null), text);

    /// <summary>A text for a feed: every address whole, and references to notes as links to the page that has them.</summary>
    /// <param name="page">The whole address of the page.</param>
    public static ProseText Whole(Corpus corpus, ProseText text, string page) => Of(new Addressing(corpus, corpus.Site.BaseUrl, page), text);

    /// <summary>Runs for a page.</summary>
    public static ImmutableArray<Run> Of(Corpus corpus, ImmutableArray<Run> runs) => Of(new Addressing(corpus, "", null), runs);

    /// <summary>How often a text refers to each footnote.</summary>
    public static Dictionary<int, int> Uses(ProseText text) =>
        text.Runs().OfType<CitationRun>().GroupBy(cite => cite.Number).ToDictionary(cites => cites.Key, cites => cites.Count());

    /// <summary>The length of a text in words.</summary>
    public static int Words(ProseText text) =>
        text.Runs().OfType<TextRun>().Sum(run => WordCount.Of(run.Text));

    private static Block Of(Addressing to, Block block) => block switch
    {
        Paragraph paragraph => new Paragraph(Of(to, paragraph.Runs)),
        Heading heading => heading with { Runs = Of(to, heading.Runs) },
        ListBlock list => list with { Items = [.. list.Items.Select(item => Of(to, item))] },
        QuoteBlock quote => new QuoteBlock([.. quote.Blocks.Select(inner => Of(to, inner))]),
        TableBlock table => new TableBlock(Cells(to, table.Head), [.. table.Rows.Select(row => Cells(to, row))]),
        _ => block,
    };

    private static ImmutableArray<TableCell> Cells(Addressing to, ImmutableArray<TableCell> cells) => [.. cells.Select(cell => new TableCell(Of(to, cell.Runs)))];

    private static Run Of(Addressing to, Run run) => run switch
    {
        TextRun text => text with { At = null },
        EmphasisRun emphasis => emphasis with { Runs = Of(to, emphasis.Runs) },
        CitationRun cite when to.Page is { } page => new LinkRun($"{page}#note-{cite.Number}", [new TextRun($"[{cite.Number}]")]),
        CitationRun cite => cite with { At = null },
        LinkRun { Target: { } target } link => new LinkRun(to.Base + Place(to.Corpus, target, link.Href).Href, Of(to, link.Runs)),
        LinkRun link => link with { Runs = Of(to, link.Runs), At = null },
        _ => run,
    };

    /// <summary>The record's page, at the paragraph that <c>#p5</c> or the line that <c>#L8</c> names where the page shows it; other fragments are part of how a file names a record.</summary>
    private static Route Place(Corpus corpus, RecordRef target, string href)
    {
        return target.Kind == RecordKind.Source && href.Split('#') is [_, var fragment] && corpus.Source(target.Id) is not null
            ? ShownText.Of(corpus, target.Id).Place(fragment)
            : Route.Of(target.Kind, target.Id);
    }

    private static ProseText Of(Addressing to, ProseText text) => new([.. text.Blocks.Select(block => Of(to, block))]);

    private static ImmutableArray<Run> Of(Addressing to, ImmutableArray<Run> runs) => [.. runs.Select(run => Of(to, run))];

    /// <summary>What addresses are made from: the records, what stands before an address of the site, and the page that has the notes, where that is another.</summary>
    private sealed record Addressing(Corpus Corpus, string Base, string? Page);
}
