using System.Globalization;
using Digest.Analysis.Numbers;

namespace Digest.Analysis.Dates;

/// <summary>Reads years, decades and centuries, and tells a year from a number of four digits.</summary>
internal static class YearTerms
{
    private const int Oldest = 1000, Newest = 2199;

    /// <summary>Years between the ends of 1984-99.</summary>
    private const int LongestSpan = 50;

    private static readonly WordSet Before = new("in since until till during before after of by through to from between and circa early late mid year than year's spring summer autumn fall winter for");

    private static readonly WordSet Approximate = new("about around roughly approximately some nearly almost over under least most up than");

    private static readonly WordSet Counted = new(
        "people persons soldiers troops personnel men women workers civilians casualties deaths dead children students residents families houses homes pieces members officers refugees prisoners victims passengers employees " +
        "copies words units votes seats points times miles vehicles tanks drones missiles shells tons tonnes jobs cases more others fighters police protesters engineers");

    /// <summary>What four digits in a place where a year can stand mean; null where they are a number.</summary>
    public static int? At(Tokens tokens, int index)
    {
        if (Digits(tokens, index) is not { } year || IsPartOfMore(tokens, index))
        {
            return null;
        }

        var next = index + 1;
        var noun = tokens.IsWord(next) && tokens[next].Before == Gap.Space && !tokens.IsCapitalised(next);
        if (NotFigures.IsLabel(tokens, index - 1) || UnitWords.After(tokens, next) is not null || Currencies.After(tokens, new Numeral(index, next, year, NumeralForm.PlainDigits)) is not null || Currencies.Before(tokens, index - 1) is { } sign && sign.End == index || (noun && tokens.IsIn(next, Counted)))
        {
            return null;
        }

        // Round numbers count as often as they date: "in 2000 cases", but "in 2000, …".
        var follows = tokens.Follows(index);
        var round = year % 100 == 0;
        if (follows && tokens.IsIn(index - 1, Approximate) && !tokens.Is(index - 2, "later") && !tokens.Is(index - 2, "earlier"))
        {
            return !noun && !round && tokens.Is(index - 1, "about") | tokens.Is(index - 1, "around") && year >= 1500 ? year : null;
        }

        if (follows && tokens.IsIn(index - 1, Before))
        {
            return !round || !noun || tokens.Of(next) is not [.., 's'] ? year : null;
        }

        return year is >= 1900 and < 2100 && !round ? year : null;
    }

    /// <summary>A year after a month or a day, where nothing else can stand.</summary>
    /// <returns>The token after it, 0 where there is none.</returns>
    public static int After(Tokens tokens, int index, out int year)
    {
        var at = index;
        if (tokens.Is(at, ",") && tokens.IsGlued(at + 1))
        {
            at += Digits(tokens, at + 1) is not null ? 1 : 0;
        }
        else if (tokens.Is(at, ",") || tokens.Is(at, "of") || tokens.Is(at, "in") || tokens.IsHyphen(at) || (tokens.Is(at, "/") && tokens.IsGlued(at)))
        {
            at++;
        }

        // April '87, April of 87.
        var marked = tokens.Of(at) is ['\'' or '’' or '‘'] && tokens.IsGlued(at + 1);
        if ((marked || tokens.Is(at - 1, "of")) && TwoDigits(tokens, at + (marked ? 1 : 0)) is { } inCentury && (marked || inCentury > 31))
        {
            year = inCentury + (inCentury > 30 ? 1900 : 2000);
            return at + (marked ? 2 : 1);
        }

        year = Digits(tokens, at) ?? 0;
        if (year > 0 && tokens[at].Before <= Gap.Line)
        {
            return tokens.Is(at + 1, ",") && tokens.IsGlued(at + 2) && tokens.IsDigits(at + 2) ? 0 : at + 1;
        }

        return tokens[at].Before <= Gap.Line && InWords(tokens, at, out year) is > 0 and var end ? end : 0;
    }

    /// <summary>A decade or century: <c>1990s</c>, <c>the '90s</c>, <c>the nineties</c>, <c>21st century</c>.</summary>
    public static DateTerm? LongAt(Tokens tokens, int index)
    {
        if (tokens.IsDigits(index) && tokens.IsGlued(index + 1) && Decade(tokens, index) is { } decade)
        {
            return new DateTerm(index, DecadeEnd(tokens, index)) { Year = decade, Span = decade % 100 == 0 && decade < 2000 ? YearSpan.Century : YearSpan.Decade };
        }

        if (tokens.Is(index - 1, "the") && Nineties[tokens.Of(index)] is { } named)
        {
            return new DateTerm(index, index + 1) { Year = named, Span = YearSpan.Decade };
        }

        if (Numeral(tokens, index) is { Form: NumeralForm.Ordinal, Value: >= 1 and <= 22 } ordinal)
        {
            var at = ordinal.End + (tokens.IsHyphen(ordinal.End) ? 1 : 0);
            if (tokens.Is(at, "century") && tokens[at].Before <= Gap.Line)
            {
                return new DateTerm(index, at + 1) { Year = ((int)ordinal.Value - 1) * 100, Span = YearSpan.Century };
            }
        }

        return null;
    }

    /// <summary>A year in words: nineteen ninety-six, two thousand and fifteen.</summary>
    /// <returns>The token after it, 0 where there is none.</returns>
    public static int InWords(Tokens tokens, int index, out int year)
    {
        year = 0;
        if (NumberWords.All[tokens.Of(index)] is not { } first)
        {
            return 0;
        }

        if (first is { Role: WordRole.Unit, Value: 1 or 2 } && tokens.Is(index + 1, "thousand") && WordNumerals.CardinalAt(tokens, index, between: false) is { Value: >= 1500 and < Newest } thousands)
        {
            year = (int)thousands.Value;
            return thousands.End;
        }

        var at = index + (tokens.IsHyphen(index + 1) ? 2 : 1);
        if (first is not ({ Role: WordRole.Teen, Value: >= 15 } or { Role: WordRole.Tens, Value: 20 }) || tokens[at].Before > Gap.Line || WordNumerals.CardinalAt(tokens, at, between: true) is not { Value: >= 10 and < 100 } rest)
        {
            return 0;
        }

        year = (int)((first.Value * 100) + rest.Value);
        return rest.End;
    }

    /// <summary>Decades of the twentieth century by name.</summary>
    public static readonly WordTable<int> Nineties = new(("twenties", 1920), ("thirties", 1930), ("forties", 1940), ("fifties", 1950), ("sixties", 1960), ("seventies", 1970), ("eighties", 1980), ("nineties", 1990));

    /// <summary>Four digits that can be a year.</summary>
    public static int? Digits(Tokens tokens, int index) =>
        tokens.IsDigits(index) && tokens[index].End - tokens[index].Start == 4 && int.Parse(tokens.Of(index), NumberStyles.None, CultureInfo.InvariantCulture) is >= Oldest and <= Newest and var year ? year : null;

    /// <summary>The year that two digits after another year mean, as in 2014-18; null where they mean none.</summary>
    public static int? ShortEnd(Tokens tokens, int index, int year) =>
        tokens.Of(index) is [>= '0' and <= '9' and var tens, >= '0' and <= '9' and var ones] && (year / 100 * 100) + ((tens - '0') * 10) + ones - '0' is var end && end > year && end - year <= LongestSpan ? end : null;

    private static int? TwoDigits(Tokens tokens, int index) =>
        tokens.IsDigits(index) && tokens[index].End - tokens[index].Start == 2 && !tokens.IsWord(index + 1) | !tokens.IsGlued(index + 1) ? int.Parse(tokens.Of(index), NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static Numeral? Numeral(Tokens tokens, int index) =>
        tokens.IsDigits(index) ? DigitNumerals.At(tokens, index) is { } digits ? OrdinalNumerals.Suffix(tokens, digits) : null : OrdinalNumerals.At(tokens, index);

    /// <summary>Whether the digits are part of a longer number, an id or an amount.</summary>
    private static bool IsPartOfMore(Tokens tokens, int index)
    {
        var before = tokens.IsGlued(index) ? tokens.Of(index - 1) : default;
        var after = tokens.IsGlued(index + 1) ? tokens.Of(index + 1) : default;
        var dashed = tokens.IsHyphen(index - 1) && !(Digits(tokens, index - 2) is not null && !tokens.IsHyphen(index - 3)) && !tokens.Is(index - 2, "mid") && !tokens.Is(index - 2, "post") && !tokens.Is(index - 2, "pre");
        return before is ['#' or '_' or '/' or '@' or '$' or '€' or '£' or '+'] || dashed
            || (index > 0 && tokens.IsGlued(index) && (tokens.IsWord(index - 1) || (before is ['.' or ',' or ':'] && tokens.IsGlued(index - 1) && tokens.IsDigits(index - 2))))
            || tokens.Is(index + 1, "%") || (after is ['.' or ',' or ':'] && tokens.IsGlued(index + 2) && tokens.IsDigits(index + 2))
            || after is ['+' or '_' or '/' or '@'] || (after.Length > 0 && tokens.IsWord(index + 1))
            || (tokens.IsHyphen(index + 1) && tokens.IsDigits(index + 2) && Digits(tokens, index + 2) is null && (Digits(tokens, index) is not { } year || ShortEnd(tokens, index + 2, year) is null || tokens.IsHyphen(index + 3)));
    }

    /// <summary>1990s, 1990's, 90s, '90s.</summary>
    private static int? Decade(Tokens tokens, int index)
    {
        var digits = tokens.Of(index);
        if (DecadeEnd(tokens, index) == 0 || digits[^1] != '0')
        {
            return null;
        }

        if (Digits(tokens, index) is { } year && !tokens.IsGlued(index))
        {
            return year;
        }

        var marked = tokens.IsGlued(index) && tokens.Of(index - 1) is ['\'' or '’' or '‘'];
        return digits.Length == 2 && (marked || (!tokens.IsGlued(index) && tokens.Is(index - 1, "the"))) ? 1900 + int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }

    private static int DecadeEnd(Tokens tokens, int index) =>
        tokens.Of(index + 1) is "s" ? index + 2
        : tokens.Of(index + 1) is ['\'' or '’'] && tokens.IsGlued(index + 2) && tokens.Of(index + 2) is "s" ? index + 3
        : 0;
}
