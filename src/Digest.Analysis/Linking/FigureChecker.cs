using System.Collections.Immutable;
using Digest.Analysis.Numbers;
using Digest.Analysis.Quotes;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Text;

namespace Digest.Analysis.Linking;

/// <summary>Checks a figure's values against the numbers that their quotes hold.</summary>
internal static class FigureChecker
{
    /// <summary>What is wrong with a value.</summary>
    /// <param name="source">Null where the source does not exist, which has been reported.</param>
    /// <param name="excerpt">Where a quote stands; null where it does not, which has been reported.</param>
    public static IEnumerable<Diagnostic> Check(Figure figure, FigureValue value, SourceIndex? source, Func<PlacedText, Excerpt?> excerpt)
    {
        if (source is null || value.Quotes.Any(quote => excerpt(quote) is null))
        {
            return [];
        }

        ImmutableArray<Excerpt> excerpts = [.. value.Quotes.Select(quote => excerpt(quote)!)];
        ImmutableArray<string> words = [.. excerpts.SelectMany(found => found.Parts).Select(part => part.In(source.Text))];
        return value switch
        {
            { IsNone: true } => NumbersNear(figure, value, source, excerpt),
            { Derived: { } derived } => CheckDerived(figure, value, derived, words),
            _ => CheckStated(figure, value, source, excerpts, words),
        };
    }

    private static IEnumerable<Diagnostic> NumbersNear(Figure figure, FigureValue value, SourceIndex source, Func<PlacedText, Excerpt?> excerpt) =>
        from quote in value.Quotes
        from number in NumberReader.Read(excerpt(quote)!.Span.In(source.Text)).Where(number => number.Unit != "ordinal").Take(1)
        select new Diagnostic(Rules.NumberNearNone, quote.At, $"'{value.Source.Id}' is said to give no number for '{figure.Id}', and its quote holds one") { Label = $"it holds {number.Value}" };

    /// <param name="words">What the quotes say in the source itself, so that a word of the editor's in brackets gives no number.</param>
    private static IEnumerable<Diagnostic> CheckStated(Figure figure, FigureValue value, SourceIndex source, ImmutableArray<Excerpt> excerpts, ImmutableArray<string> words)
    {
        if (!words.Any(quote => NumberReader.Holds(quote, value.Min!.Value, value.Max, figure.Unit)))
        {
            var numbers = words.SelectMany(quote => NumberReader.Read(quote)).Select(number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
            yield return new Diagnostic(Rules.ValueNotInQuote, value.At, $"the value of '{figure.Id}' in '{value.Source.Id}' cannot be read in its quote")
            {
                Label = numbers.Count == 0 ? "the quote holds no number" : $"the quote holds {string.Join(" and ", numbers)}",
            };
        }
        else if (BoundChecker.Check(figure, value, source, excerpts) is { } problem)
        {
            yield return problem;
        }
    }

    private static IEnumerable<Diagnostic> CheckDerived(Figure figure, FigureValue value, PlacedText derived, ImmutableArray<string> words)
    {
        if (Arithmetic.Evaluate(derived.Value, out var problem) is not { } sum)
        {
            yield return new Diagnostic(Rules.BadArithmetic, derived.Locate(problem!.Span), $"'{derived.Value}' cannot be worked out") { Label = problem.Message };
            yield break;
        }

        if (!sum.Agrees || !sum.Matches(value.Min!.Value))
        {
            yield return new Diagnostic(Rules.DerivedWrong, derived.At, $"'{derived.Value}' gives {sum.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)}, not the value of '{figure.Id}'");
        }

        foreach (var operand in sum.Operands.Where(operand => !words.Any(quote => Holds(quote, operand.Value))))
        {
            yield return new Diagnostic(Rules.ValueNotInQuote, derived.Locate(operand.Span), $"'{operand.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)}' cannot be read in a quote of this value") { Help = "add the quote that gives it" };
        }
    }

    /// <summary>Whether a number can be read in a quote, as a number or as a multiple such as "triple".</summary>
    private static bool Holds(string quote, decimal number) => NumberReader.Holds(quote, number, null, "count") || NumberReader.Holds(quote, number, null, "multiple");
}
