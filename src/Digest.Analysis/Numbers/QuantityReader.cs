using System.Globalization;
using Digest.Model.Analysis;
using Digest.Model.Records;

namespace Digest.Analysis.Numbers;

/// <summary>Reads one quantity: a number with its sign, currency or unit, or a range of two.</summary>
internal static class QuantityReader
{
    private static readonly WordSet Signs = new("- − + minus negative plus");

    /// <summary>Words that tell of a change, so that "5 to 10" after them is no range.</summary>
    private static readonly WordSet Changes = new("from rose risen rises rise fell fallen falls fall grew grown grow increased increase dropped drop up down climbed declined cut reduced raised jumped");

    /// <summary>The quantity that starts at a token; null where there is none.</summary>
    /// <param name="next">The token from which to go on.</param>
    public static Quantity? At(Tokens tokens, int index, out int next)
    {
        next = index + 1;
        if (!CanStart(tokens, index))
        {
            return null;
        }

        if (MultipleReader.At(tokens, index) is { } multiple)
        {
            return new Quantity(tokens.Span(index, next), multiple, null, "multiple", BoundReader.Of(tokens, index, next));
        }

        if (Amount.At(tokens, index, tokens.Is(index - 1, "between") && tokens.Follows(index)) is not { } amount)
        {
            return null;
        }

        if (!amount.HasCurrency && NotFigures.End(tokens, amount.Number) is { } end)
        {
            next = Math.Max(end, next);
            return null;
        }

        if (Range(tokens, amount) is { } range)
        {
            next = range.End;
            return range.ToQuantity(tokens, Bound.Between);
        }

        next = amount.End;
        var bound = amount.Number.Form == NumeralForm.Order ? Bound.Order : BoundReader.Of(tokens, amount.First, amount.End);
        return amount.ToQuantity(tokens, bound);
    }

    /// <summary>What no quantity starts with is passed over quickly.</summary>
    private static bool CanStart(Tokens tokens, int index) => tokens[index].Kind switch
    {
        TokenKind.Digits => true,
        TokenKind.Word => tokens.IsIn(index, Starts),
        TokenKind.Symbol => tokens.Of(index) is [var c] && (c is '-' or '−' or '+' or '.' || char.GetUnicodeCategory(c) is UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherNumber),
        _ => false,
    };

    private static readonly WordSet Starts = new(NumberWords.All.Words, MultipleReader.Starts, Currencies.Starts, ["a", "an", "half", "quarter", "several", "minus", "negative", "plus"]);

    /// <summary>The two ends of a range as one amount; null where no range starts here.</summary>
    private static Amount? Range(Tokens tokens, Amount first)
    {
        if (first.Number.Form >= NumeralForm.Ordinal)
        {
            return null;
        }

        var between = tokens.Is(first.First - 1, "between");
        var dash = tokens.IsDash(first.End) && tokens.IsGlued(first.End) == tokens.IsGlued(first.End + 1);
        var word = between ? tokens.Is(first.End, "and") : tokens.Is(first.End, "to") || tokens.Is(first.End, "through") || (tokens.IsDash(first.End) && tokens.Is(first.End + 1, "to"));
        var at = first.End + (tokens.IsDash(first.End) && tokens.Is(first.End + 1, "to") ? 2 : 1);
        at += tokens.IsDash(at) && tokens.IsHyphen(at) ? 1 : 0;
        if (!(dash || word) || !tokens.Follows(at) || (!between && tokens.IsIn(first.First - 1, Changes)) || Amount.At(tokens, at, between: false, first.HasCurrency) is not { Number.Form: < NumeralForm.Ordinal } second
            || tokens.Is(at, "-") || (dash && (first.Number.Form == NumeralForm.Words) != (second.Number.Form == NumeralForm.Words)) || (!second.HasCurrency && NotFigures.End(tokens, second.Number with { First = int.MinValue }) is not null))
        {
            return null;
        }

        // "By 0.4 points to 5.1 per cent" is a change and what it led to.
        if (word && first.UnitEnd is { } unitEnd && (tokens.Is(first.First - 1, "by") || tokens.Is(unitEnd - 1, "point") || tokens.Is(unitEnd - 1, "points")))
        {
            return null;
        }

        // A unit of the first must be that of the second; one of the second counts for both.
        if ((first.Unit is { } unit && second.Unit is { } other && unit != other) || (first.UnitEnd is not null && second.Unit is null))
        {
            return null;
        }

        // "10 to 15 million" are ten million at least, "500 to 1 million" are not.
        var scale = second.Number.HasMagnitude && !first.Number.HasMagnitude && first.Value < second.Raw ? second.Value / second.Raw : 1;
        var low = first.Value * scale * (first.Unit is null ? second.Factor : 1);
        return low < second.Value * 1 ? first with { Value = low, Max = second.Value, Unit = first.Unit ?? second.Unit, End = second.End } : null;
    }

    /// <summary>A number with its sign, and its currency or unit.</summary>
    /// <param name="First">Its first token.</param>
    /// <param name="End">The token after it.</param>
    /// <param name="Unit">Null for a plain count.</param>
    /// <param name="Raw">The number before its magnitude word.</param>
    /// <param name="Factor">What the unit multiplies it with.</param>
    /// <param name="UnitEnd">The token after a unit that stands behind the number.</param>
    private readonly record struct Amount(int First, int End, Numeral Number, decimal Value, decimal? Max, string? Unit, decimal Raw, decimal Factor, bool HasCurrency, int? UnitEnd)
    {
        public static Amount? At(Tokens tokens, int index, bool between, bool money = false)
        {
            var at = index;
            var sign = 1;
            if (IsSign(tokens, at))
            {
                sign = tokens.Is(at, "+") || tokens.Is(at, "plus") ? 1 : -1;
                at++;
            }

            var currency = Currencies.Before(tokens, at);
            at = currency?.End ?? at;
            if (currency is not null && tokens[at].Before > Gap.Space)
            {
                return null;
            }

            if (currency is not null && sign == 1 && tokens.Is(at, "-") && tokens.IsGlued(at + 1))
            {
                sign = -1;
                at++;
            }

            if (NumeralReader.At(tokens, at, between, money || currency is not null) is not { } number || (number.Form >= NumeralForm.Ordinal && (sign < 0 || currency is not null)))
            {
                return null;
            }

            var value = sign * number.Value;
            var raw = number.HasMagnitude ? Mantissa(tokens, number) : number.Value;
            var bare = new Amount(index, number.End, number, value, null, number.Form == NumeralForm.Ordinal ? "ordinal" : null, raw, 1, false, null);
            if (currency is { } before)
            {
                // The code may be said again: $5 million USD.
                var again = Currencies.After(tokens, number) is { Part: 1 } code && code.End == number.End + 1 && tokens.Of(number.End) is { Length: 3 } ? code : (Currency?)null;
                return bare with { Unit = again?.Code ?? before.Code, Value = value * before.Part, Factor = before.Part, End = again?.End ?? number.End, HasCurrency = true };
            }

            return number.Form == NumeralForm.Ordinal ? bare : WithUnit(tokens, bare);
        }

        public Quantity ToQuantity(Tokens tokens, Bound bound) => new(tokens.Span(First, End), Plain(Value), Max is { } max ? Plain(max) : null, Unit ?? "count", bound);

        /// <summary>Without zeros at the end of its decimals: 1.2 million is 1200000, not 1200000.0.</summary>
        private static decimal Plain(decimal value) => value / 1.000000000000000000000000000000000m;

        private static Amount WithUnit(Tokens tokens, Amount bare)
        {
            var of = bare.Number.Form == NumeralForm.Order && tokens.Is(bare.End, "of") ? bare.Number with { End = bare.End + 1 } : bare.Number;
            if (Currencies.After(tokens, of) is { } money)
            {
                if (money.Part == 1 && !bare.Number.HasMagnitude && NumberWords.All[tokens.Of(money.End)] is { Role: WordRole.Magnitude } scale && tokens[money.End].Before == Gap.Space && Numeral.MayBe(bare.Value, scale.Value))
                {
                    // 75 USD million.
                    return bare with { Unit = money.Code, Value = bare.Value * scale.Value, End = money.End + 1, UnitEnd = money.End + 1 };
                }

                return WithCents(tokens, bare with { Unit = money.Code, Value = bare.Value * money.Part, Factor = money.Part, End = money.End, UnitEnd = money.End });
            }

            if (MultipleReader.After(tokens, bare.Number) is > 0 and var times)
            {
                return bare with { Unit = "multiple", End = times, UnitEnd = times };
            }

            return UnitWords.After(tokens, of.End) is not { } unit ? bare
                : WithInches(tokens, bare with { Unit = unit.Name, Value = bare.Value * unit.Factor, Factor = unit.Factor, End = unit.Name is "year" or "month" or "week" or "day" ? AfterOld(tokens, unit.End) : unit.End, UnitEnd = unit.End });
        }

        /// <summary>The token after the rest of an age: 35-year-old, six months old.</summary>
        private static int AfterOld(Tokens tokens, int end)
        {
            var at = end + (tokens.IsHyphen(end) ? 1 : 0);
            return tokens[at].Before <= Gap.Space && (tokens.Is(at, "old") || (at > end && tokens.Is(at, "olds"))) ? at + 1 : end;
        }

        /// <summary>Five feet two inches are one length.</summary>
        private static Amount WithInches(Tokens tokens, Amount feet)
        {
            var at = feet.End + (tokens.Is(feet.End, "and") ? 1 : 0);
            return feet is { Unit: "foot", Max: null } && tokens[at].Before <= Gap.Space && NumeralReader.At(tokens, at) is { Value: < 12, Form: < NumeralForm.Ordinal } number
                && (UnitWords.After(tokens, number.End) is { Name: "inch" } inch ? inch.End : tokens.Is(feet.End - 1, "ft") && tokens.Is(number.End, "in") ? number.End + 1 : 0) is > 0 and var end
                    ? feet with { Value = feet.Value + (number.Value / 12), End = end, UnitEnd = end }
                    : feet;
        }

        /// <summary>Thirteen dollars and forty-five cents; 15 dollars 50 where no noun follows.</summary>
        private static Amount WithCents(Tokens tokens, Amount whole)
        {
            var at = whole.End + (tokens.Is(whole.End, "and") ? 1 : 0);
            if (whole.Factor == 1 && !whole.Number.HasMagnitude && tokens[at].Before == Gap.Space && tokens.IsDigits(at) && DigitNumerals.At(tokens, at) is { Form: NumeralForm.PlainDigits, Value: >= 10 and < 100 } bare
                && bare.End == at + 1 && at == whole.End && !tokens.IsWord(bare.End) && tokens.Of(bare.End) is not ['%' or '-' or '/' or ':'])
            {
                return whole with { Value = whole.Value + (bare.Value / 100), End = bare.End, UnitEnd = bare.End };
            }

            return whole.Factor == 1 && NumeralReader.At(tokens, at) is { Value: < 100, Form: NumeralForm.PlainDigits or NumeralForm.Words } small && Currencies.After(tokens, small) is { Part: 0.01m } cents && cents.Code == whole.Unit
                ? whole with { Value = whole.Value + (small.Value * cents.Part), End = cents.End, UnitEnd = cents.End }
                : whole;
        }

        private static bool IsSign(Tokens tokens, int at) =>
            tokens.IsIn(at, Signs)
            && (tokens.IsWord(at)
                ? tokens.IsDigits(at + 1) || NumberWords.All[tokens.Of(at + 1)] is { Role: < WordRole.Hundred }
                : tokens.IsGlued(at + 1) && (tokens.IsDigits(at + 1) || Currencies.Before(tokens, at + 1) is not null) && (!tokens.IsGlued(at) || tokens.Of(at - 1) is ['(' or '[' or '“' or '"' or '~' or '=' or '<' or '>']));

        /// <summary>The number before its magnitude words, to tell "10 to 15 million" from "500 to 1 million".</summary>
        private static decimal Mantissa(Tokens tokens, Numeral number) =>
            (tokens.IsDigits(number.First) ? DigitNumerals.At(tokens, number.First)?.Value : NumberWords.All[tokens.Of(number.First)]?.Value) ?? number.Value;
    }
}
