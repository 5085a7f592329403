using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Digest.Analysis.Comparing;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Pipelines.Lists;
using Digest.Pipelines.Parts;
using Digest.Reading.Records;

namespace Digest.Pipelines;

/// <summary>The files of claims.</summary>
internal sealed class ClaimFiles(DigestJson json) : Pipeline<InputFile, ImmutableArray<Claim>>
{
    public override string Name => "claim files";

    protected override JsonTypeInfo<Diagnosed<ImmutableArray<Claim>>> ContentJson => json.DiagnosedClaims;

    protected override IEnumerable<Document<InputFile>> Input(IInputContext context) => context.Files("input/claims", ".yml");

    protected override Diagnosed<ImmutableArray<Claim>> Process(Document<InputFile> document) => TextFile.Read(document.Value, ClaimsReader.Read);
}

/// <summary>A page for each claim.</summary>
internal sealed class Claims(DigestJson json) : Pipeline<ClaimView>
{
    public override string Name => "claims";

    protected override string Template => "claim";

    protected override JsonTypeInfo<ClaimView> ViewJson => json.ClaimView;

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Claims.Select(claim => claim.Id);

    protected override Route AddressOf(ClaimView view) => view.Claim.Route;

    protected override ClaimView PostProcess(string id, Corpus corpus)
    {
        var claim = corpus.Claim(id)!;
        var groups = ColumnGroup.Of(corpus, RecordKind.Claim, id, claim.Positions.Select(position => position.Source.Id).Concat(claim.Silent.Select(silent => silent.Id)));
        var row = ClaimRow.Of(corpus, claim, [.. groups.SelectMany(group => group.Sources)]);
        var users = corpus.UsersOf(RecordKind.Claim, id);
        return new ClaimView(
            LinkedData.Add(
                corpus,
                PageHead.Of(corpus, row.Route, "claims", claim.Statement, claim.Why ?? corpus.Say("lead_claim"), [Crumbs.Home(corpus), Crumbs.Index(corpus, RecordKind.Claim)], claim.At.Path),
                LinkedData.Claim(corpus, claim)),
            row with { Cells = [] },
            [.. groups.Select(group => CellGroup.Of(corpus, group, row.Cells))],
            RelatedView.OfKind(corpus, users, RecordKind.Briefing),
            RelatedView.OfKind(corpus, corpus.UsedBy(RecordKind.Claim, id), RecordKind.Entity));
    }
}

/// <summary>A statement on its own page.</summary>
/// <param name="Claim">Without its cells.</param>
/// <param name="Groups">What each text says, story by story where there are many.</param>
/// <param name="Briefings">Those that use it.</param>
/// <param name="Entities">The names in it and in its quotes.</param>
internal sealed record ClaimView(PageHead Head, ClaimRow Claim, ImmutableArray<CellGroup> Groups, RelatedView Briefings, RelatedView Entities);

/// <summary>What the texts of a story say to a statement.</summary>
/// <param name="Story">Null where they need no heading.</param>
internal sealed record CellGroup(LinkView? Story, ImmutableArray<ClaimCell> Cells)
{
    /// <summary>The cells of these columns.</summary>
    public static CellGroup Of(Corpus corpus, ColumnGroup group, ImmutableArray<ClaimCell> cells)
    {
        var among = group.Sources.ToHashSet(StringComparer.Ordinal);
        return new CellGroup(
            group.Story is { } story ? RecordLink.Of(corpus, new RecordRef(RecordKind.Briefing, story.Id)) : null,
            [.. cells.Where(cell => among.Contains(cell.Source.Id))]);
    }
}

/// <summary>The lists of claims: all of them on one page while they are few, else by story.</summary>
internal sealed class ClaimList(DigestJson json) : Pipeline<ClaimsView>
{
    private const int RowWeight = 700;
    private const int CellWeight = 170;
    private const int QuoteWeight = 560;

    /// <summary>Its pages.</summary>
    public static readonly BoundedList Pages = new(corpus => StoryGroups.Contents(
        corpus,
        ListOf.Statements,
        RecordKind.Claim,
        corpus.Claims.Select(claim => claim.Id),
        story => story.Claims,
        (id, sources) => Comparer.Agreement(corpus.Claim(id)!, sources) == Agreement.Disputed,
        id => Weight(corpus, corpus.Claim(id)!)));

    public override string Name => "claim list";

    protected override string Template => "claims";

    protected override JsonTypeInfo<ClaimsView> ViewJson => json.ClaimsView;

    /// <summary>About how many characters of HTML the row of a claim takes.</summary>
    public static int Weight(Corpus corpus, Claim claim)
    {
        var columns = corpus.StoriesOf(RecordKind.Claim, claim.Id).Select(story => story.Sources.Length).Append(claim.Positions.Length).Max();
        return RowWeight + claim.Statement.Length + (claim.Why?.Length ?? 0) + (CellWeight * columns) + claim.Positions.SelectMany(position => position.Quotes).Sum(quote => QuoteWeight + quote.Value.Length);
    }

    /// <summary>Where the statements of a story are listed.</summary>
    public static Route? OfStory(Corpus corpus, string briefing) => Pages.Find(corpus, Route.OfStory(briefing, RecordKind.Claim).Path)?.First;

    protected override IEnumerable<string> List(Corpus corpus) => Pages.Paths(corpus);

    protected override Route AddressOf(ClaimsView view) => view.Head.Route;

    protected override ClaimsView PostProcess(string id, Corpus corpus)
    {
        var page = Pages.Find(corpus, id)!;
        var columns = StoryGroups.Columns(corpus, page);
        return new ClaimsView(
            ListView.Head(corpus, page, Route.Index(RecordKind.Claim), "claims", corpus.Say("nav_claims"), corpus.Say("lead_claims")),
            ListView.Of(corpus, page),
            [.. columns.Select(source => SourceChip.Of(corpus, source))],
            [.. page.Items.Select(corpus.Claim).OfType<Claim>().Select(claim => ClaimRow.Of(corpus, claim, columns is [] ? Speaking(corpus, claim) : columns))]);
    }

    /// <summary>What has no story has no columns but the sources that speak of it.</summary>
    private static ImmutableArray<string> Speaking(Corpus corpus, Claim claim) => corpus.InOrder(claim.Positions.Select(position => position.Source.Id));
}

/// <summary>Statements with what each text says to them.</summary>
/// <param name="Columns">The texts; none where the statements have none in common.</param>
internal sealed record ClaimsView(PageHead Head, ListView List, ImmutableArray<SourceChip> Columns, ImmutableArray<ClaimRow> Rows);
