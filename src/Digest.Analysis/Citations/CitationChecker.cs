using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Prose;
using Digest.Model.Text;

namespace Digest.Analysis.Citations;

/// <summary>Checks what an editor wrote against the words of the sources that it cites.</summary>
public static class CitationChecker
{
    /// <summary>Checks a summary or briefing: the quotes of its footnotes, and the quotations, numbers, dates and arithmetic in its prose, headings, notes and front matter.</summary>
    /// <returns>What was verified, and what is wrong, in the order of the text.</returns>
    public static Diagnosed<CheckedWritten> Check(Written written, CitationScope scope, WrittenFrame frame) => Check(written, scope, frame, true);

    /// <summary>Checks only the quotes of the footnotes, as of a page about the site itself, which speaks of no source's numbers.</summary>
    public static Diagnosed<CheckedWritten> CheckFootnotes(Written written, CitationScope scope) => Check(written, scope, WrittenFrame.Empty, false);

    private static Diagnosed<CheckedWritten> Check(Written written, CitationScope scope, WrittenFrame frame, bool prose)
    {
        var problems = new List<Diagnostic>();
        var paragraphs = ProseSentences.Of(written.Text);
        var quotations = paragraphs.Select(p => ProseQuotations.Find(p, scope.QuotationMarks)).ToList();
        var before = QuotationsBefore(paragraphs, quotations.ConvertAll(q => q.Quotations));
        var notes = written.Footnotes
            .DistinctBy(f => f.Label, StringComparer.Ordinal)
            .ToDictionary(f => f.Label, new NoteChecker(scope, before, problems).Check, StringComparer.Ordinal);
        var checker = new ProseChecker(scope, notes, TakenByBareLinks(notes, before), problems);
        var (cited, sentences) = (0, 0);
        ProseParagraph? last = null;
        for (var i = 0; i < paragraphs.Length; i++)
        {
            cited += paragraphs[i].Sentences.Count(s => ProseChecker.IsCited(paragraphs[i], s, quotations[i].Quotations));
            sentences += paragraphs[i].Sentences.Length;
            if (prose)
            {
                checker.Check(paragraphs[i], last, quotations[i].Quotations, quotations[i].Unclosed);
            }

            last = paragraphs[i];
        }

        if (prose)
        {
            CheckFrame(written, scope, frame, [.. notes.OrderBy(note => note.Key, StringComparer.Ordinal).Select(note => note.Value)], problems);
        }

        var verified = written.Footnotes.SelectMany(f => notes[f.Label].Citations).ToImmutableArray();
        var ordered = problems.OrderBy(p => p.Location.Line).ThenBy(p => p.Location.Column);
        return new(new CheckedWritten(verified, cited, sentences), [.. ordered]);
    }

    /// <summary>Checks what stands outside the sentences: front matter, headings, and what footnotes say beside their quotes.</summary>
    private static void CheckFrame(Written written, CitationScope scope, WrittenFrame frame, IReadOnlyCollection<CitedNote> notes, List<Diagnostic> problems)
    {
        var checker = new OwnWordsChecker(frame.Name, new Lazy<Grounds>(() => Grounds.Of(notes, frame, scope)), scope, problems);
        foreach (var words in frame.Words)
        {
            checker.Check(words);
        }

        foreach (var heading in ProseSentences.Headings(written.Text))
        {
            checker.Check(heading, "this heading");
        }

        foreach (var footnote in written.Footnotes)
        {
            checker.Check(new ParagraphBuilder().Add(footnote.Note).Build(quotation: false), "this note");
            foreach (var citation in footnote.Citations)
            {
                checker.Check(ProseParagraph.Of(new PlacedText(citation.Label, citation.At, [])), "this link");
            }
        }
    }

    /// <summary>By footnote: the quotation that stands right before a reference to it, with nothing but punctuation between.</summary>
    private static Dictionary<string, ProseQuotation> QuotationsBefore(ImmutableArray<ProseParagraph> paragraphs, List<ImmutableArray<ProseQuotation>> quotations)
    {
        var before = new Dictionary<string, ProseQuotation>(StringComparer.Ordinal);
        for (var i = 0; i < paragraphs.Length; i++)
        {
            foreach (var note in paragraphs[i].Notes)
            {
                var quotation = quotations[i].LastOrDefault(q => q.Outer.End <= note.Offset || paragraphs[i].IsQuotation);
                var between = quotation is null ? "-" : paragraphs[i].Text[Math.Min(quotation.Outer.End, note.Offset)..note.Offset];
                if (quotation is not null && !between.Any(c => char.IsLetterOrDigit(c) || char.IsSymbol(c)))
                {
                    before.TryAdd(note.Run.Label, quotation);
                }
            }
        }

        return before;
    }

    private static HashSet<ProseQuotation> TakenByBareLinks(Dictionary<string, CitedNote> notes, Dictionary<string, ProseQuotation> before) =>
        [.. before.Where(b => notes.TryGetValue(b.Key, out var note) && note.Footnote.Citations.Any(c => c.Quotes.IsEmpty && c.Target is { Kind: Model.Records.RecordKind.Source })).Select(b => b.Value)];
}
