using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;
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

/// <summary>All events by date.</summary>
internal sealed class Timeline(DigestJson json) : Pipeline<TimelineView>
{
    public override string Name => "timeline";

    protected override string Template => "timeline";

    protected override JsonTypeInfo<TimelineView> ViewJson => json.TimelineView;

    protected override Route AddressOf(TimelineView view) => Route.Index(RecordKind.Event);

    protected override TimelineView PostProcess(string id, Corpus corpus)
    {
        ImmutableArray<string> sources = [.. corpus.Records.Sources.Select(source => source.Id)];
        var scale = TimeScale.Of([.. corpus.Records.Events.Select(happening => happening.Date)]);
        return new TimelineView(
            PageHead.Of(corpus, Route.Index(RecordKind.Event), "timeline", corpus.Say("nav_timeline"), corpus.Say("lead_timeline"), [Crumbs.Home(corpus)]),
            [.. sources.Select(source => SourceChip.Of(corpus, source))],
            [
                .. corpus.Records.Events
                    .GroupBy(YearOf)
                    .OrderBy(era => era.Key is null)
                    .Select(era => new EraView(
                        era.Key?.ToString(CultureInfo.InvariantCulture) ?? corpus.Say("date_unknown"),
                        [.. era.Select(happening => EventView.Of(corpus, happening, sources, scale))])),
            ],
            scale?.Ticks() ?? []);
    }

    /// <summary>The year an event belongs to; null where its date leaves ten years or more open.</summary>
    private static int? YearOf(Event happening) => (happening.Date.Earliest?.Year, happening.Date.Latest?.Year) switch
    {
        ({ } first, { } last) when last - first >= 9 => null,
        var (first, last) => first ?? last,
    };
}

/// <summary>All events, by year; those without one last.</summary>
/// <param name="Ticks">The years of the axis on which every event has its band, in percent of the width.</param>
internal sealed record TimelineView(PageHead Head, ImmutableArray<SourceChip> Columns, ImmutableArray<EraView> Eras, ImmutableArray<TickView> Ticks);

/// <summary>The events of a year, or those without one.</summary>
internal sealed record EraView(string Label, ImmutableArray<EventView> Events);
