using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Analysis.Attribution;

/// <summary>What a text gives as somebody's: its quotations, and the stretches whose numbers somebody gives.</summary>
/// <param name="Quotations">By their start; an indirect one may hold direct ones.</param>
/// <param name="Credits">Every stretch credited to somebody, quotations and others, by its start.</param>
public sealed record Attributions(ImmutableArray<Quotation> Quotations, ImmutableArray<Credit> Credits)
{
    /// <summary>Who gives what stands at a place: the speaker of the shortest stretch around it; null where the text itself does.</summary>
    public ImmutableArray<Speaker?> SpeakersOf(ImmutableArray<TextSpan> spans) => SpeakerLookup.Of(Credits, spans);
}

/// <summary>A stretch of a text that is credited to somebody.</summary>
public sealed record Credit(TextSpan Span, Speaker? Speaker);

/// <summary>Finds who is quoted or credited with what, in English. One pass over the kept passages; what a verb looks at around it is bounded.</summary>
public static class QuotationFinder
{
    /// <summary>Finds the quotations of a text.</summary>
    /// <param name="passages">What the cleaning made of it; what was cut and references hold none.</param>
    public static Attributions Find(string text, ImmutableArray<Passage> passages)
    {
        var marks = MarkReader.Read(text, passages);
        var reading = new AttributionReading(text, marks);
        for (var p = 0; p < passages.Length; p++)
        {
            if (passages[p].Kept && !passages[p].Sentences.IsEmpty)
            {
                reading.Read(passages[p]);
            }
        }

        return reading.Result();
    }
}
