using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Prose;
using Digest.Model.Text;
using Markdig.Syntax;
using Block = Markdig.Syntax.Block;
using CodeBlock = Markdig.Syntax.CodeBlock;
using QuoteBlock = Markdig.Syntax.QuoteBlock;

namespace Digest.Reading.Markdown;

/// <summary>Reads one footnote: links with the quotes that follow them, a calculation at its end, and what else it says as a note.</summary>
internal sealed class FootnoteReader(MarkdownPage page, RunMapper runs, FootnoteDefinition definition)
{
    private readonly List<CitationDraft> citations = [];
    private readonly List<ImmutableArray<Run>> notes = [];
    private readonly List<(PlacedText Quote, LeafBlock[] Paragraphs)> waiting = [];
    private PlacedText? arithmetic;

    /// <summary>Reads the footnote; one that says nothing is reported.</summary>
    public Footnote Read(int number)
    {
        var at = FootnoteNumbers.Place(page, definition);
        ReadBlocks(definition, quoteDepth: Depth(definition));
        notes.AddRange(waiting.SelectMany(block => block.Paragraphs).Select(paragraph => runs.Map(paragraph.Inline)));
        var note = ImmutableArray.CreateBuilder<Run>();
        foreach (var paragraph in notes.Where(paragraph => !paragraph.IsEmpty))
        {
            if (note.Count > 0)
            {
                note.Add(new BreakRun());
            }

            note.AddRange(paragraph);
        }

        if (citations.Count == 0 && note.Count == 0 && arithmetic is null)
        {
            page.Report(Rules.FootnoteEmpty, at, $"footnote '[^{definition.Label}]' says nothing", "write a link to a source and a quote, or a note");
        }

        return new Footnote(definition.Label, number, [.. citations.Select(draft => draft.Build())], note.DrainToImmutable(), arithmetic, at);
    }

    private void ReadBlocks(ContainerBlock container, int quoteDepth)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case FootnoteDefinition or CommentBlock or LinkReferenceDefinition:
                    break;
                case QuoteBlock quote:
                    ReadQuote(quote, quoteDepth + 1);
                    break;
                case ContainerBlock inner:
                    ReadBlocks(inner, quoteDepth);
                    break;
                case CodeBlock code:
                    notes.Add([new CodeRun(PlainText.Of(code, ' '))]);
                    break;
                case LeafBlock { Inline.FirstChild: not null } leaf:
                    ReadParagraph(leaf, quoteDepth);
                    break;
            }
        }
    }

    private void ReadParagraph(LeafBlock leaf, int quoteDepth)
    {
        var scan = new CitationScan(page, leaf.Inline!, quoteDepth, citations);
        foreach (var (quote, _) in citations.Count > 0 ? waiting : [])
        {
            citations[0].Quotes.Add(quote);
        }

        if (citations.Count > 0)
        {
            waiting.Clear();
        }

        // Only what ends the footnote is its calculation; an earlier one stays the editor's text.
        if (scan.Arithmetic is { } sum && ReferenceEquals(leaf, definition.LastChild))
        {
            arithmetic = sum;
            notes.Add(runs.Map(leaf.Inline, new KeptSpans(scan.Rest(withArithmetic: false))));
        }
        else
        {
            notes.Add(runs.Map(leaf.Inline, new KeptSpans(scan.Rest(withArithmetic: true))));
        }
    }

    /// <summary>A block quote is one quote of the link before it, or of the first link after it.</summary>
    private void ReadQuote(QuoteBlock quote, int quoteDepth)
    {
        var paragraphs = quote.Descendants<LeafBlock>().Where(leaf => leaf.Inline?.FirstChild is not null).ToArray();
        var parts = paragraphs
            .Select(leaf => RawText.Read(page.Text, CitationScan.Extent(page, leaf.Inline!), quoteDepth))
            .Where(raw => raw.Text.Length > 0)
            .Select(raw => (raw, 0, raw.Text.Length))
            .ToArray();
        if (parts.Length == 0)
        {
            return;
        }

        var placed = RawText.Place(page, parts);
        var shown = string.Join("\n\n", paragraphs.Select(leaf => new ShownText(page, leaf.Inline!).Of(CitationScan.Extent(page, leaf.Inline!))));
        placed = placed with { Shown = shown == placed.Value ? null : shown };
        if (citations.Count > 0)
        {
            citations[^1].Quotes.Add(placed);
        }
        else
        {
            waiting.Add((placed, paragraphs));
        }
    }

    private static int Depth(Block block)
    {
        var depth = 0;
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            depth += parent is QuoteBlock ? 1 : 0;
        }

        return depth;
    }
}
