using System.Collections.Immutable;
using Digest.Model.Prose;
using Digest.Model.Text;

namespace Digest.Pipelines.Parts;

/// <summary>A stretch of a source in one line, with the words set off that its match has too, or has otherwise.</summary>
internal static class SpanMarks
{
    /// <summary>The stretch as runs, none where it may not be shown; where marks overlap, the later kind counts.</summary>
    public static InlineText Of(ShownText text, TextSpan span, ImmutableArray<(TextSpan Span, MarkKind Kind)> marks)
    {
        var words = text.In(span) ?? "";
        var kinds = new MarkKind?[words.Length];
        foreach (var mark in marks.Where(mark => words.Length > 0 && mark.Span.Overlaps(span)).OrderBy(mark => mark.Kind))
        {
            var start = Math.Max(mark.Span.Start, span.Start) - span.Start;
            kinds.AsSpan(start, Math.Min(mark.Span.End, span.End) - span.Start - start).Fill(mark.Kind);
        }

        var runs = ImmutableArray.CreateBuilder<Run>();
        for (var at = 0; at < kinds.Length;)
        {
            var end = at + 1;
            while (end < kinds.Length && kinds[end] == kinds[at])
            {
                end++;
            }

            var run = new TextRun(Folded(words.AsSpan(at, end - at)));
            runs.Add(kinds[at] is { } kind ? new MarkRun(null, [run], kind) : run);
            at = end;
        }

        return new InlineText(runs.DrainToImmutable());
    }

    /// <summary>Every run of white space as one space, at the ends too.</summary>
    private static string Folded(ReadOnlySpan<char> words)
    {
        var folded = new System.Text.StringBuilder(words.Length);
        foreach (var letter in words)
        {
            if (!char.IsWhiteSpace(letter))
            {
                folded.Append(letter);
            }
            else if (folded.Length == 0 || folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString();
    }
}
