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
    /// <param name="excerpt">Where a quote stands, if it does.</param>
    public static IEnumerable<Diagnostic> Check(Figure figure, FigureValue value, SourceIndex? source, Func<PlacedText, Excerpt?> excerpt)
    {
        if (source is null)
        {
            yield break;
        }

        var found = value.Quotes.Select(excerpt).OfType<Excerpt>().ToList();
        if (found.Count < value.Quotes.Length)
        {
            yield break;
        }

        if (value.IsNone)
        {
            if (found.SelectMany(at => NumberReader.Read(at.Span.In(source.Text))).FirstOrDefault(number => number.Unit != "ordinal") is { } near)
            {
                yield return new Diagnostic(Rules.NumberNearNone, value.At, $"'{value.Source.Id}' is said to give no number for '{figure.Id}', and its quote holds one") { Label = $"it holds {near.Value}" };
            }
        }
        else if (value.Derived is null)
        {
            var numbers = value.Quotes.SelectMany(quote => NumberReader.Read(quote.Value)).ToList();
            if (!Holds(numbers, value.Min!.Value) || !Holds(numbers, value.Max!.Value))
            {
                yield return new Diagnostic(Rules.ValueNotInQuote, value.At, $"the value of '{figure.Id}' in '{value.Source.Id}' cannot be read in its quote")
                {
                    Label = numbers.Count == 0 ? "the quote holds no number" : $"the quote holds {string.Join(" and ", numbers.Select(number => number.Value))}",
                };
            }
        }
    }

    private static bool Holds(List<Quantity> numbers, decimal value) => numbers.Exists(number => number.Value == value || number.Max == value);
}
