using System.Collections.Immutable;
using System.Globalization;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Reading.Markdown;

namespace Digest.Pipelines.Parts;

/// <summary>Something to know about a text.</summary>
/// <param name="Automatic">Whether the analysis found it; else an editor did.</param>
/// <param name="Code">The rule, where it is automatic.</param>
/// <param name="Place">Where in the text it shows; null where it is about the text as a whole, or about a part that may not be shown.</param>
/// <param name="Words">The words that show it.</param>
/// <param name="Record">The statement, figure, event or name that goes with it.</param>
internal sealed record FindingView(SourceChip Source, bool Automatic, string? Code, string Note, Route? Place, string? Words, LinkView? Record)
{
    /// <summary>The editors' findings on a source, then the automatic ones; of those in parts that may not be shown, one of each rule.</summary>
    public static ImmutableArray<FindingView> Of(Corpus corpus, string id)
    {
        var source = corpus.Source(id)!;
        var (chip, text) = (SourceChip.Of(corpus, id), ShownText.Of(corpus, id));
        return
        [
            .. source.Sidecar.Findings.Select(finding => Of(corpus, chip, text, source.Sidecar.Path, finding)),
            .. corpus.FindingsOf(id).Select(finding => Of(corpus, chip, text, finding)).DistinctBy(finding => (finding.Note, finding.Place, finding.Words)),
        ];
    }

    private static FindingView Of(Corpus corpus, SourceChip chip, ShownText text, string path, EditorFinding finding)
    {
        var record = finding.Link is { } link && RecordPath.Resolve(path, link).Record is { } target ? RecordLink.Of(corpus, target) : null;
        return new FindingView(chip, false, null, finding.Note, finding.Line is { } line ? Shown(text.Place(string.Create(CultureInfo.InvariantCulture, $"L{line}"))) : null, null, record);
    }

    private static FindingView Of(Corpus corpus, SourceChip chip, ShownText text, Finding finding)
    {
        if ((finding.Span is { } shows && !text.Shows(shows)) || !finding.Said.All(text.Shows))
        {
            return new FindingView(chip, true, finding.Rule.Code, corpus.Say("finding_hidden", finding.Rule.Title), null, null, null);
        }

        return new FindingView(
            chip,
            true,
            finding.Rule.Code,
            finding.Message,
            finding.Span is { } span ? Shown(text.Place(span)) : null,
            finding.Span is { } words && text.In(words) is { } said ? Shortened(QuoteView.OneLine(said)) : null,
            null);
    }

    /// <summary>A place that the source's page shows; null for another.</summary>
    private static Route? Shown(Route place) => place.Fragment is null ? null : place;

    private static string Shortened(string words) => words.Length <= 160 ? words : words[..words.LastIndexOf(' ', 160)] + " …";
}
