using System.Collections.Immutable;
using Digest.Analysis.Dates;
using Digest.Model.Analysis;
using Digest.Model.Dates;
using Digest.Model.Records;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Analysis.Suggesting;

/// <summary>Finds the dated sentences of the sources that no event quotes.</summary>
public static class EventFinder
{
    /// <summary>In the order of their dates.</summary>
    public static ImmutableArray<SuggestedEvent> Find(SuggestionReading reading) =>
    [
        .. reading.Corpus.Records.Sources.SelectMany(source => Find(reading, source))
            .OrderBy(found => found.Date.Date, EdtfComparer.Instance),
    ];

    private static IEnumerable<SuggestedEvent> Find(SuggestionReading reading, Source source)
    {
        var dates = DateReader.Read(source.Text, source.Sidecar.Published);
        var next = 0;
        foreach (var sentence in RunningText(source))
        {
            DateMention? best = null;
            for (; next < dates.Length && dates[next].Span.Start < sentence.End; next++)
            {
                if (sentence.Contains(dates[next].Span) && !reading.QuotedBy(RecordKind.Event, source.Id, dates[next].Span).Any())
                {
                    best = best is null || dates[next].Date.IsFinerThan(best.Date) ? dates[next] : best;
                }
            }

            if (best is not null && reading.Quotable(source.Id, sentence) is { } quotable)
            {
                yield return new SuggestedEvent(best, quotable);
            }
        }
    }

    /// <summary>The sentences but those of headlines and bylines, in order.</summary>
    private static IEnumerable<TextSpan> RunningText(Source source) => source.Article.Passages
        .Where(passage => passage.Kept && passage.Role is not (PassageRole.Byline or PassageRole.Headline or PassageRole.Subheading))
        .SelectMany(passage => passage.Sentences);
}
