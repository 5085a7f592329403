using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Digest.Analysis.Cleaning;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Pipelines.Lists;
using Digest.Pipelines.Parts;
using Digest.Reading.Records;
using Digest.Reading.Sources;

namespace Digest.Pipelines;

/// <summary>The sources: each text as it was received, and all that the site knows of it on one page.</summary>
internal sealed class Sources(DigestJson json) : Pipeline<SourceFiles, Source, SourceView>
{
    private const string Folder = "input/sources";

    public override string Name => "sources";

    protected override string Template => "source";

    protected override JsonTypeInfo<Diagnosed<Source>> ContentJson => json.DiagnosedSource;

    protected override JsonTypeInfo<SourceView> ViewJson => json.SourceView;

    protected override IEnumerable<Document<SourceFiles>> Input(IInputContext context)
    {
        var sidecars = context.Files(Folder, ".yml").ToDictionary(file => file.Id, StringComparer.Ordinal);
        foreach (var text in context.Files(Folder, ".txt", ".html"))
        {
            var sidecar = sidecars.GetValueOrDefault(Path.ChangeExtension(text.Id, ".yml"));
            yield return new Document<SourceFiles>(text.Id, new SourceFiles(text.Value, sidecar?.Value), Hash.Of(text.Hash.Hex, sidecar?.Hash.Hex ?? ""));
        }
    }

    protected override Diagnosed<Source> Process(Document<SourceFiles> document)
    {
        var files = document.Value;
        var sidecar = files.Sidecar is { } file ? TextFile.Read(file, SidecarReader.Read) : Sidecar.Unknown(files.Text.Path);
        var received = SourceReader.Read(files.Text);
        var text = received.Value.Text;
        var article = received.Value.Page is null ? Cleaner.Clean(text, sidecar.Value.Cut, sidecar.Value.Keep) : Cleaner.KeepAll(text);
        var id = Path.GetFileNameWithoutExtension(files.Text.Path);
        ImmutableArray<Diagnostic> named = Ids.IsId(id)
            ? []
            : [new Diagnostic(Rules.BadId, Location.Of(files.Text.Path), $"'{id}' is no id: small letters, digits and single hyphens, at most 80") { Help = Ids.Suggest(id) is { } better ? $"rename it '{better}'" : null }];
        var source = new Source(id, files.Text.Path, received.Value.Sha256, text, SidecarCompletion.By(sidecar.Value, received.Value.Page), article);
        return new(source, [.. named, .. sidecar.Diagnostics, .. received.Diagnostics]);
    }

    protected override Route AddressOf(SourceView view) => view.Source.Route;

    protected override SourceView? PostProcess(Document<Source> document, Corpus corpus)
    {
        if (corpus.Source(document.Value.Id) is not { } source)
        {
            return null;
        }

        var card = source.Sidecar;
        var chip = SourceChip.Of(corpus, source.Id);
        var uses = corpus.UsesOf(source.Id);
        var users = uses.Select(use => use.By).ToImmutableArray();
        var summary = corpus.Summary(source.Id);
        var head = LinkedData.Add(
            corpus,
            PageHead.Of(corpus, chip.Route, "sources", chip.Title, card.Notes ?? corpus.Say("lead_source", chip.Title), [Crumbs.Home(corpus), Crumbs.Index(corpus, RecordKind.Source)], card.Path)
                with
            { Feed = Feeds.Link(corpus, Feeds.Of(RecordKind.Source, source.Id), chip.Title) },
            LinkedData.Source(corpus, source));
        var findings = FindingView.Of(corpus, source.Id);
        return new SourceView(
            head,
            chip,
            Facts(corpus, source),
            source.Sha256,
            card.ReceivedAs,
            card.Notes,
            card.Origin?.Quote?.Value,
            [.. findings.Where(finding => !finding.Automatic)],
            [.. findings.Where(finding => finding.Automatic)],
            summary?.Title,
            summary is null ? null : SummaryView(corpus, summary),
            card.Rights,
            SectionView.Of(corpus, source),
            ShownText.Of(corpus, source.Id).Words,
            source.Article.Lines.Count(line => !line.Kept),
            CiteView.OfSource(corpus, source.Id, chip.Title, card.Byline, card.Outlet, card.Published, chip.Published?.Text, head.Canonical, source.Sha256),
            RelatedView.OfKind(corpus, users, RecordKind.Claim),
            RelatedView.OfKind(corpus, users, RecordKind.Figure),
            RelatedView.OfKind(corpus, users, RecordKind.Event),
            RelatedView.OfKind(corpus, corpus.MentionsOf(source.Id).Select(mention => new RecordRef(RecordKind.Entity, mention.Entity)).OrderBy(entity => entity.Id, StringComparer.Ordinal), RecordKind.Entity),
            RelatedView.Of([.. corpus.PairsOf(source.Id).Select(pair => PairLink.Of(corpus, pair))]),
            RelatedView.OfKind(corpus, users, RecordKind.Briefing),
            HistoryView.Of(corpus, summary is null ? source.Files : [.. source.Files, summary.Path]));
    }

    private static WrittenView SummaryView(Corpus corpus, Summary summary) =>
        WrittenView.Of(corpus, new RecordRef(RecordKind.Summary, summary.Id), summary.Written, summary.Authors, summary.ReviewedBy, summary.Updated, summary.Corrections);

    private static ImmutableArray<FactView> Facts(Corpus corpus, Source source)
    {
        var card = source.Sidecar;
        return
        [
            Fact(card, "title", ShownText.Of(corpus, source.Id).Title),
            Fact(card, "outlet", card.Outlet),
            Fact(card, "byline", card.Byline),
            Fact(card, "published", DateWords.OfAny(corpus, card.Published)?.Text),
            Fact(card, "retrieved", DateWords.OfAny(corpus, card.Retrieved)?.Text),
            Fact(card, "url", card.Url, card.Url),
            Fact(card, "language", card.Language is { } tag ? Language(corpus, tag) : null),
            Fact(card, "origin", card.Origin?.Name),
        ];
    }

    private static FactView Fact(Sidecar card, string key, string? value, string? href = null) => new(
        key,
        value,
        value is null ? FactStatus.NotStated : card.Inferred.ContainsKey(key) ? FactStatus.Inferred : FactStatus.Stated,
        value is null ? null : card.Inferred.GetValueOrDefault(key),
        href);

    private static string Language(Corpus corpus, string tag) =>
        corpus.Site.Language.StartsWith("en", StringComparison.Ordinal) ? EnglishName(tag) ?? tag : tag;

    private static string? EnglishName(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true) is { IsNeutralCulture: true } known ? known.EnglishName : null;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}

/// <summary>The list of all sources: on one page while they are few, else the newest, and all by month.</summary>
internal sealed class SourceList(DigestJson json) : Pipeline<SourcesView>
{
    private const int CardWeight = 900;
    private const int NewestShown = 12;

    /// <summary>Its pages.</summary>
    public static readonly BoundedList Pages = new(corpus =>
    {
        var whole = corpus.Sources.Length * CardWeight <= BoundedList.Budget;
        ImmutableArray<string> ids = [.. corpus.Sources.Select(source => source.Id)];
        return new ListContents(
            ListOf.Texts,
            ListBy.Month,
            Route.Index(RecordKind.Source),
            whole ? ids : [.. ids.Reverse()],
            _ => CardWeight,
            MayBeWhole: true,
            () => Months.Groups(corpus, corpus.Sources.Reverse().Select(source => (source.Id, source.Sidecar.Published)), new Route($"{Route.Index(RecordKind.Source).Path}month/")),
            NewestShown);
    });

    public override string Name => "source list";

    protected override string Template => "sources";

    protected override JsonTypeInfo<SourcesView> ViewJson => json.SourcesView;

    protected override IEnumerable<string> List(Corpus corpus) => Pages.Paths(corpus);

    protected override Route AddressOf(SourcesView view) => view.Head.Route;

    protected override SourcesView PostProcess(string id, Corpus corpus)
    {
        var page = Pages.Find(corpus, id)!;
        return new SourcesView(
            ListView.Head(corpus, page, Route.Index(RecordKind.Source), "sources", corpus.Say("nav_sources"), corpus.Say("lead_sources")),
            ListView.Of(corpus, page),
            [.. page.Items.Select(source => SourceCard.Of(corpus, source))]);
    }
}

/// <summary>Sources with what to know about them.</summary>
internal sealed record SourcesView(PageHead Head, ListView List, ImmutableArray<SourceCard> Sources);

/// <summary>The page of a source.</summary>
/// <param name="OriginQuote">The words that show where the text comes from.</param>
/// <param name="Findings">What the editors want readers to know.</param>
/// <param name="Found">What the program found.</param>
/// <param name="Summary">The editors' account of it.</param>
/// <param name="Sections">The text, as far as rights allow it to be shown.</param>
/// <param name="CutLines">How many lines were left out as page furniture.</param>
/// <param name="CitedIn">The briefings that quote it.</param>
internal sealed record SourceView(
    PageHead Head,
    SourceChip Source,
    ImmutableArray<FactView> Facts,
    string Sha256,
    string? ReceivedAs,
    string? Notes,
    string? OriginQuote,
    ImmutableArray<FindingView> Findings,
    ImmutableArray<FindingView> Found,
    string? SummaryTitle,
    WrittenView? Summary,
    Rights Rights,
    ImmutableArray<SectionView> Sections,
    int Words,
    int CutLines,
    CiteView Cite,
    RelatedView Claims,
    RelatedView Figures,
    RelatedView Events,
    RelatedView Entities,
    RelatedView Pairs,
    RelatedView CitedIn,
    HistoryView History);

/// <summary>Something known of a source or not.</summary>
/// <param name="Key">The sidecar's key, such as <c>published</c>.</param>
/// <param name="Because">The reason, where it is inferred.</param>
/// <param name="Href">The web address that the value is.</param>
internal sealed record FactView(string Key, string? Value, FactStatus Status, string? Because, string? Href);

/// <summary>How something is known.</summary>
internal enum FactStatus
{
    /// <summary>The text, or who sent it, says so.</summary>
    Stated,

    /// <summary>The editors conclude it.</summary>
    Inferred,

    /// <summary>Nobody says it.</summary>
    NotStated,
}
