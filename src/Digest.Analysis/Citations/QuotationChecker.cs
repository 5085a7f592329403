using Digest.Analysis.Quotes;
using Digest.Model.Diagnostics;

namespace Digest.Analysis.Citations;

/// <summary>Checks a quotation of the editors' own words against all sources that may hold it.</summary>
internal static class QuotationChecker
{
    /// <summary>What is wrong with a quotation; nothing where it stands in a source, not everywhere right behind a negation.</summary>
    /// <param name="unsupported">What is said where there is no source at all.</param>
    /// <param name="nowhere">What is said where it stands in none of several.</param>
    public static IEnumerable<Diagnostic> Check(ProseQuotation quotation, IEnumerable<SourceIndex> sources, Diagnostic unsupported, string nowhere)
    {
        var results = sources.Select(source => (Source: source, Result: QuoteFinder.Find(source, quotation.Quote))).ToList();
        var standing = results.FindAll(r => r.Result.Stands);
        if (standing.Count > 0)
        {
            return standing.TrueForAll(r => r.Result is QuoteResult.Found { Negation: not null }) ? [QuoteDiagnostics.Of(standing[0].Result, quotation.Quote, standing[0].Source)!] : [];
        }

        return [results.Count == 0 ? unsupported : NotFound(results, quotation, nowhere)];
    }

    /// <summary>What is wrong with a quotation that stands in none of some sources, one at least.</summary>
    /// <param name="message">What is said where there are several.</param>
    private static Diagnostic NotFound(List<(SourceIndex Source, QuoteResult Result)> results, ProseQuotation quotation, string message)
    {
        // The source that fails most nearly says most.
        var nearest = results.OrderBy(r => r.Result is QuoteResult.Absent { Nearest: null } ? 2 : r.Result is QuoteResult.Absent ? 1 : 0).First();
        var problem = QuoteDiagnostics.Of(nearest.Result, quotation.Quote, nearest.Source)!;
        return problem with
        {
            Rule = Rules.ProseQuotationNotFound,
            Message = (results.Count == 1 ? problem.Message : $"{message}; {problem.Message}").Replace("the quote ", "the quotation ", StringComparison.Ordinal),
        };
    }
}
