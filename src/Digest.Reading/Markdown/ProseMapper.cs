using System.Collections.Immutable;
using Digest.Model.Prose;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Block = Digest.Model.Prose.Block;

namespace Digest.Reading.Markdown;

/// <summary>Turns Markdig's blocks into prose through a closed list: what is not on it has no form on a page.</summary>
internal sealed class ProseMapper(MarkdownPage page, RunMapper runs, HeadingAnchors anchors, int shift)
{
    private const int LastLevel = 4;

    /// <summary>The blocks of a container, without the definitions of footnotes and the comments in it.</summary>
    public ImmutableArray<Block> Blocks(ContainerBlock container)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(container.Count);
        foreach (var child in container)
        {
            if (Block(child) is { } block)
            {
                blocks.Add(block);
            }
        }

        return blocks.DrainToImmutable();
    }

    private Block? Block(Markdig.Syntax.Block block) => block switch
    {
        ParagraphBlock paragraph => Paragraph(runs.Map(paragraph.Inline)),
        HeadingBlock heading => Heading(heading),
        Markdig.Syntax.ListBlock list => new Model.Prose.ListBlock(FirstNumber(list), [.. list.Select(item => new ProseText(Blocks((ContainerBlock)item)))]),
        Markdig.Syntax.QuoteBlock quote => new Model.Prose.QuoteBlock(Blocks(quote)),
        Markdig.Syntax.CodeBlock code => new Model.Prose.CodeBlock(PlainText.Of(code, '\n')),
        ThematicBreakBlock => new ThematicBreak(),
        Table table => Table(table),
        LinkReferenceDefinitionGroup or FootnoteDefinition or CommentBlock => null,
        _ => Paragraph([new TextRun(page.Span(block.Span).In(page.Text), page.Locate(block.Span))]),
    };

    private static Paragraph? Paragraph(ImmutableArray<Run> runs) => runs.IsEmpty ? null : new Paragraph(runs);

    private Heading Heading(HeadingBlock heading)
    {
        var words = runs.Map(heading.Inline);
        return new Heading(Math.Clamp(heading.Level + shift, 2, LastLevel), anchors.Next(PlainText.Of(words)), words);
    }

    private static int? FirstNumber(Markdig.Syntax.ListBlock list) =>
        !list.IsOrdered ? null : int.TryParse(list.OrderedStart, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var first) ? first : 1;

    private TableBlock Table(Table table)
    {
        var rows = table.OfType<TableRow>().Select(row => row.OfType<Markdig.Extensions.Tables.TableCell>().Select(Cell).ToImmutableArray()).ToImmutableArray();
        return rows.IsEmpty ? new TableBlock([], []) : new TableBlock(rows[0], rows[1..]);
    }

    private Model.Prose.TableCell Cell(Markdig.Extensions.Tables.TableCell cell) =>
        new([.. cell.OfType<ParagraphBlock>().SelectMany(paragraph => runs.Map(paragraph.Inline))]);
}
