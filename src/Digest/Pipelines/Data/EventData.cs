using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Records;

namespace Digest.Pipelines.Data;

/// <summary>Something that happened or is to happen.</summary>
/// <param name="Page">Its place on the timeline.</param>
/// <param name="Date">EDTF.</param>
/// <param name="Inferred">The reason, where the date is the editors' inference.</param>
/// <param name="Reported">EDTF of the day when it was reported, if another.</param>
/// <param name="DatedBy">The words that give the date.</param>
/// <param name="Quotes">The words that speak of it.</param>
internal sealed record EventData(string Id, string Page, string What, string Date, string? Inferred, string? Reported, ImmutableArray<SourceQuoteData> DatedBy, ImmutableArray<SourceQuoteData> Quotes)
{
    /// <summary>An event whose quotes were verified.</summary>
    public static EventData Of(Corpus corpus, Event happening) => new(
        happening.Id,
        DataRoutes.Url(corpus, RecordKind.Event, happening.Id),
        happening.What,
        happening.Date.Text,
        happening.Inferred,
        happening.Reported?.Text,
        SourceQuoteData.Of(corpus, happening.DatedBy),
        SourceQuoteData.Of(corpus, happening.Quotes));
}

/// <summary>Words of a source.</summary>
internal sealed record SourceQuoteData(string Source, QuoteData Quote)
{
    /// <summary>Every quote that was found, in order.</summary>
    public static ImmutableArray<SourceQuoteData> Of(Corpus corpus, ImmutableArray<SourceQuote> quotes) =>
        [.. quotes.SelectMany(quote => QuoteData.Of(corpus, quote.Source.Id, quote.Quotes, quote.Line).Select(found => new SourceQuoteData(quote.Source.Id, found)))];
}
