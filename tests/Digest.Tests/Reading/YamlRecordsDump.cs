using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Tests.Reading;

/// <summary>Records in a few lines: what is not stated is left out.</summary>
internal static class YamlRecordsDump
{
    public static string Site(SiteSettings site) => Lines(
        "site", site.Title,
        Of("description", site.Description), Of("language", site.Language), Of("base", site.BaseUrl), Of("publisher", site.Publisher),
        Of("marks", site.QuotationMarks), Of("edit", site.EditUrl), Of("report", site.ReportUrl),
        $"pairs {site.MaxPairsPerSource}, search {site.SearchEngine}",
        Of("levels", string.Join(' ', site.Levels.Select(level => $"{level.Key}={level.Value}"))));

    public static string Sidecar(Sidecar known) => Lines(
        "sidecar", known.Path,
        Of("title", known.Title), Of("short", known.Short), Of("outlet", known.Outlet), Of("byline", known.Byline),
        Of("published", known.Published), Of("retrieved", known.Retrieved), Of("url", known.Url), Of("language", known.Language),
        $"rights {known.Rights}", Of("received", known.ReceivedAs), Of("notes", known.Notes),
        Of("inferred", string.Join("; ", known.Inferred.Select(reason => $"{reason.Key}: {reason.Value}"))),
        known.Origin is { } origin ? $"origin {origin.Id} ‹{origin.Name}› {At(origin.At)}{Quotes(origin.Quote is { } quote ? [quote] : [])}" : null,
        All("cut", known.Cut, rule => $"{rule.Line} ‹{rule.Starts}›{Tail(rule.Reason)} {At(rule.At)}"),
        All("keep", known.Keep, rule => $"{rule.Line} ‹{rule.Starts}›{Tail(rule.Reason)} {At(rule.At)}"),
        All("finding", known.Findings, finding => $"{finding.Line} ‹{finding.Note}›{Tail(finding.Link)} {At(finding.At)}"));

    public static string Claim(Claim claim) => Lines(
        "claim", $"{claim.Id} {At(claim.At)} {claim.Kind}{Draft(claim.Draft)}",
        Of("statement", claim.Statement), Of("conflict", string.Join(' ', claim.Conflicts)), Of("why", claim.Why),
        All("position", claim.Positions, position => $"{Id(position.Source)} {position.Stance}{Line(position.Line)}{Tail(position.Attribution)}{Tail(position.AsOf?.Text)}{Tail(position.Partly)} {At(position.At)}{Quotes(position.Quotes)}"),
        Ids("silent", claim.Silent));

    public static string Figure(Figure figure) => Lines(
        "figure", $"{figure.Id} {At(figure.At)} in {figure.Unit}{Draft(figure.Draft)}",
        Of("what", figure.What),
        All("value", figure.Values, value => $"{Id(value.Source)} {(value.IsNone ? "none" : $"{value.Min}..{value.Max}")} {value.Bound}{(value.Plan ? " plan" : "")}{Line(value.Line)}"
            + $"{Tail(value.Counts)}{Tail(value.AsOf?.Text)}{Tail(value.Inferred)}{Tail(value.Attribution)}{Tail(value.Derived?.Value)} {At(value.At)}{Quotes(value.Quotes)}"));

    public static string Event(Event happened) => Lines(
        "event", $"{happened.Id} {At(happened.At)} {happened.Date}{Draft(happened.Draft)}",
        Of("what", happened.What), Of("inferred", happened.Inferred), Of("reported", happened.Reported),
        All("dated by", happened.DatedBy, SourceQuote), All("quote", happened.Quotes, SourceQuote));

    public static string Entity(Entity entity) => Lines(
        "entity", $"{entity.Id} {At(entity.At)} {entity.Type} ‹{entity.Name}›",
        All("alias", entity.Aliases, alias => $"‹{alias}›"), All("not", entity.Not, word => $"‹{word}›"), Of("description", entity.Description),
        All("link", entity.Links, link => $"{link.Name} {link.Value}"));

    public static string Summary(Summary summary) => Lines(
        "summary", $"{summary.Id}{Draft(summary.Draft)} ‹{summary.Title}›",
        Of("authors", string.Join("; ", summary.Authors)), Of("reviewed by", summary.ReviewedBy), Of("updated", summary.Updated),
        Corrections(summary.Corrections), Of("reviewed", summary.Reviewed), $"blocks {summary.Written.Text.Blocks.Length}");

    public static string Briefing(Briefing briefing) => Lines(
        "briefing", $"{briefing.Id} {briefing.Date}{Draft(briefing.Draft)} ‹{briefing.Title}›",
        Of("standfirst", briefing.Standfirst), Of("authors", string.Join("; ", briefing.Authors)), Of("reviewed by", briefing.ReviewedBy),
        Ids("key", briefing.Key), Ids("claims", briefing.Claims), Ids("figures", briefing.Figures), Ids("events", briefing.Events),
        Ids("sources", briefing.Sources), Ids("related", briefing.Related), Of("updated", briefing.Updated),
        Corrections(briefing.Corrections), $"blocks {briefing.Written.Text.Blocks.Length}");

    public static string Page(Page page) => Lines(
        "page", $"{page.Id}{Draft(page.Draft)} ‹{page.Title}›",
        Of("standfirst", page.Standfirst), Of("updated", page.Updated), $"blocks {page.Written.Text.Blocks.Length}");

    private static string SourceQuote(SourceQuote quote) => $"{Id(quote.Source)}{Line(quote.Line)} {At(quote.At)}{Quotes(quote.Quotes)}";

    private static string? Corrections(ImmutableArray<Correction> corrections) => All("correction", corrections, correction => $"{correction.Date} ‹{correction.What}› {At(correction.At)}");

    private static string Quotes(ImmutableArray<PlacedText> quotes) =>
        string.Concat(quotes.Select(quote => $"\n    ‹{quote.Value}› {string.Join(' ', quote.Pieces.Select(piece => $"{piece.Offset}={piece.Line}:{piece.Column}"))}"));

    private static string Lines(string kind, string head, params string?[] lines) =>
        $"{kind} {head}\n" + string.Concat(lines.OfType<string>().Select(line => $"  {line}\n"));

    private static string? Of(string name, object? value) => value?.ToString() is { Length: > 0 } text ? $"{name} ‹{text}›" : null;

    private static string? All<T>(string name, ImmutableArray<T> items, Func<T, string> show) =>
        items.IsEmpty ? null : string.Join("\n  ", items.Select(item => $"{name} {show(item)}"));

    private static string? Ids(string name, ImmutableArray<IdRef> ids) => ids.IsEmpty ? null : $"{name} {string.Join(' ', ids.Select(Id))}";

    private static string Id(IdRef id) => $"{id.Id}@{At(id.At)}";

    private static string At(Location at) => $"{at.Line}:{at.Column}";

    private static string Tail(string? text) => text is null ? "" : $" ‹{text}›";

    private static string Line(int? line) => line is null ? "" : $" line {line}";

    private static string Draft(bool draft) => draft ? " draft" : "";
}
