using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Model.Text;
using Digest.Reading.Markdown;

namespace Digest.Pipelines.Parts;

/// <summary>Something to know about a text.</summary>
/// <param name="Automatic">Whether the analysis found it; else an editor did.</param>
/// <param name="Code">The rule, where it is automatic.</param>
/// <param name="Place">Where in the text it shows; null where it is about the text as a whole.</param>
/// <param name="Words">The words that show it.</param>
/// <param name="Record">The statement, figure, event or name that goes with it.</param>
internal sealed record FindingView(SourceChip Source, bool Automatic, string? Code, string Note, Route? Place, string? Words, LinkView? Record)
{
    /// <summary>The editors' findings on a source, then the automatic ones.</summary>
    public static ImmutableArray<FindingView> Of(Corpus corpus, string id)
    {
        var source = corpus.Source(id)!;
        var chip = SourceChip.Of(corpus, id);
        return
        [
            .. source.Sidecar.Findings.Select(finding => Of(corpus, chip, source, finding)),
            .. corpus.Evidence.Findings.GetValueOrDefault(id, []).Select(finding => Of(chip, source, finding)),
        ];
    }

    private static FindingView Of(Corpus corpus, SourceChip chip, Source source, EditorFinding finding)
    {
        var line = source.Article.Lines.FirstOrDefault(line => line.Number == finding.Line);
        var passage = line is null ? null : source.Article.Passages.FirstOrDefault(passage => passage.Start <= line.Start && line.End <= passage.End);
        var record = finding.Link is { } link && RecordPath.Resolve(source.Sidecar.Path, link).Record is { } target ? RecordLink.Of(corpus, target) : null;
        return new FindingView(chip, false, null, finding.Note, passage is null ? null : chip.Route.At(passage.Anchor), null, record);
    }

    private static FindingView Of(SourceChip chip, Source source, Finding finding) => new(
        chip,
        true,
        finding.Rule.Code,
        finding.Message,
        finding.Span is { } span && PassageAt(source, span) is { } passage ? chip.Route.At(passage.Anchor) : null,
        finding.Span is { } words ? Shortened(QuoteView.OneLine(words.In(source.Text))) : null,
        null);

    private static Passage? PassageAt(Source source, TextSpan span) =>
        source.Article.Passages.FirstOrDefault(passage => passage.Start <= span.Start && span.Start < passage.End);

    private static string Shortened(string words) => words.Length <= 160 ? words : words[..words.LastIndexOf(' ', 160)] + " …";
}
