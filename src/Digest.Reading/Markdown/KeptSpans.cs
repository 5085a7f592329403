using Digest.Model.Prose;
using Digest.Model.Text;

namespace Digest.Reading.Markdown;

/// <summary>The stretches of a paragraph that are wanted, asked for in the order of the file; a space parts what comes from two of them.</summary>
/// <param name="wanted">In order; null for all.</param>
internal sealed class KeptSpans(IReadOnlyList<TextSpan>? wanted)
{
    private int current;
    private int last = -1;

    /// <summary>Whether what begins at this offset is wanted.</summary>
    public bool Holds(int offset, RunBuilder runs)
    {
        if (wanted is null)
        {
            return true;
        }

        Skip(offset);
        if (current == wanted.Count || offset < wanted[current].Start)
        {
            return false;
        }

        if (last >= 0 && last != current)
        {
            runs.Add(new TextRun(" "));
        }

        last = current;
        return true;
    }

    /// <summary>The wanted parts of a stretch.</summary>
    public IEnumerable<TextSpan> Within(TextSpan span)
    {
        if (wanted is null)
        {
            yield return span;
            yield break;
        }

        Skip(span.Start);
        for (var i = current; i < wanted.Count && wanted[i].Start < span.End; i++)
        {
            yield return new TextSpan(Math.Max(span.Start, wanted[i].Start), Math.Min(span.End, wanted[i].End));
        }
    }

    private void Skip(int offset)
    {
        while (current < wanted!.Count && wanted[current].End <= offset)
        {
            current++;
        }
    }
}
