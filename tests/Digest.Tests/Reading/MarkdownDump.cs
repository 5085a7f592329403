using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Digest.Model.Diagnostics;
using Digest.Model.Prose;
using Digest.Model.Text;

namespace Digest.Tests.Reading;

/// <summary>Prose as lines that a reviewer can read.</summary>
internal sealed class MarkdownDump
{
    private readonly StringBuilder text = new();

    public static string Of(Diagnosed<Written> read)
    {
        var dump = new MarkdownDump();
        dump.Blocks(read.Value.Text.Blocks, 0);
        foreach (var footnote in read.Value.Footnotes)
        {
            dump.Footnote(footnote);
        }

        foreach (var problem in read.Diagnostics)
        {
            dump.Line(0, $"{problem.Rule.Code} {Full(problem.Location)} {problem.Message}" + (problem.Help is null ? "" : $" = {problem.Help}"));
        }

        return dump.text.ToString();
    }

    private void Blocks(ImmutableArray<Block> blocks, int depth)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    Line(depth, "p " + Runs(paragraph.Runs));
                    break;
                case Heading heading:
                    Line(depth, string.Create(CultureInfo.InvariantCulture, $"h{heading.Level} #{heading.Anchor} {Runs(heading.Runs)}"));
                    break;
                case ListBlock list:
                    foreach (var item in list.Items)
                    {
                        Line(depth, list.Start is { } start ? string.Create(CultureInfo.InvariantCulture, $"item from {start}") : "item");
                        Blocks(item.Blocks, depth + 1);
                    }

                    break;
                case QuoteBlock quote:
                    Line(depth, "quote");
                    Blocks(quote.Blocks, depth + 1);
                    break;
                case CodeBlock code:
                    Line(depth, "code " + code.Text.Replace("\n", "⏎", StringComparison.Ordinal));
                    break;
                case TableBlock table:
                    Line(depth, "table " + string.Join(" | ", table.Head.Select(cell => Runs(cell.Runs))));
                    foreach (var row in table.Rows)
                    {
                        Line(depth + 1, string.Join(" | ", row.Select(cell => Runs(cell.Runs))));
                    }

                    break;
                default:
                    Line(depth, "rule");
                    break;
            }
        }
    }

    private void Footnote(Footnote footnote)
    {
        Line(0, string.Create(CultureInfo.InvariantCulture, $"note {footnote.Number} [^{footnote.Label}] {Start(footnote.At)}"));
        foreach (var citation in footnote.Citations)
        {
            var target = citation.Target is { } record ? $"{record.Kind} {record.Id}" : "nothing";
            Line(1, $"cites {target}{(citation.Line is { } line ? " line " + line.ToString(CultureInfo.InvariantCulture) : "")} as ‹{citation.Label}› {Full(citation.At)}");
            foreach (var quote in citation.Quotes)
            {
                Line(2, Placed(quote));
            }
        }

        if (!footnote.Note.IsEmpty)
        {
            Line(1, "says " + Runs(footnote.Note));
        }

        if (footnote.Arithmetic is { } sum)
        {
            Line(1, "sum " + Placed(sum));
        }
    }

    private static string Placed(PlacedText text) =>
        $"‹{text.Value.Replace("\n", "⏎", StringComparison.Ordinal)}› {Full(text.At)} from {string.Join(' ', text.Pieces.Select(piece => string.Create(CultureInfo.InvariantCulture, $"{piece.Offset}={piece.Line}:{piece.Column}")))}"
        + (text.Shown is null ? "" : $" shown ‹{text.Shown}›");

    private static string Runs(ImmutableArray<Run> runs) => string.Join(' ', runs.Select(Run));

    private static string Run(Run run) => run switch
    {
        TextRun words => $"{Start(words.At)}‹{words.Text}›",
        CodeRun code => $"code‹{code.Text}›",
        EmphasisRun emphasis => (emphasis.Strong ? "strong(" : "em(") + Runs(emphasis.Runs) + ")",
        LinkRun link => $"link {Start(link.At)}<{link.Href}>{(link.Target is { } target ? $" {target.Kind} {target.Id} " : "")}({Runs(link.Runs)})",
        CitationRun cite => string.Create(CultureInfo.InvariantCulture, $"cite {Start(cite.At)}{cite.Label} {cite.Number}/{cite.Use}"),
        BreakRun => "break",
        _ => run.ToString()!,
    };

    private static string Start(Location? at) => at is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{at.Line}:{at.Column}");

    private static string Full(Location at) => string.Create(CultureInfo.InvariantCulture, $"{at.Line}:{at.Column}-{at.EndLine}:{at.EndColumn}");

    private void Line(int depth, string line) => text.Append(' ', depth * 2).Append(line).Append('\n');
}
