using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Records;

namespace Digest.Analysis.Numbers;

/// <summary>A number that somebody can read in a quote, figure or not.</summary>
internal readonly record struct ReadableNumber(decimal Value, decimal? Max, string Unit)
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
    public static ImmutableArray<ReadableNumber> In(string quote)
    {
        var tokens = Tokens.Of(quote);
        var found = ImmutableArray.CreateBuilder<ReadableNumber>();
        foreach (var quantity in NumberReader.Read(quote))
        {
            found.Add(Of(quantity));
        }

        for (var index = 0; index < tokens.Count; index++)
        {
            if (IsStart(tokens, index) && NumeralReader.At(tokens, index) is { } number)
            {
                found.Add(new ReadableNumber(number.Value, null, number.Form == NumeralForm.Ordinal ? "ordinal" : "count"));
                index = number.End - 1;
            }
        }

        return found.DrainToImmutable();
    }

    private static ReadableNumber Of(Quantity quantity) => new(quantity.Value, quantity.Bound == Bound.Between ? quantity.Max : null, quantity.Unit);

    /// <summary>A numeral does not start within a word or a longer number: not in F-16, nor at the 000 of a malformed 16,00,000.</summary>
    private static bool IsStart(Tokens tokens, int index) =>
        !tokens.IsGlued(index) || index == 0
        || (!tokens.IsWord(index - 1) && !tokens.IsDigits(index - 1)
            && !(tokens.IsDigits(index) && tokens.Of(index - 1) is [',' or '.' or ':' or '/' or '_' or '#'] && tokens.IsGlued(index - 1))
            && !(tokens.IsHyphen(index - 1) && tokens.IsWord(index - 2) && NumberWords.All[tokens.Of(index - 2)] is null));
}
