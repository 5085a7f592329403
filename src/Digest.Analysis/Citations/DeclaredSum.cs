using System.Collections.Immutable;
using System.Globalization;
using Digest.Analysis.Numbers;
using Digest.Model.Diagnostics;
using Digest.Model.Prose;
using Digest.Model.Text;

namespace Digest.Analysis.Citations;

/// <summary>Arithmetic that an editor declares at the end of a footnote, such as <c>3 × 12,000 = 36,000</c>.</summary>
internal static class DeclaredSum
{
    /// <summary>The result that is declared; null where there is none. What does not hold is reported.</summary>
    /// <param name="stated">The numbers of the footnote's quotes, out of which the sum must be made.</param>
    public static decimal? Check(Footnote footnote, ImmutableArray<StatedNumbers> stated, List<Diagnostic> problems)
    {
        if (footnote.Arithmetic is not { } sum)
        {
            return null;
        }

        void Report(TextSpan span, string message, string label, string? help = null) =>
            problems.Add(new Diagnostic(Rules.ArithmeticWrong, sum.Locate(span), message) { Label = label, Help = help });

        if (Arithmetic.Evaluate(sum.Value, out var problem) is not { } calculation)
        {
            Report(problem!.Span, "this arithmetic cannot be carried out", problem.Message);
            return null;
        }

        if (calculation.Stated is not { } result)
        {
            Report(new TextSpan(0, sum.Value.Length), "this arithmetic does not say what it comes to", "no result", $"end it with = {Number(calculation.Value)}");
        }
        else if (!calculation.Agrees)
        {
            Report(result.Span, "this arithmetic comes to something else", $"it comes to {Number(calculation.Value)}");
        }

        foreach (var operand in calculation.Operands.Where(o => !stated.Any(s => s.HasValue(o.Value))).Take(1))
        {
            Report(operand.Span, $"no quote of this footnote has the number {Number(operand.Value)}", "not in the quotes", "quote the words that hold it");
        }

        return calculation.Stated?.Value ?? calculation.Value;
    }

    private static string Number(decimal value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
