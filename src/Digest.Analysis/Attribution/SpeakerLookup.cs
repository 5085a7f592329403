using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Text;

namespace Digest.Analysis.Attribution;

/// <summary>Looks up who gives what stands at places of a text.</summary>
internal static class SpeakerLookup
{
    /// <summary>For each span, in order of their starts, the speaker of the shortest credit around it.</summary>
    public static ImmutableArray<Speaker?> Of(ImmutableArray<Credit> credits, ImmutableArray<TextSpan> spans)
    {
        var found = ImmutableArray.CreateBuilder<Speaker?>(spans.Length);
        var open = new List<Credit>();
        var next = 0;
        foreach (var span in spans)
        {
            for (; next < credits.Length && credits[next].Span.Start <= span.Start; next++)
            {
                open.Add(credits[next]);
            }

            open.RemoveAll(credit => credit.Span.End <= span.Start);
            Credit? best = null;
            foreach (var credit in open)
            {
                if (credit.Span.Contains(span) && credit.Speaker is not null && (best is null || credit.Span.Length < best.Span.Length))
                {
                    best = credit;
                }
            }

            found.Add(best?.Speaker);
        }

        return found.MoveToImmutable();
    }
}
