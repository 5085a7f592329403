using System.Collections.Immutable;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Commands.Inspecting;

/// <summary>Tells what stands on cut lines of a text, or in its references.</summary>
internal static class KeptText
{
    /// <summary>The items that stand on kept lines only, in order.</summary>
    /// <param name="items">By their start.</param>
    public static ImmutableArray<T> Of<T>(ImmutableArray<T> items, Article article, Func<T, TextSpan> span)
    {
        var kept = ImmutableArray.CreateBuilder<T>(items.Length);
        var line = 0;
        foreach (var item in items)
        {
            var (start, end) = (span(item).Start, span(item).End);
            while (line < article.Lines.Length && article.Lines[line].End <= start)
            {
                line++;
            }

            var stands = true;
            for (var i = line; i < article.Lines.Length && article.Lines[i].Start < end; i++)
            {
                stands &= article.Lines[i].Kept;
            }

            if (stands)
            {
                kept.Add(item);
            }
        }

        return kept.DrainToImmutable();
    }
}
