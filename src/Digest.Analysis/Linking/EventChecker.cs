using System.Collections.Immutable;
using Digest.Analysis.Dates;
using Digest.Model.Dates;
using Digest.Model.Diagnostics;
using Digest.Model.Records;

namespace Digest.Analysis.Linking;

/// <summary>Checks an event's date against the words that give it.</summary>
internal static class EventChecker
{
    /// <summary>A date that says more than its words, where nobody says that it is inferred.</summary>
    /// <param name="published">When a source was published, where that is stated.</param>
    public static IEnumerable<Diagnostic> Check(Event happening, Func<string, Edtf?> published)
    {
        if (happening.Inferred is not null || happening.Date is { Earliest: null, Latest: null })
        {
            yield break;
        }

        ImmutableArray<Edtf> given =
        [
            .. happening.DatedBy.SelectMany(by => by.Quotes.SelectMany(quote => DateReader.Read(quote.Value, published(by.Source.Id)))).Select(mention => mention.Date),
        ];
        if (!given.Any(date => date.Covers(happening.Date) && !happening.Date.IsFinerThan(date)))
        {
            yield return new Diagnostic(Rules.DateTooFine, happening.DateAt, $"no quote under 'dated_by' gives '{happening.Id}' a date as exact as '{happening.Date.Text}'")
            {
                Label = given is [] ? "its quotes hold no date" : $"its quotes give {string.Join(" and ", given.Select(date => date.Text))}",
                Help = "give a coarser date, or say under 'inferred' how it follows",
            };
        }
    }
}
