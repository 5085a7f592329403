using System.Collections.Immutable;
using Digest.Analysis.Quotes;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Prose;
using Digest.Model.Records;
using Digest.Model.Text;

namespace Digest.Analysis.Citations;

/// <summary>Looks up what a footnote cites.</summary>
internal sealed class NoteChecker(CitationScope scope, IReadOnlyDictionary<string, ProseQuotation> quotationsBefore, List<Diagnostic> problems)
{
    /// <summary>Finds the quotes of a footnote; what is wrong with them is reported.</summary>
    public CitedNote Check(Footnote footnote)
    {
        var citations = ImmutableArray.CreateBuilder<CheckedCitation>();
        var stated = ImmutableArray.CreateBuilder<StatedNumbers>();
        var sources = new List<string>();
        for (var i = 0; i < footnote.Citations.Length; i++)
        {
            var citation = footnote.Citations[i];
            var excerpts = citation.Target switch
            {
                { Kind: RecordKind.Source, Id: var id } when scope.Sources.TryGetValue(id, out var source) => OfSource(footnote, citation, source, sources, stated),
                { } record when scope.Records.TryGetValue(record, out var of) => OfRecord(citation, of, sources, stated),
                _ => [],
            };
            citations.Add(new CheckedCitation(footnote.Number, i, excerpts));
        }

        var numbers = stated.ToImmutable();
        return new CitedNote(footnote, citations.ToImmutable(), [.. sources.Distinct()], numbers, DeclaredSum.Check(footnote, numbers, problems));
    }

    private ImmutableArray<Excerpt> OfSource(Footnote footnote, Citation citation, SourceIndex source, List<string> sources, ImmutableArray<StatedNumbers>.Builder stated)
    {
        sources.Add(source.Id);
        var quotes = citation.Quotes;
        if (quotes.IsEmpty)
        {
            if (!quotationsBefore.TryGetValue(footnote.Label, out var quotation))
            {
                problems.Add(new Diagnostic(Rules.BareCitation, citation.At, $"this link to '{source.Id}' has no quote, and no quotation stands right before its reference")
                {
                    Help = "quote the words after the link: “…”",
                });
                return [];
            }

            quotes = [quotation.Quote];
        }

        return Excerpts(quotes, citation.Line, source, stated);
    }

    /// <summary>A record is cited with all its quotes; quotes of the editor's after the link must be among its sources' words.</summary>
    private ImmutableArray<Excerpt> OfRecord(Citation citation, ImmutableArray<Excerpt> of, List<string> sources, ImmutableArray<StatedNumbers>.Builder stated)
    {
        sources.AddRange(of.Select(e => e.Source));
        foreach (var excerpt in of)
        {
            if (scope.Sources.TryGetValue(excerpt.Source, out var source))
            {
                AddStated(excerpt, source, stated);
            }
        }

        var quoted = ImmutableArray.CreateBuilder<Excerpt>();
        foreach (var quote in citation.Quotes)
        {
            var candidates = of.Select(e => e.Source).Distinct().Where(scope.Sources.ContainsKey).Select(id => scope.Sources[id]).ToList();
            var best = candidates.Find(s => QuoteFinder.Find(s, quote) is QuoteResult.Found) ?? candidates.FirstOrDefault();
            if (best is not null)
            {
                quoted.AddRange(Excerpts([quote], null, best, stated));
            }
        }

        return quoted.Count > 0 ? quoted.ToImmutable() : of;
    }

    private ImmutableArray<Excerpt> Excerpts(ImmutableArray<PlacedText> quotes, int? line, SourceIndex source, ImmutableArray<StatedNumbers>.Builder stated)
    {
        var excerpts = ImmutableArray.CreateBuilder<Excerpt>();
        foreach (var quote in quotes)
        {
            var result = QuoteFinder.Find(source, quote, line);
            if (QuoteDiagnostics.Of(result, quote, source) is { } problem)
            {
                problems.Add(problem);
            }

            if (result is QuoteResult.Found { Excerpt: var excerpt })
            {
                excerpts.Add(excerpt);
                AddStated(excerpt, source, stated);
            }
            else
            {
                // What is wrong with the quote has been said; the numbers in it are not reported a second time.
                stated.Add(StatedNumbers.Of(quote.Value, source.Published));
            }
        }

        return excerpts.ToImmutable();
    }

    private static void AddStated(Excerpt excerpt, SourceIndex source, ImmutableArray<StatedNumbers>.Builder stated) =>
        stated.AddRange(StatedNumbers.Of(excerpt, source));
}
