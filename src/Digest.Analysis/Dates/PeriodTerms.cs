using Digest.Analysis.Numbers;

namespace Digest.Analysis.Dates;

/// <summary>Reads parts of years: quarters, halves, seasons, and weeks of a month or year.</summary>
internal static class PeriodTerms
{
    private static readonly WordTable<int> Ordinals = new(("first 1st", 1), ("second 2nd", 2), ("third 3rd", 3), ("fourth 4th", 4), ("last final", -1));

    /// <summary>The term that starts at a token; null where there is none.</summary>
    public static DateTerm? At(Tokens tokens, int index) => Short(tokens, index) ?? Long(tokens, index) ?? Season(tokens, index);

    /// <summary>Q1 2024, 2024-Q1, H2 2024.</summary>
    private static DateTerm? Short(Tokens tokens, int index)
    {
        if (YearTerms.Digits(tokens, index) is { } year && Coded(tokens, index + (tokens.IsHyphen(index + 1) ? 2 : 1)) is var (month, span))
        {
            return new DateTerm(index, index + (tokens.IsHyphen(index + 1) ? 4 : 3)) { Year = year, Month = month, Span = span };
        }

        if (Coded(tokens, index) is not var (quarter, half))
        {
            return null;
        }

        var term = new DateTerm(index, index + 2) { Month = quarter, Span = half };
        return YearTerms.After(tokens, index + 2, out var after) is > 0 and var end ? term with { Year = after, End = end }
            : quarter is not null ? term
            : null;
    }

    private static (int? Month, YearSpan Span)? Coded(Tokens tokens, int index)
    {
        if (!tokens.IsGlued(index + 1) || tokens.Of(index + 1) is not [>= '1' and <= '4' and var digit] || (tokens.IsGlued(index) && tokens.IsWord(index - 1)) || (tokens.IsGlued(index + 2) && tokens.IsWord(index + 2)))
        {
            return null;
        }

        return tokens.Is(index, "Q") ? (32 + digit - '0', YearSpan.Year)
            : tokens.Is(index, "H") && digit <= '2' ? (null, digit == '1' ? YearSpan.FirstHalf : YearSpan.SecondHalf)
            : null;
    }

    /// <summary>The third quarter of 2024, first half of this year, the last week of July.</summary>
    private static DateTerm? Long(Tokens tokens, int index)
    {
        var ordinal = tokens.IsDigits(index) ? index + 1 : index;
        var number = tokens.IsDigits(index)
            ? tokens.IsGlued(ordinal) && tokens.IsWord(ordinal) ? Ordinals[tokens.Text.AsSpan(tokens[index].Start, Math.Min(tokens[ordinal].End - tokens[index].Start, 8))] : null
            : Ordinals[tokens.Of(index)];
        if (number is not { } count)
        {
            return null;
        }

        var noun = ordinal + (tokens.IsHyphen(ordinal + 1) ? 2 : 1);
        var of = noun + 1;
        if (tokens[noun].Before > Gap.Line || !(tokens.Is(noun, "quarter") || tokens.Is(noun, "half") || tokens.Is(noun, "week")))
        {
            return null;
        }

        // Last quarter and last week without what they are part of are counted from the publication.
        var part = tokens.Is(of, "of") || tokens.Is(of, "in");
        if (!part && count < 0)
        {
            return null;
        }

        var whole = Whole(tokens, part ? of + 1 : of, bare: !part);
        if (whole is null && count > 0 && tokens.Is(noun, "quarter") && !(tokens.Is(of, "of") && tokens.Is(of + 1, "the")) && !tokens.Is(of, "final"))
        {
            // A text on business speaks of the quarter that is nearest.
            return new DateTerm(index, of) { Month = 32 + count };
        }

        if (whole is null || (tokens.Is(noun, "half") && count is not (1 or 2 or -1)))
        {
            return null;
        }

        if (tokens.Is(noun, "week"))
        {
            return whole.Relative is null && whole is not { Year: null, Month: null } ? whole with { First = index, Week = count } : null;
        }

        if (whole is { Month: not null } or { Relative: { Unit: not TimeUnit.Year } })
        {
            return null;
        }

        var term = tokens.Is(noun, "quarter")
            ? whole with { First = index, Month = 32 + (count < 0 ? 4 : count) }
            : whole with { First = index, Span = count == 1 ? YearSpan.FirstHalf : YearSpan.SecondHalf };
        return whole.Relative is { } year ? term with { Relative = null, Which = year.Offset switch { < 0 => Which.Last, 0 => Which.This, _ => Which.Next } } : term;
    }

    /// <summary>The year or month that a part belongs to.</summary>
    private static DateTerm? Whole(Tokens tokens, int index, bool bare)
    {
        if (YearTerms.Digits(tokens, index) is { } year && tokens[index].Before <= Gap.Line)
        {
            return new DateTerm(index, index + 1) { Year = year };
        }

        if (bare)
        {
            return null;
        }

        if (tokens.Is(index, "the") && tokens.Is(index + 1, "year"))
        {
            return new DateTerm(index, index + 2) { Relative = new Relative(TimeUnit.Year, 0) };
        }

        return DayTerms.At(tokens, index) is { Day: null } month ? month : RelativeTerms.At(tokens, index) is { Relative.Unit: TimeUnit.Year } relative ? relative : null;
    }

    /// <summary>Spring 2024, the summer of 2024, this winter, last fall.</summary>
    private static DateTerm? Season(Tokens tokens, int index)
    {
        var which = DateWords.Ones[tokens.Of(index)];
        var at = which is null ? index : index + 1;
        if (DateWords.Seasons[tokens.Of(at)] is not { } season || tokens[at].Before > (which is null ? Gap.Paragraph : Gap.Line))
        {
            return null;
        }

        if (which is null)
        {
            return YearTerms.After(tokens, at + 1, out var year) is > 0 and var end ? new DateTerm(at, end) { Month = season, Year = year } : null;
        }

        // "This fall in prices" is no season.
        return season == 23 && tokens.Is(at, "fall") && (tokens.Is(at + 1, "in") || tokens.Is(at + 1, "of") || tokens.Is(at + 1, "from")) ? null : new DateTerm(index, at + 1) { Month = season, Which = which.Value };
    }
}
