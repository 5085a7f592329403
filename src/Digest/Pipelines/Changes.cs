using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines;

/// <summary>What was done to the input when, by day, from the history of its files.</summary>
internal sealed class Changes(DigestJson json) : Pipeline<ChangesView>
{
    /// <summary>The page.</summary>
    public static readonly Route Page = new("changes/");

    private const int Longest = 300;

    public override string Name => "changes";

    protected override bool IsTraced => false;

    protected override string Template => "changes";

    protected override JsonTypeInfo<ChangesView> ViewJson => json.ChangesView;

    protected override Route AddressOf(ChangesView view) => view.Head.Route;

    protected override ChangesView PostProcess(string id, Corpus corpus)
    {
        var history = corpus.History;
        var places = ByFile(corpus);
        var shown = history.Changes
            .Select(change => (change.Day, View: new ChangeView(ChangeSubject.Of(change), Touched(places, change))))
            .Where(change => !change.View.Touched.IsEmpty)
            .ToImmutableArray();
        return new ChangesView(
            PageHead.Of(corpus, Page, "none", corpus.Say("changes_title"), corpus.Say("changes_lead"), [Crumbs.Home(corpus)]),
            history.Reach,
            EditorPages.CorrectionsOf(corpus),
            [.. shown.Take(Longest).GroupBy(change => change.Day, change => change.View).Select(day => new ChangeDay(DateWords.Of(corpus, day.Key), [.. day]))],
            Math.Max(0, shown.Length - Longest));
    }

    /// <summary>What of a change readers can look at.</summary>
    private static ImmutableArray<TouchedView> Touched(ILookup<string, Place> places, Change change) =>
    [
        .. from file in change.Files
           from place in places[file.Path]
           group (file.Kind, place.IsSidecar) by (place.Kind, place.Link) into touched
           select new TouchedView(touched.Key.Kind, touched.All(file => file.IsSidecar), touched.Key.Link, touched.Any(file => file.Kind == FileChangeKind.Added && !file.IsSidecar)),
    ];

    /// <summary>What readers can look at, by the file that holds it: a record that has a file of its own, else the list that its kind stands in. Drafts, and files that readers have no use for, are not among them.</summary>
    private static ILookup<string, Place> ByFile(Corpus corpus)
    {
        (string File, Place Place)[] all =
        [
            .. corpus.Sources.SelectMany(source => source.Files.Select(file => Own(file, RecordKind.Source, source.Id, file != source.Path))),
            .. corpus.Summaries.Select(summary => Own(summary.Path, RecordKind.Summary, summary.Id)),
            .. corpus.Briefings.Select(briefing => Own(briefing.Path, RecordKind.Briefing, briefing.Id)),
            .. corpus.Claims.Select(claim => Listed(claim.At, RecordKind.Claim)),
            .. corpus.Figures.Select(figure => Listed(figure.At, RecordKind.Figure)),
            .. corpus.Events.Select(happening => Listed(happening.At, RecordKind.Event)),
            .. corpus.Entities.Select(entity => Listed(entity.At, RecordKind.Entity)),
            .. corpus.Pages.Select(page => Own(page.Path, RecordKind.Page, page.Id)),
        ];
        return all.Distinct().ToLookup(pair => pair.File, pair => pair.Place, StringComparer.Ordinal);

        (string File, Place Place) Own(string file, RecordKind kind, string id, bool isSidecar = false) => (file, new Place(kind, RecordLink.Of(corpus, new RecordRef(kind, id))!, isSidecar));

        (string File, Place Place) Listed(Location at, RecordKind kind) => (at.Path, new Place(null, Crumbs.Index(corpus, kind), false));
    }

    /// <summary>Where a file's contents are shown.</summary>
    /// <param name="Kind">Of the record; null for a list of records.</param>
    private sealed record Place(RecordKind? Kind, LinkView Link, bool IsSidecar);
}

/// <summary>What was done when.</summary>
/// <param name="Corrections">Where corrections are listed.</param>
/// <param name="Days">The latest first; none where nothing is known.</param>
/// <param name="Older">How many changes are not listed.</param>
internal sealed record ChangesView(PageHead Head, HistoryReach Reach, LinkView? Corrections, ImmutableArray<ChangeDay> Days, int Older);

/// <summary>What was done on one day.</summary>
internal sealed record ChangeDay(DateView Date, ImmutableArray<ChangeView> Changes);

/// <summary>What was done in one step.</summary>
/// <param name="Subject">In the words of whoever did it.</param>
/// <param name="Touched">What readers can look at; at least one.</param>
internal sealed record ChangeView(string Subject, ImmutableArray<TouchedView> Touched);

/// <summary>Something that a change touched.</summary>
/// <param name="Kind">Of the record; null for a list of records.</param>
/// <param name="About">Whether it is not a text itself but what is known of it: texts as received do not change.</param>
/// <param name="New">Whether its file is new.</param>
internal sealed record TouchedView(RecordKind? Kind, bool About, LinkView Link, bool New);
