using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines.Data;

/// <summary>The page that says what there is to take away.</summary>
internal sealed class DataPage(DigestJson json) : Pipeline<DataView>
{
    public override string Name => "data page";

    protected override string Template => "data";

    protected override JsonTypeInfo<DataView> ViewJson => json.DataView;

    protected override Route AddressOf(DataView view) => view.Head.Route;

    protected override DataView PostProcess(string id, Corpus corpus)
    {
        ImmutableArray<DataFileView> files =
        [
            new(DataRoutes.Json, "json", corpus.Say("data_json", corpus.Claims.Length, corpus.Figures.Length, corpus.Events.Length)),
            new(DataRoutes.Schema, "schema", corpus.Say("data_schema")),
            new(DataRoutes.Table(TableView.ClaimTable), "csv", corpus.Say("data_claims", corpus.Claims.Sum(claim => claim.Positions.Length))),
            new(DataRoutes.Table(TableView.FigureTable), "csv", corpus.Say("data_figures", corpus.Figures.Sum(figure => figure.Values.Length))),
            new(DataRoutes.Table(TableView.EventTable), "csv", corpus.Say("data_events", corpus.Events.Length)),
            new(DataRoutes.Annotations, "json-ld", corpus.Say("data_annotations")),
            new(Feeds.Atom, "atom", corpus.Say("data_atom")),
            new(Feeds.Json, "json", corpus.Say("data_json_feed")),
        ];
        return new DataView(
            LinkedData.Add(corpus, PageHead.Of(corpus, DataRoutes.Page, "data", corpus.Say("data_title"), corpus.Say("data_lead"), [Crumbs.Home(corpus)]), LinkedData.Dataset(corpus, files)),
            files,
            corpus.Site.Licence?.Name,
            corpus.Site.Licence?.Url,
            [.. corpus.Sources.GroupBy(source => source.Sidecar.Rights).OrderBy(group => group.Key).Select(group => RightsView.Of(corpus, group.Key, [.. group.Select(source => source.Id)]))]);
    }
}

/// <summary>What there is to take away.</summary>
/// <param name="Licence">Of what the editors wrote; null where they say nothing.</param>
/// <param name="Texts">The sources by how much of them may be shown.</param>
internal sealed record DataView(PageHead Head, ImmutableArray<DataFileView> Files, string? Licence, string? LicenceUrl, ImmutableArray<RightsView> Texts);

/// <summary>A file to take away.</summary>
/// <param name="Format">Such as <c>csv</c>.</param>
/// <param name="What">What it holds, for readers.</param>
internal sealed record DataFileView(Route Route, string Format, string What)
{
    /// <summary>Its name.</summary>
    public string Name => Route.Path.Split('/')[^1];
}

/// <summary>Sources of which the site may show as much; of very many, the newest.</summary>
/// <param name="More">How many there are beyond those shown.</param>
internal sealed record RightsView(Rights Rights, ImmutableArray<TextFileView> Sources, int More)
{
    private const int Most = 100;

    /// <summary>The sources with these rights.</summary>
    public static RightsView Of(Corpus corpus, Rights rights, ImmutableArray<string> sources) => new(
        rights,
        [.. sources.TakeLast(Most).Select(source => new TextFileView(SourceChip.Of(corpus, source), rights == Rights.Full ? DataRoutes.Text(source) : null))],
        Math.Max(0, sources.Length - Most));
}

/// <summary>A source with its text as a file.</summary>
/// <param name="Text">Null where it may not be shown whole.</param>
internal sealed record TextFileView(SourceChip Source, Route? Text);
