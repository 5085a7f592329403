using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Prose;
using Digest.Model.Text;

namespace Digest.Analysis.Citations;

/// <summary>A paragraph, list item, table row or block quotation that an editor wrote, as one text. Code is left out of it: an object replacement character stands for it.</summary>
/// <param name="Text">Its words; notes are not among them.</param>
/// <param name="Pieces">Where runs of the text stand in the file, in order.</param>
/// <param name="Notes">Its references to footnotes, in order.</param>
/// <param name="Emphasis">Where emphasis begins and ends, with its mark.</param>
/// <param name="Sentences">Its sentences, in order.</param>
/// <param name="IsQuotation">Whether it is a block quotation.</param>
public sealed record ProseParagraph(
    string Text,
    ImmutableArray<ProsePiece> Pieces,
    ImmutableArray<ProseNote> Notes,
    ImmutableArray<EmphasisMark> Emphasis,
    ImmutableArray<ProseSentence> Sentences,
    bool IsQuotation)
{
    /// <summary>Words of a YAML value as one paragraph without notes.</summary>
    public static ProseParagraph Of(PlacedText words)
    {
        var pieces = ImmutableArray.CreateBuilder<ProsePiece>();
        for (var i = 0; i < words.Pieces.Length; i++)
        {
            var start = words.Pieces[i].Offset;
            var at = words.Locate(new TextSpan(start, i + 1 < words.Pieces.Length ? words.Pieces[i + 1].Offset : words.Value.Length));
            pieces.Add(new ProsePiece(new TextSpan(start, start + at.EndColumn - at.Column), at));
        }

        if (pieces.Count == 0)
        {
            pieces.Add(new ProsePiece(new TextSpan(0, words.Value.Length), words.At));
        }

        return new ProseParagraph(words.Value, pieces.ToImmutable(), [], [], [], false);
    }

    /// <summary>Where a part of the text stands in the file; on the line of its start. Null where that is not known.</summary>
    public Location? Locate(TextSpan span)
    {
        ProsePiece? found = null;
        foreach (var piece in Pieces)
        {
            if (piece.Span.Start > span.Start && found is not null)
            {
                break;
            }

            found = piece;
        }

        if (found is not { At: { } at, Span: var words })
        {
            return null;
        }

        // Within a run that Markdown did not change, columns and code units advance together.
        if (at.EndColumn - at.Column != words.Length || at.Line != at.EndLine)
        {
            return at;
        }

        var start = Math.Clamp(span.Start, words.Start, words.End) - words.Start;
        var end = Math.Clamp(span.End, words.Start + start + 1, Math.Max(words.End, words.Start + start + 1)) - words.Start;
        return at with { Column = at.Column + start, EndColumn = at.Column + end };
    }
}

/// <summary>A run of a paragraph's text and its place in the file.</summary>
public readonly record struct ProsePiece(TextSpan Span, Location? At);

/// <summary>A reference to a footnote.</summary>
/// <param name="Offset">In the paragraph's text.</param>
public readonly record struct ProseNote(int Offset, CitationRun Run);

/// <summary>A mark of emphasis, <c>*</c> or <c>**</c>, as it may stand in a source word for word.</summary>
/// <param name="Offset">In the paragraph's text.</param>
public readonly record struct EmphasisMark(int Offset, string Mark);

/// <summary>A sentence.</summary>
/// <param name="Span">In the paragraph's text.</param>
/// <param name="Notes">The references that belong to it; one after its full stop is its own, not the next sentence's.</param>
public sealed record ProseSentence(TextSpan Span, ImmutableArray<ProseNote> Notes);
