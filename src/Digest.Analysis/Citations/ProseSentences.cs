using System.Collections.Immutable;
using Digest.Model.Prose;

namespace Digest.Analysis.Citations;

/// <summary>Takes what an editor wrote apart into paragraphs and sentences with their citations. Headings, code and the head of a table are not among them.</summary>
public static class ProseSentences
{
    /// <summary>The paragraphs in the order of the text.</summary>
    public static ImmutableArray<ProseParagraph> Of(ProseText text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<ProseParagraph>();
        foreach (var block in text.Blocks)
        {
            Add(paragraphs, block, false);
        }

        return paragraphs.ToImmutable();
    }

    /// <summary>The headings and the heads of tables, each as a paragraph, in the order of the text.</summary>
    public static ImmutableArray<ProseParagraph> Headings(ProseText text)
    {
        var headings = ImmutableArray.CreateBuilder<ProseParagraph>();
        AddHeadings(headings, text.Blocks);
        return headings.ToImmutable();
    }

    private static void AddHeadings(ImmutableArray<ProseParagraph>.Builder headings, ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading { Runs: var runs }:
                    Add(headings, runs, false);
                    break;
                case TableBlock { Head: var head }:
                    Add(headings, Row(head), false);
                    break;
                case ListBlock { Items: var items }:
                    AddHeadings(headings, [.. items.SelectMany(item => item.Blocks)]);
                    break;
                case QuoteBlock { Blocks: var inner }:
                    AddHeadings(headings, inner);
                    break;
            }
        }
    }

    private static void Add(ImmutableArray<ProseParagraph>.Builder paragraphs, Block block, bool quotation)
    {
        switch (block)
        {
            case Paragraph { Runs: var runs }:
                Add(paragraphs, runs, quotation);
                break;
            case ListBlock { Items: var items }:
                foreach (var inner in items.SelectMany(item => item.Blocks))
                {
                    Add(paragraphs, inner, quotation);
                }

                break;
            case QuoteBlock { Blocks: var blocks }:
                foreach (var inner in blocks)
                {
                    Add(paragraphs, inner, true);
                }

                break;
            case TableBlock { Rows: var rows }:
                foreach (var row in rows)
                {
                    Add(paragraphs, Row(row), quotation);
                }

                break;
        }
    }

    private static ImmutableArray<Run> Row(ImmutableArray<TableCell> cells) => [.. cells.SelectMany((cell, i) => i == 0 ? cell.Runs : cell.Runs.Insert(0, new TextRun(" · ")))];

    private static void Add(ImmutableArray<ProseParagraph>.Builder paragraphs, ImmutableArray<Run> runs, bool quotation)
    {
        var paragraph = new ParagraphBuilder().Add(runs).Build(quotation);
        if (paragraph.Text.Any(char.IsLetterOrDigit))
        {
            paragraphs.Add(paragraph);
        }
    }
}
