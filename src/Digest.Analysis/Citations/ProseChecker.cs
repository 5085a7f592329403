using System.Collections.Immutable;
using Digest.Analysis.Quotes;
using Digest.Model.Diagnostics;
using Digest.Model.Text;

namespace Digest.Analysis.Citations;

/// <summary>Checks an editor's own sentences: their quotations, their numbers, and whether they cite at all.</summary>
internal sealed class ProseChecker(CitationScope scope, IReadOnlyDictionary<string, CitedNote> notes, IReadOnlySet<ProseQuotation> taken, List<Diagnostic> problems)
{
    /// <summary>Whether a sentence cites or quotes.</summary>
    public static bool IsCited(ProseParagraph paragraph, ProseSentence sentence, ImmutableArray<ProseQuotation> quotations) =>
        paragraph.IsQuotation || sentence.Notes.Length > 0 || quotations.Any(q => q.IsLong && q.Outer.Overlaps(sentence.Span));

    /// <summary>Checks a paragraph.</summary>
    /// <param name="before">The paragraph before it, which may cite for a block quotation.</param>
    public void Check(ProseParagraph paragraph, ProseParagraph? before, ImmutableArray<ProseQuotation> quotations, ImmutableArray<int> unclosed)
    {
        foreach (var at in unclosed)
        {
            Report(Rules.UnbalancedMarks, paragraph, new TextSpan(at, at + 1), "the quotation that this mark opens is never closed");
        }

        var cited = SourcesOf(paragraph);
        cited = cited.Count == 0 && paragraph.IsQuotation && before is not null ? SourcesOf(before) : cited;
        foreach (var quotation in quotations.Where(q => q.IsLong && !taken.Contains(q) && !scope.IsName(q.Quote.Value)))
        {
            Check(quotation, cited);
        }

        if (paragraph.IsQuotation)
        {
            return;
        }

        var numbers = ProseNumbers.Of(paragraph, [.. quotations.Where(q => q.IsLong).Select(q => q.Outer), .. scope.NameSpans.In(paragraph.Text)]);
        foreach (var sentence in paragraph.Sentences)
        {
            var own = sentence.Notes.Select(n => notes.GetValueOrDefault(n.Run.Label)).OfType<CitedNote>().Distinct().ToList();
            foreach (var number in numbers.Where(n => sentence.Span.Contains(n.Span)))
            {
                Check(paragraph, number, own);
            }

            if (!IsCited(paragraph, sentence, quotations))
            {
                Report(Rules.UncitedSentence, paragraph, sentence.Span, "this sentence quotes and cites nothing: it counts as the editor's own");
            }
        }
    }

    private List<SourceIndex> SourcesOf(ProseParagraph paragraph) =>
        [.. paragraph.Notes.Select(n => notes.GetValueOrDefault(n.Run.Label)).OfType<CitedNote>().SelectMany(n => n.Sources).Distinct().Where(scope.Sources.ContainsKey).Select(id => scope.Sources[id])];

    private void Check(ProseQuotation quotation, List<SourceIndex> cited) => problems.AddRange(QuotationChecker.Check(
        quotation,
        cited,
        new Diagnostic(Rules.ProseQuotationNotFound, quotation.Quote.At, "this quotation stands where no source is cited") { Help = "cite its source in this sentence or paragraph, or take the marks away" },
        $"the quotation stands in none of the {cited.Count} sources cited here"));

    private void Check(ProseParagraph paragraph, ProseNumber number, List<CitedNote> own)
    {
        if (own.Exists(n => n.Stated.Any(s => number.FindIn(s) is not null) || number.Is(n.Sum)))
        {
            return;
        }

        foreach (var source in own.SelectMany(n => n.Sources).Distinct().Where(scope.Sources.ContainsKey).Select(id => scope.Sources[id]))
        {
            if (number.FindIn(source.Stated) is { } place)
            {
                Report(Rules.NumberNotQuoted, paragraph, number.Span, $"“{number.Characters}” stands in '{source.Id}' but in no quote of this sentence", QuoteDiagnostics.Snippet("there", source, place));
                return;
            }
        }

        Report(Rules.NumberUnsupported, paragraph, number.Span, own.Count == 0 ? $"“{number.Characters}” is given without a citation" : $"no citation of this sentence has “{number.Characters}”");
    }

    private void Report(Rule rule, ProseParagraph paragraph, TextSpan span, string message, params ImmutableArray<Note> because)
    {
        if (paragraph.Locate(span) is { } at)
        {
            problems.Add(new Diagnostic(rule, at, message) { Notes = because });
        }
    }
}
