using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Model.Text;

namespace Digest.Analysis.Numbers;

/// <summary>A number that somebody can read in a quote, figure or not.</summary>
/// <param name="Span">Where it stands in the quote.</param>
/// <param name="Form">Its bound as far as the number itself tells: a range, an order, or as stated.</param>
internal readonly record struct ReadableNumber(decimal Value, decimal? Max, string Unit, TextSpan Span, Bound Form)
{
    private static readonly WordSet Counts = new("count people groups times multiple ordinal");

    /// <summary>Whether it is this value, as one number or as an end of a range.</summary>
    public bool Is(decimal value, string unit) => IsUnit(unit) && (Equal(Value, value) || (Max is { } max && Equal(max, value)));

    /// <summary>Whether it is a range with these ends.</summary>
    public bool IsRange(decimal min, decimal max, string unit) => IsUnit(unit) && Equal(Value, min) && Max is { } upper && Equal(upper, max);

    /// <summary>Ordinals and multiples are kept apart from counts only where the editor names them.</summary>
    private bool IsUnit(string unit) => Unit == unit || (Counts.Contains(unit) && Counts.Contains(Unit) && (unit != "ordinal" || Unit == "ordinal") && (unit != "multiple" || Unit is "multiple" or "count"));

    /// <summary>A third may be given as 0.33 or 0.333: rounded to the decimals that are given, two at least.</summary>
    private static bool Equal(decimal read, decimal given) => read == given || (read.Scale > 6 && given.Scale >= 2 && Math.Round(read, given.Scale, MidpointRounding.AwayFromZero) == given);
}

/// <summary>Lists every number that can be read in a quote. A quote is short and chosen, so that what is no figure in running text, such as the two thousand of a year, counts here too.</summary>
internal static class ReadableNumbers
{
    /// <summary>All numbers: the figures as they are read in running text, and each numeral by itself.</summary>
    public static ImmutableArray<ReadableNumber> In(string quote) => In(quote, Tokens.Of(quote));

    /// <summary>The numbers that are a value, or of which it is an end, each with what the words around it say of it.</summary>
    /// <param name="text">A quote with the sentences in which it stands, since what it leaves out counts too.</param>
    public static IEnumerable<(ReadableNumber Number, StatedBound Bound)> Of(string text, decimal value, string unit)
    {
        var tokens = Tokens.Of(text);
        var before = new List<TextSpan>();
        foreach (var number in In(text, tokens).Where(number => number.Is(value, unit)))
        {
            // The numerals of a figure are listed once more by themselves.
            if (before.Exists(number.Span.Overlaps))
            {
                continue;
            }

            before.Add(number.Span);
            var first = tokens.IndexFrom(0, number.Span.Start);
            yield return (number, number.Form switch
            {
                Bound.Between => new(number.Value == value ? Bound.AtLeast : Bound.AtMost, [], true),
                Bound.Order => new(Bound.Order, [Bound.AtLeast, Bound.MoreThan], true),
                _ => BoundReader.Read(tokens, first, tokens.IndexFrom(first, number.Span.End)),
            });
        }
    }

    private static ImmutableArray<ReadableNumber> In(string quote, Tokens tokens)
    {
        var found = ImmutableArray.CreateBuilder<ReadableNumber>();
        foreach (var quantity in NumberReader.Read(quote))
        {
            found.Add(Of(quantity));
        }

        for (var index = 0; index < tokens.Count; index++)
        {
            if (IsStart(tokens, index) && NumeralReader.At(tokens, index) is { } number)
            {
                found.Add(new ReadableNumber(number.Value, null, number.Form == NumeralForm.Ordinal ? "ordinal" : "count", tokens.Span(number.First, number.End), number.Form == NumeralForm.Order ? Bound.Order : Bound.AsStated));
                index = number.End - 1;
            }
        }

        return found.DrainToImmutable();
    }

    private static ReadableNumber Of(Quantity quantity) => new(quantity.Value, quantity.Bound == Bound.Between ? quantity.Max : null, quantity.Unit, quantity.Span, quantity.Bound is Bound.Between or Bound.Order ? quantity.Bound : Bound.AsStated);

    /// <summary>A numeral does not start within a word or a longer number: not in F-16, nor at the 000 of a malformed 16,00,000.</summary>
    private static bool IsStart(Tokens tokens, int index) =>
        !tokens.IsGlued(index) || index == 0
        || (!tokens.IsWord(index - 1) && !tokens.IsDigits(index - 1)
            && !(tokens.IsDigits(index) && tokens.Of(index - 1) is [',' or '.' or ':' or '/' or '_' or '#'] && tokens.IsGlued(index - 1))
            && !(tokens.IsHyphen(index - 1) && tokens.IsWord(index - 2) && NumberWords.All[tokens.Of(index - 2)] is null));
}
