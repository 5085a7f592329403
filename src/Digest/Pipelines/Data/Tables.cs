using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Digest.Analysis.Comparing;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Theme;

namespace Digest.Pipelines.Data;

/// <summary>The claims, figures and events of the site as tables.</summary>
internal sealed class Tables : Pipeline<TableView>
{
    public override string Name => "tables";

    protected override bool IsTraced => false;

    protected override IEnumerable<string> List(Corpus corpus) => TableView.Names;

    protected override Route AddressOf(TableView view) => view.Route;

    protected override TableView PostProcess(string id, Corpus corpus) => TableView.Of(corpus, id, DataRecords.All(corpus), DataRoutes.Table(id));

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(TableView view, ITheme theme) => Csv.Write(view.Rows);
}

/// <summary>A table with its head; its rows are made when they are asked for.</summary>
/// <param name="Route">Where it stands.</param>
internal sealed record TableView(Route Route, IEnumerable<ImmutableArray<string?>> Rows)
{
    /// <summary>One row a position of a source towards a claim.</summary>
    public const string ClaimTable = "claims";

    /// <summary>One row a value of a source.</summary>
    public const string FigureTable = "figures";

    /// <summary>One row a quote that speaks of an event.</summary>
    public const string EventTable = "events";

    /// <summary>The names of all tables.</summary>
    public static readonly ImmutableArray<string> Names = [ClaimTable, FigureTable, EventTable];

    private static readonly ImmutableArray<string?> QuoteColumns = ["quote", "passage", "start", "end"];

    /// <summary>A table of some records.</summary>
    public static TableView Of(Corpus corpus, string name, DataRecords records, Route route) => new(route, name switch
    {
        ClaimTable => Claims(corpus, records.Claims),
        FigureTable => Figures(corpus, records.Figures),
        _ => Events(corpus, records.Events),
    });

    private static IEnumerable<ImmutableArray<string?>> Claims(Corpus corpus, ImmutableArray<Claim> claims) => Headed(
        ["claim", "statement", "kind", "agreement", "conflict", "why", "source", "stance", "partly", "attribution", "as_of", .. QuoteColumns, "page"],
        from claim in claims
        let data = ClaimData.Of(corpus, claim)
        let agreement = Word(Comparer.Agreement(claim))
        from position in data.Positions
        select Row(
            [claim.Id, claim.Statement, Word(claim.Kind), agreement, string.Join(' ', claim.Conflicts.Select(conflict => Word(conflict))), claim.Why, position.Source, Word(position.Stance), position.Partly, position.Attribution, position.AsOf],
            position.Quote,
            position.FurtherQuotes,
            data.Page));

    private static IEnumerable<ImmutableArray<string?>> Figures(Corpus corpus, ImmutableArray<Figure> figures) => Headed(
        ["figure", "what", "unit", "source", "value", "min", "max", "bound", "counts", "plan", "as_of", "inferred", "attribution", "derived", .. QuoteColumns, "page"],
        from figure in figures
        let data = FigureData.Of(corpus, figure)
        from value in data.Values
        select Row(
            [figure.Id, figure.What, figure.Unit, value.Source, Number(value.Value), Number(value.Min), Number(value.Max), Word(value.Bound), value.Counts, value.Plan ? "true" : "false", value.AsOf, value.Inferred, value.Attribution, value.Derived],
            value.Quote,
            value.FurtherQuotes,
            data.Page));

    private static IEnumerable<ImmutableArray<string?>> Events(Corpus corpus, ImmutableArray<Event> events) => Headed(
        ["event", "what", "date", "inferred", "reported", "source", .. QuoteColumns, "page"],
        from happening in events
        let data = EventData.Of(corpus, happening)
        from quote in data.Quotes.DefaultIfEmpty()
        select Row([happening.Id, happening.What, happening.Date.Text, happening.Inferred, happening.Reported?.Text, quote?.Source], quote?.Quote, [], data.Page));

    private static IEnumerable<ImmutableArray<string?>> Headed(ImmutableArray<string?> head, IEnumerable<ImmutableArray<string?>> rows) => rows.Prepend(head);

    /// <summary>Further quotes stand in the same cell; the offsets are those of the first.</summary>
    private static ImmutableArray<string?> Row(ImmutableArray<string?> cells, QuoteData? quote, ImmutableArray<QuoteData> further, string page) =>
    [
        .. cells,
        quote is null ? null : string.Join("\n", further.Select(next => next.Text).Prepend(quote.Text)),
        quote?.Passage,
        quote?.Start.ToString(CultureInfo.InvariantCulture),
        quote?.End.ToString(CultureInfo.InvariantCulture),
        page,
    ];

    private static string? Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
