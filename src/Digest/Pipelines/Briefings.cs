using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Dates;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Pipelines.Data;
using Digest.Pipelines.Lists;
using Digest.Pipelines.Parts;
using Digest.Reading.Records;

namespace Digest.Pipelines;

/// <summary>The briefings, each on its page.</summary>
internal sealed class Briefings(DigestJson json) : Pipeline<InputFile, Briefing, BriefingView>
{
    public override string Name => "briefings";

    protected override string Template => "briefing";

    protected override JsonTypeInfo<Diagnosed<Briefing>> ContentJson => json.DiagnosedBriefing;

    protected override JsonTypeInfo<BriefingView> ViewJson => json.BriefingView;

    protected override IEnumerable<Document<InputFile>> Input(IInputContext context) => context.Files("input/briefings", ".md");

    protected override Diagnosed<Briefing> Process(Document<InputFile> document) => TextFile.Read(document.Value, BriefingReader.Read);

    protected override Route AddressOf(BriefingView view) => view.Head.Route;

    protected override BriefingView? PostProcess(Document<Briefing> document, Corpus corpus)
    {
        if (corpus.Briefing(document.Value.Id) is not { } briefing)
        {
            return null;
        }

        var self = new RecordRef(RecordKind.Briefing, briefing.Id);
        var used = corpus.UsedBy(RecordKind.Briefing, briefing.Id);
        var date = DateWords.Of(corpus, briefing.Date);
        var sources = corpus.Story(briefing.Id).Sources;
        var (newer, older) = corpus.Beside(briefing);
        var head = PageHead.Of(corpus, Route.Of(RecordKind.Briefing, briefing.Id), "briefings", briefing.Title, briefing.Standfirst, [Crumbs.Home(corpus), Crumbs.Index(corpus, RecordKind.Briefing)], briefing.Path);
        return new BriefingView(
            LinkedData.Add(corpus, head, LinkedData.Briefing(corpus, briefing)) with { Picture = BriefingPictureView.AddressOf(corpus, briefing), Article = new ArticleTimes(DateWords.ExactDay(briefing.Date), DateWords.ExactDay(briefing.Updated)) },
            Route.Comparison(briefing.Id),
            briefing.Title,
            briefing.Standfirst,
            date,
            RecordLink.OfKind(corpus, briefing.Topics.Select(topic => new RecordRef(RecordKind.Topic, topic.Id)), RecordKind.Topic),
            WrittenView.Of(corpus, self, briefing.Written, briefing.Authors, briefing.ReviewedBy, briefing.Updated, briefing.Corrections),
            [.. briefing.Key.Select(key => corpus.Claim(key.Id)).OfType<Claim>().Select(claim => ClaimRow.Of(corpus, claim, sources))],
            [.. briefing.Key.Where(key => corpus.Claim(key.Id) is null).Select(key => corpus.Figure(key.Id)).OfType<Figure>().Select(figure => FigureRow.Of(corpus, figure))],
            [.. sources.Select(source => SourceChip.Of(corpus, source))],
            RecordLink.OfKind(corpus, used, RecordKind.Claim),
            RecordLink.OfKind(corpus, used, RecordKind.Figure),
            RecordLink.OfKind(corpus, used, RecordKind.Event),
            RecordLink.OfKind(corpus, used, RecordKind.Entity),
            RecordLink.OfKind(corpus, briefing.Related.Select(related => new RecordRef(RecordKind.Briefing, related.Id)), RecordKind.Briefing),
            Beside(newer),
            Beside(older),
            [
                new LinkView(DataRoutes.StoryJson(briefing.Id), "JSON"),
                .. TableView.Names.Select(name => new LinkView(DataRoutes.StoryTable(briefing.Id, name), corpus.Say("csv_" + name))),
            ],
            CiteView.OfPage(corpus, briefing.Id, briefing.Title, briefing.Authors, briefing.Date, date.Text, head.Canonical),
            HistoryView.Of(corpus, briefing.Path));
    }

    private static LinkView? Beside(Briefing? other) => other is null ? null : new LinkView(Route.Of(RecordKind.Briefing, other.Id), other.Title);
}

/// <summary>The page of a briefing.</summary>
/// <param name="KeyClaims">The statements that matter most, with what each of its texts says.</param>
/// <param name="KeyFigures">The figures that matter most.</param>
/// <param name="Sources">The texts that it cites or lists.</param>
/// <param name="Data">Its story as files.</param>
internal sealed record BriefingView(
    PageHead Head,
    Route Compare,
    string Title,
    string? Standfirst,
    DateView Date,
    ImmutableArray<LinkView> Topics,
    WrittenView Written,
    ImmutableArray<ClaimRow> KeyClaims,
    ImmutableArray<FigureRow> KeyFigures,
    ImmutableArray<SourceChip> Sources,
    ImmutableArray<LinkView> Claims,
    ImmutableArray<LinkView> Figures,
    ImmutableArray<LinkView> Events,
    ImmutableArray<LinkView> Entities,
    ImmutableArray<LinkView> Related,
    LinkView? Newer,
    LinkView? Older,
    ImmutableArray<LinkView> Data,
    CiteView Cite,
    HistoryView History);

/// <summary>The list of all briefings: on one page while they are few, else the newest, and all by month in the archive.</summary>
internal sealed class BriefingList(DigestJson json) : Pipeline<BriefingsView>
{
    private const int NewestShown = 30;

    /// <summary>Its pages.</summary>
    public static readonly BoundedList Pages = new(corpus => new ListContents(
        ListOf.Briefings,
        ListBy.Month,
        Route.Index(RecordKind.Briefing),
        [.. corpus.Briefings.Select(briefing => briefing.Id)],
        id => LeadView.Weight(corpus, id),
        MayBeWhole: true,
        () => Months.Groups(corpus, corpus.Briefings.Select(briefing => (briefing.Id, (Edtf?)briefing.Date)), new Route("archive/")),
        NewestShown));

    public override string Name => "briefing list";

    protected override string Template => "briefings";

    protected override JsonTypeInfo<BriefingsView> ViewJson => json.BriefingsView;

    protected override IEnumerable<string> List(Corpus corpus) => Pages.Paths(corpus);

    protected override Route AddressOf(BriefingsView view) => view.Head.Route;

    protected override BriefingsView PostProcess(string id, Corpus corpus)
    {
        var page = Pages.Find(corpus, id)!;
        return new BriefingsView(
            ListView.Head(corpus, page, Route.Index(RecordKind.Briefing), "briefings", corpus.Say("nav_briefings"), corpus.Say("lead_briefings")),
            ListView.Of(corpus, page),
            [.. page.Items.Select(corpus.Briefing).OfType<Briefing>().Select(briefing => LeadView.Of(corpus, briefing))]);
    }
}

/// <summary>Briefings, the newest first.</summary>
internal sealed record BriefingsView(PageHead Head, ListView List, ImmutableArray<LeadView> Briefings);
