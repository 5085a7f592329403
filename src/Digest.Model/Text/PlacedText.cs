using System.Collections.Immutable;
using Digest.Model.Diagnostics;

namespace Digest.Model.Text;

/// <summary>Words that an editor wrote, which know where they stand: a folded YAML scalar or a Markdown quote is one text over several lines.</summary>
/// <param name="Value">The words as they are meant, folded and unescaped.</param>
/// <param name="At">The whole stretch in the file.</param>
/// <param name="Pieces">In order, the places from which runs of the value came; within a piece offsets and columns advance together. Empty where that is not known.</param>
public sealed record PlacedText(string Value, Location At, ImmutableArray<Piece> Pieces)
{
    /// <summary>The words of a Markdown quote as Markdown shows them, where that differs from the raw words in <see cref="Value"/>, such as <c>only</c> for <c>*only*</c>. A quote holds if either stands in the source.</summary>
    public string? Shown { get; init; }

    /// <summary>Where a part of the value stands in the file; on the line of its start.</summary>
    public Location Locate(TextSpan span)
    {
        var (from, to) = (0, Pieces.Length);
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            (from, to) = Pieces[middle].Offset <= span.Start ? (middle + 1, to) : (from, middle);
        }

        if (from == 0)
        {
            return At;
        }

        var piece = Pieces[from - 1];
        var column = piece.Column + span.Start - piece.Offset;
        var last = from < Pieces.Length ? Math.Min(span.End, Pieces[from].Offset) : span.End;
        while (last > span.Start + 1 && last <= Value.Length && char.IsWhiteSpace(Value[last - 1]))
        {
            // A folded line ends before its space.
            last--;
        }

        return new Location(At.Path, piece.Line, column, piece.Line, Math.Max(column + 1, column + last - span.Start));
    }
}

/// <summary>From this offset of the value on, the words stand at this line and column of the file.</summary>
public readonly record struct Piece(int Offset, int Line, int Column);
