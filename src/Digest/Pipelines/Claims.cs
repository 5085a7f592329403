using System.Collections.Immutable;
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

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Records.Claims.Select(claim => claim.Id);

    protected override Route AddressOf(ClaimView view) => view.Claim.Route;

    protected override ClaimView PostProcess(string id, Corpus corpus)
    {
        var claim = corpus.Claim(id)!;
        var row = ClaimRow.Of(corpus, claim, [.. corpus.Records.Sources.Select(source => source.Id)]);
        var users = corpus.Evidence.UsersOf(RecordKind.Claim, id);
        return new ClaimView(
            LinkedData.Add(
                corpus,
                PageHead.Of(corpus, row.Route, "claims", claim.Statement, claim.Why ?? corpus.Say("lead_claim"), [Crumbs.Home(corpus), Crumbs.Index(corpus, RecordKind.Claim)], claim.At.Path),
                LinkedData.Claim(corpus, claim)),
            row,
            RecordLink.OfKind(corpus, users, RecordKind.Briefing),
            RecordLink.OfKind(corpus, users, RecordKind.Summary),
            RecordLink.OfKind(corpus, corpus.Evidence.UsesOf(RecordKind.Claim, id), RecordKind.Entity));
    }
}

/// <summary>A statement on its own page.</summary>
/// <param name="Briefings">Those that use it.</param>
/// <param name="Summaries">Those that cite it.</param>
/// <param name="Entities">The names in it and in its quotes.</param>
internal sealed record ClaimView(PageHead Head, ClaimRow Claim, ImmutableArray<LinkView> Briefings, ImmutableArray<LinkView> Summaries, ImmutableArray<LinkView> Entities);

/// <summary>The list of all claims.</summary>
internal sealed class ClaimList(DigestJson json) : Pipeline<ClaimsView>
{
    public override string Name => "claim list";

    protected override string Template => "claims";

    protected override JsonTypeInfo<ClaimsView> ViewJson => json.ClaimsView;

    protected override Route AddressOf(ClaimsView view) => Route.Index(RecordKind.Claim);

    protected override ClaimsView PostProcess(string id, Corpus corpus)
    {
        ImmutableArray<string> sources = [.. corpus.Records.Sources.Select(source => source.Id)];
        return new ClaimsView(
            PageHead.Of(corpus, Route.Index(RecordKind.Claim), "claims", corpus.Say("nav_claims"), corpus.Say("lead_claims"), [Crumbs.Home(corpus)]),
            [.. sources.Select(source => SourceChip.Of(corpus, source))],
            [.. corpus.Records.Claims.Select(claim => ClaimRow.Of(corpus, claim, sources))]);
    }
}

/// <summary>All statements with what each text says to them.</summary>
internal sealed record ClaimsView(PageHead Head, ImmutableArray<SourceChip> Columns, ImmutableArray<ClaimRow> Rows);
