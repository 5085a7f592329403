using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Digest.Engine;
using Digest.Model;
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

    protected override string Template => "changes";

    protected override JsonTypeInfo<ChangesView> ViewJson => json.ChangesView;

    protected override Route AddressOf(ChangesView view) => view.Head.Route;

    protected override ChangesView PostProcess(string id, Corpus corpus)
    {
        var history = corpus.Records.History;
        var records = ByFile(corpus.Records);
        var shown = history.Changes
            .Select(change => (change.Day, View: new ChangeView(ChangeSubject.Of(change), Touched(corpus, records, change))))
            .Where(change => !change.View.Touched.IsEmpty)
            .ToImmutableArray();
        return new ChangesView(
            PageHead.Of(corpus, Page, "none", corpus.Say("changes_title"), corpus.Say("changes_lead"), [Crumbs.Home(corpus)]),
            history.Reach,
            EditorPages.CorrectionsOf(corpus),
            [.. shown.Take(Longest).GroupBy(change => change.Day, change => change.View).Select(day => new ChangeDay(DateWords.Of(corpus, day.Key), [.. day]))],
            Math.Max(0, shown.Length - Longest));
    }

    /// <summary>What of a change readers can look at: a record that has a file of its own, else the list that its kind stands in.</summary>
    private static ImmutableArray<TouchedView> Touched(Corpus corpus, ILookup<string, RecordRef> records, Change change) =>
    [
        .. from file in change.Files
           from record in records[file.Path]
           let link = HasOwnFile(record.Kind) ? RecordLink.Of(corpus, record)! : Crumbs.Index(corpus, record.Kind)
           let isSidecar = record.Kind == RecordKind.Source && file.Path.EndsWith(".yml", StringComparison.Ordinal)
           group (file.Kind, isSidecar) by (Kind: HasOwnFile(record.Kind) ? record.Kind : (RecordKind?)null, link) into touched
           select new TouchedView(touched.Key.Kind, touched.All(file => file.isSidecar), touched.Key.link, touched.Any(file => file.Kind == FileChangeKind.Added && !file.isSidecar)),
    ];

    /// <summary>The records of the site by the files that hold them. Drafts, and files that readers have no use for, are not among them.</summary>
    private static ILookup<string, RecordRef> ByFile(CorpusRecords records)
    {
        (string File, RecordRef Record)[] all =
        [
            .. records.Sources.SelectMany(source => source.Files.Select(file => (file, new RecordRef(RecordKind.Source, source.Id)))),
            .. records.Summaries.Select(summary => (summary.Path, new RecordRef(RecordKind.Summary, summary.Id))),
            .. records.Briefings.Select(briefing => (briefing.Path, new RecordRef(RecordKind.Briefing, briefing.Id))),
            .. records.Claims.Select(claim => (claim.At.Path, new RecordRef(RecordKind.Claim, claim.Id))),
            .. records.Figures.Select(figure => (figure.At.Path, new RecordRef(RecordKind.Figure, figure.Id))),
            .. records.Events.Select(happening => (happening.At.Path, new RecordRef(RecordKind.Event, happening.Id))),
            .. records.Entities.Select(entity => (entity.At.Path, new RecordRef(RecordKind.Entity, entity.Id))),
            .. records.Pages.Select(page => (page.Path, new RecordRef(RecordKind.Page, page.Id))),
        ];
        return all.ToLookup(pair => pair.File, pair => pair.Record, StringComparer.Ordinal);
    }

    private static bool HasOwnFile(RecordKind kind) => kind is RecordKind.Source or RecordKind.Summary or RecordKind.Briefing or RecordKind.Page;
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
