using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Pipelines.Lists;
using Digest.Pipelines.Parts;
using Digest.Reading.Records;

namespace Digest.Pipelines;

/// <summary>The files of events.</summary>
internal sealed class EventFiles(DigestJson json) : Pipeline<InputFile, ImmutableArray<Event>>
{
    public override string Name => "event files";

    protected override JsonTypeInfo<Diagnosed<ImmutableArray<Event>>> ContentJson => json.DiagnosedEvents;

    protected override IEnumerable<Document<InputFile>> Input(IInputContext context) => context.Files("input/events", ".yml");

    protected override Diagnosed<ImmutableArray<Event>> Process(Document<InputFile> document) => TextFile.Read(document.Value, EventsReader.Read);
}

/// <summary>A page for each event.</summary>
internal sealed class Events(DigestJson json) : Pipeline<EventPageView>
{
    public override string Name => "events";

    protected override string Template => "event";

    protected override JsonTypeInfo<EventPageView> ViewJson => json.EventPageView;

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Events.Select(happening => happening.Id);

    protected override Route AddressOf(EventPageView view) => view.Head.Route;

    protected override EventPageView PostProcess(string id, Corpus corpus)
    {
        var happening = corpus.Event(id)!;
        var columns = ColumnGroup.Of(corpus, RecordKind.Event, id, happening.Quotes.Select(quote => quote.Source.Id));
        var view = EventView.Of(corpus, happening, columns is [var all] ? all.Sources : corpus.InOrder(happening.Quotes.Select(quote => quote.Source.Id)));
        return new EventPageView(
            PageHead.Of(corpus, view.Route, "timeline", corpus.Say("event_title", happening.What, view.Date.Text), corpus.Say("lead_event", view.Date.Text), [Crumbs.Home(corpus), Crumbs.Index(corpus, RecordKind.Event)], happening.At.Path),
            view,
            RelatedView.OfKind(corpus, corpus.UsersOf(RecordKind.Event, id), RecordKind.Briefing),
            RelatedView.OfKind(corpus, corpus.UsedBy(RecordKind.Event, id), RecordKind.Entity));
    }
}

/// <summary>An event on its own page.</summary>
/// <param name="Briefings">Those that use it.</param>
/// <param name="Entities">The names in it and in its quotes.</param>
internal sealed record EventPageView(PageHead Head, EventView Event, RelatedView Briefings, RelatedView Entities);

/// <summary>The events by date: all of them on one page while they are few, else by story.</summary>
internal sealed class Timeline(DigestJson json) : Pipeline<TimelineView>
{
    private const int RowWeight = 900;
    private const int LaneWeight = 110;
    private const int QuoteWeight = 560;

    /// <summary>Its pages.</summary>
    public static readonly BoundedList Pages = new(corpus => StoryGroups.Contents(
        corpus,
        ListOf.Events,
        RecordKind.Event,
        corpus.Events.Select(happening => happening.Id),
        story => story.Events,
        (_, _) => false,
        id => Weight(corpus, corpus.Event(id)!)));

    public override string Name => "timeline";

    protected override string Template => "timeline";

    protected override JsonTypeInfo<TimelineView> ViewJson => json.TimelineView;

    protected override IEnumerable<string> List(Corpus corpus) => Pages.Paths(corpus);

    protected override Route AddressOf(TimelineView view) => view.Head.Route;

    protected override TimelineView PostProcess(string id, Corpus corpus)
    {
        var page = Pages.Find(corpus, id)!;
        var sources = StoryGroups.Columns(corpus, page);
        ImmutableArray<Event> events = [.. page.Items.Select(corpus.Event).OfType<Event>()];
        var scale = TimeScale.Of([.. events.Select(happening => happening.Date)]);
        return new TimelineView(
            ListView.Head(corpus, page, Route.Index(RecordKind.Event), "timeline", corpus.Say("nav_timeline"), corpus.Say("lead_timeline")),
            ListView.Of(corpus, page),
            [
                .. events
                    .GroupBy(YearOf)
                    .OrderBy(era => era.Key is null)
                    .Select(era => new EraView(
                        era.Key?.ToString(CultureInfo.InvariantCulture) ?? corpus.Say("date_unknown"),
                        [.. era.Select(happening => EventView.Of(corpus, happening, sources, scale))])),
            ],
            scale?.Ticks() ?? []);
    }

    private static int Weight(Corpus corpus, Event happening)
    {
        var columns = corpus.StoriesOf(RecordKind.Event, happening.Id).Select(story => story.Sources.Length).Append(0).Max();
        return RowWeight + happening.What.Length + (LaneWeight * columns) + happening.Quotes.Concat(happening.DatedBy).SelectMany(quote => quote.Quotes).Sum(quote => QuoteWeight + quote.Value.Length);
    }

    /// <summary>The year an event belongs to; null where its date leaves ten years or more open.</summary>
    private static int? YearOf(Event happening) => (happening.Date.Earliest?.Year, happening.Date.Latest?.Year) switch
    {
        ({ } first, { } last) when last - first >= 9 => null,
        var (first, last) => first ?? last,
    };
}

/// <summary>Events by year; those without one last.</summary>
/// <param name="Ticks">The years of the axis on which every event has its band, in percent of the width.</param>
internal sealed record TimelineView(PageHead Head, ListView List, ImmutableArray<EraView> Eras, ImmutableArray<TickView> Ticks);

/// <summary>The events of a year, or those without one.</summary>
internal sealed record EraView(string Label, ImmutableArray<EventView> Events);
