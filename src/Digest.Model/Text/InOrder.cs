using System.Collections.Immutable;

namespace Digest.Model.Text;

/// <summary>Stretches of a text that follow each other without overlapping: found by halving, so that asking for each of many stays cheap.</summary>
public static class InOrder
{
    /// <summary>Those that share a code unit with a stretch, in order.</summary>
    public static IEnumerable<T> Overlapping<T>(ImmutableArray<T> ordered, Func<T, TextSpan> span, TextSpan within)
    {
        var (from, to) = (0, ordered.Length);
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            (from, to) = span(ordered[middle]).End <= within.Start ? (middle + 1, to) : (from, middle);
        }

        for (var i = from; i < ordered.Length && span(ordered[i]).Start < within.End; i++)
        {
            if (span(ordered[i]).Overlaps(within))
            {
                yield return ordered[i];
            }
        }
    }
}
