namespace Digest.Analysis.Numbers;

/// <summary>Reads one numeral, in digits, words or both.</summary>
internal static class NumeralReader
{
    private static readonly WordSet People = new("people men women children");

    /// <summary>Plurals, and words that look like some, before which <c>m</c> is metres.</summary>
    private static readonly WordSet InMetres = new("hurdles hurdlers sprints sprinters runners swimmers divers champions records finals heats semifinals races relays waves walls fences towers masts poles cliffs trees cables ropes strips steps columns drops dives lanes pools upwards downwards towards across");

    /// <summary>The numeral that starts at a token; null where there is none.</summary>
    /// <param name="between">Whether it is the first after <c>between</c>, so that <c>and</c> ends it.</param>
    /// <param name="money">Whether a currency stands before it, so that <c>m</c> is million.</param>
    public static Numeral? At(Tokens tokens, int index, bool between = false, bool money = false) =>
        DigitNumerals.At(tokens, index) is { } digits
            ? OrdinalNumerals.Suffix(tokens, digits) ?? WordNumerals.WithFraction(tokens, index, between ? WithMagnitude(tokens, digits, money) : WithLower(tokens, digits, WithMagnitude(tokens, digits, money), money), between)
            : OrdinalNumerals.At(tokens, index) ?? WordNumerals.At(tokens, index, between);

    /// <summary>A numeral with the magnitude words after it: 1.2 million, 10k, 3 lakh crore, 10-million.</summary>
    public static Numeral WithMagnitude(Tokens tokens, Numeral number, bool money)
    {
        if (tokens.IsGlued(number.End) && tokens.IsWord(number.End) && number.Form <= NumeralForm.Digits)
        {
            var letters = tokens.Of(number.End);
            var scale = letters is "M" || (letters is "m" && (money || IsOfMany(tokens, number.End + 1))) ? 1_000_000
                : money && letters is "t" or "T" ? 1_000_000_000_000
                : NumberWords.Glued[letters] ?? Scale(tokens, number.End);
            return scale is { } glued && Numeral.MayBe(number.Value, glued) ? number with { End = number.End + 1, Value = number.Value * glued, Form = NumeralForm.Digits, HasMagnitude = true } : number;
        }

        for (var words = 0; words < 3; words++)
        {
            var at = number.End + (tokens.IsHyphen(number.End) ? 1 : 0);
            if (!tokens.IsWord(at) || tokens[at].Before > Gap.Line)
            {
                break;
            }

            if ((Scale(tokens, at) ?? Letter(tokens, at, money)) is not { } scale || !Numeral.MayBe(number.Value, scale))
            {
                break;
            }

            number = number with { End = at + 1, Value = number.Value * scale, Form = number.Form == NumeralForm.PlainDigits ? NumeralForm.Digits : number.Form, HasMagnitude = true };
        }

        return number;
    }

    /// <summary>Four thousand three hundred and one with some of it in digits: each part is smaller than the last magnitude.</summary>
    private static Numeral WithLower(Tokens tokens, Numeral digits, Numeral number, bool money)
    {
        for (var parts = 0; parts < 4 && number.HasMagnitude && digits.Value < 1000 && number.End > digits.End && tokens.IsWord(number.End - 1) && !tokens.IsGlued(number.End - 1); parts++)
        {
            var scale = Scale(tokens, number.End - 1) ?? 0;
            var and = tokens.Is(number.End, "and");
            var at = number.End + (and ? 1 : 0);
            if (tokens[at].Before != Gap.Space || tokens[number.End].Before != Gap.Space)
            {
                break;
            }

            var lower = DigitNumerals.At(tokens, at) is { Form: NumeralForm.PlainDigits } plain ? WithMagnitude(tokens, plain, money) : scale <= 1000 && and ? WordNumerals.CardinalAt(tokens, at, between: true) : null;
            if (lower is not { } next || next.Value >= scale || !(next.HasMagnitude || (and && scale <= 1000)))
            {
                break;
            }

            number = number with { End = next.End, Value = number.Value + next.Value };
            if (!next.HasMagnitude)
            {
                break;
            }
        }

        return number;
    }

    /// <summary>Letters with a space before them are magnitudes in money, £3 m, and k and M where no noun follows.</summary>
    private static decimal? Letter(Tokens tokens, int index, bool money)
    {
        var letters = tokens.Of(index);
        var isScale = money ? letters is "m" or "M" or "bn" or "mn" or "tn" or "mil" : letters is "k" or "M" && !tokens.IsWord(index + 1);
        return isScale ? NumberWords.Glued[letters] ?? 1_000_000 : null;
    }

    /// <summary>Whether many are counted, so that <c>4.2m doses</c> are no metres: a plural follows, and none of what is measured in metres.</summary>
    private static bool IsOfMany(Tokens tokens, int index)
    {
        if (!tokens.IsWord(index) || tokens[index].Before != Gap.Space || tokens.IsCapitalised(index))
        {
            return false;
        }

        var noun = tokens.Of(index);
        return tokens.IsIn(index, People) || (noun.Length > 3 && noun[^1] == 's' && noun[^2] is not ('s' or 'u' or 'i') && !tokens.IsIn(index, InMetres));
    }

    private static decimal? Scale(Tokens tokens, int index) => NumberWords.All[tokens.Of(index)] switch
    {
        { Role: WordRole.Hundred or WordRole.Magnitude } word => word.Value,
        { Role: WordRole.Plural, Value: 12 or 100_000 or 10_000_000 } word => word.Value,
        _ => tokens.Is(index, "bn") ? 1_000_000_000 : null,
    };
}
