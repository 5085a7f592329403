using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Records;
using Digest.Model.Sites;

namespace Digest.Pipelines.Parts;

/// <summary>Something that happened, with what dates it and who speaks of it.</summary>
/// <param name="Lanes">One a source, in the order of the columns.</param>
/// <param name="Band">The date on the axis of the page; null where the page has none, or the date no place on it.</param>
internal sealed record EventView(Route Route, string Id, string What, DateView Date, DateView? Reported, ImmutableArray<QuoteView> DatedBy, ImmutableArray<QuoteView> Quotes, ImmutableArray<LaneView> Lanes, BandView? Band)
{
    /// <summary>An event over these sources.</summary>
    public static EventView Of(Corpus corpus, Event happening, ImmutableArray<string> sources, TimeScale? scale = null) => new(
        Route.Of(RecordKind.Event, happening.Id),
        happening.Id,
        happening.What,
        DateWords.Of(corpus, happening.Date, happening.Inferred),
        DateWords.OfAny(corpus, happening.Reported),
        Shown(corpus, happening.DatedBy),
        Shown(corpus, happening.Quotes),
        [.. sources.Select(source => new LaneView(SourceChip.Of(corpus, source), happening.Quotes.Any(quote => quote.Source.Id == source)))],
        scale?.Band(happening.Date));

    private static ImmutableArray<QuoteView> Shown(Corpus corpus, ImmutableArray<SourceQuote> quotes) =>
        [.. quotes.SelectMany(quote => QuoteView.Of(corpus, quote))];
}

/// <summary>Whether a source speaks of an event.</summary>
internal sealed record LaneView(SourceChip Source, bool Speaks);
