namespace Digest.Analysis.Numbers;

/// <summary>Reads ordinals: <c>21st</c>, <c>third</c>, <c>one hundred twenty-fifth</c>; <c>first</c> and <c>second</c> only where they count.</summary>
internal static class OrdinalNumerals
{
    private static readonly WordSet Determiners = new("the a an its his her their our my your this that these those every each s");

    /// <summary>What is counted by first and second even without an article before them.</summary>
    private static readonly WordSet Counted = new(
        "time times anniversary day days night week weeks weekend month months year years quarter half round phase stage attempt term case cases batch wave visit trip meeting summit session season " +
        "game match goal edition generation child son daughter step part chapter place group contingent deployment shipment tranche test launch strike attack death victim patient vote election " +
        "reading draft version report winner player team leader president woman man one ones");

    /// <summary>What makes first or second a word of its own: first of all, first class, second to none.</summary>
    private static readonly WordSet NotCounted = new(
        "of and or but to in on at for by from with as is was were are be been had has have that who which when what the a an it he she they we i you then came comes saw began appeared emerged " +
        "lady ladies minister ministers secretary lieutenant class hand name names aid degree responder responders world reported published announced noted introduced used made met said told heard " +
        "started became arose took went got became proposed sent flew joined opened served thought things off only just not so if because since after before until into than");

    /// <summary>An ordinal in words that starts at a token.</summary>
    public static Numeral? At(Tokens tokens, int index)
    {
        if (!tokens.IsWord(index))
        {
            return null;
        }

        if (NumberWords.All[tokens.Of(index)] is { Role: WordRole.Ordinal } single)
        {
            return Counts(tokens, index, single.Value) ? new Numeral(index, index + 1, single.Value, NumeralForm.Ordinal) : null;
        }

        if (NumberWords.All[tokens.Of(index)] is { Role: WordRole.OrdinalMagnitude } scale)
        {
            return tokens.Is(index - 1, "the") ? new Numeral(index, index + 1, scale.Value, NumeralForm.Ordinal) : null;
        }

        if (WordNumerals.CardinalAt(tokens, index, between: false) is not { } front)
        {
            return null;
        }

        var at = front.End + (tokens.IsHyphen(front.End) || (tokens.Is(front.End, "and") && tokens.Of(front.End - 1) is not "and") ? 1 : 0);
        if (tokens[at].Before > Gap.Line || NumberWords.All[tokens.Of(at)] is not { } last)
        {
            return null;
        }

        if (last.Role == WordRole.OrdinalMagnitude && !tokens.IsIn(index, ArticleOnly))
        {
            return new Numeral(index, at + 1, front.Value * last.Value, NumeralForm.Ordinal);
        }

        // Twenty-first, hundred and fifth: the last part is smaller than what stands before it.
        var fits = last is { Role: WordRole.Ordinal } && (front.Value % 100 == 0 ? last.Value < 100 : front.Value % 10 == 0 && front.Value % 100 >= 20 && last.Value < 10);
        return fits ? new Numeral(index, at + 1, front.Value + last.Value, NumeralForm.Ordinal) : null;
    }

    /// <summary>The same number as an ordinal where st, nd, rd or th is glued to its digits.</summary>
    public static Numeral? Suffix(Tokens tokens, Numeral digits) =>
        digits.Value == decimal.Truncate(digits.Value) && tokens.IsGlued(digits.End) && tokens.Of(digits.End) is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH"
            ? digits with { End = digits.End + 1, Form = NumeralForm.Ordinal }
            : null;

    private static readonly WordSet ArticleOnly = new("a an");

    private static bool Counts(Tokens tokens, int index, decimal value)
    {
        var next = index + 1;
        var goesOn = tokens.IsWord(next) && tokens.Follows(next);
        var names = tokens.Is(next, "world") && tokens.Is(next + 1, "war");
        if (value > 3)
        {
            return !names;
        }

        var determined = tokens.IsIn(index - 1, Determiners) && tokens.Follows(index);
        if (value == 3)
        {
            return !names && (determined || (goesOn && !tokens.IsIn(next, NotCounted)));
        }

        return goesOn && !names && (tokens.IsIn(next, Counted) || (determined && !tokens.IsIn(next, NotCounted)));
    }
}
