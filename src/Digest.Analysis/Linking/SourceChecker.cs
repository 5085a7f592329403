using System.Collections.Immutable;
using Digest.Analysis.Quotes;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Analysis.Linking;

/// <summary>Checks what editors say of sources against their texts.</summary>
internal static class SourceChecker
{
    /// <summary>What is wrong with sidecars, and with summaries of sources that are missing or were changed.</summary>
    public static IEnumerable<Diagnostic> Check(CorpusRecords records, ImmutableDictionary<string, Source> sources, ImmutableDictionary<string, SourceIndex> indexes) =>
    [
        .. records.Sources.Where(source => !source.Article.Lines.Any(line => line.Kept)).Select(source => new Diagnostic(Rules.EmptySource, Location.Of(source.Path), $"'{source.Id}' holds no article text") { Help = "keep lines with 'keep:' in its sidecar if the cleaning cut too much" }),
        .. records.Sources.SelectMany(source => source.Sidecar.Cut.Concat(source.Sidecar.Keep).Select(rule => Check(rule, indexes[source.Id])).OfType<Diagnostic>()),
        .. records.Sources.Select(source => source.Sidecar.Origin is { Quote: { } quote } ? CheckOrigin(source, quote) : null).OfType<Diagnostic>(),
        .. records.Summaries.Select(summary => Check(summary, sources.GetValueOrDefault(summary.Id))).OfType<Diagnostic>(),
    ];

    private static Diagnostic? Check(LineRule rule, SourceIndex source) => source.Line(rule.Line) switch
    {
        null => new Diagnostic(Rules.LineRuleMismatch, rule.At, $"line {rule.Line} of '{source.Id}' is empty or does not exist"),
        { } line when !QuoteFold(source.Text[line.Start..line.End]).StartsWith(QuoteFold(rule.Starts), StringComparison.Ordinal) =>
            new Diagnostic(Rules.LineRuleMismatch, rule.At, $"line {rule.Line} of '{source.Id}' does not start with '{rule.Starts}'") { Label = $"it starts with “{Start(source.Text[line.Start..line.End])}”" },
        _ => null,
    };

    /// <summary>An origin is often named on a cut line, so the whole text counts.</summary>
    private static Diagnostic? CheckOrigin(Source source, PlacedText quote)
    {
        var raw = SourceIndex.Raw(source.Text);
        return QuoteFinder.Find(raw, quote.Value) is var result and not (QuoteResult.Found or QuoteResult.Ambiguous) ? QuoteDiagnostics.Of(result, quote, raw) : null;
    }

    private static Diagnostic? Check(Summary summary, Source? source) => source switch
    {
        null => new Diagnostic(Rules.SummaryWithoutSource, summary.At, $"no source is called '{summary.Id}'") { Help = "name the summary as its source is named" },
        _ when summary.Reviewed is { } reviewed && !string.Equals(reviewed, source.Sha256, StringComparison.OrdinalIgnoreCase) =>
            new Diagnostic(Rules.SourceChanged, summary.At, $"'{source.Id}' is not the text that was reviewed") { Help = "review the summary again, then set 'reviewed' to the new fingerprint" },
        _ => null,
    };

    private static string QuoteFold(string text) => FoldedText.Of(text.Trim()).Text;

    private static string Start(string line) => line.Trim() is { Length: > 30 } text ? text[..30] + "…" : line.Trim();
}
