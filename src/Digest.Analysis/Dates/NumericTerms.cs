using System.Globalization;
using Digest.Analysis.Numbers;
using Digest.Model.Dates;

namespace Digest.Analysis.Dates;

/// <summary>Reads dates in digits alone: <c>2024-10-22</c>, <c>22.10.2024</c>, <c>10/22/2024</c>, <c>2024-10</c>.</summary>
internal static class NumericTerms
{
    private const string American = "the month is read first, as in American dates";

    /// <summary>The term that starts at a token; null where there is none.</summary>
    public static DateTerm? At(Tokens tokens, int index)
    {
        if (!tokens.IsDigits(index) || (tokens.IsGlued(index) && (tokens.IsWord(index - 1) || (tokens.Of(index - 1) is ['/' or '.' or ':' or '+'] && tokens.IsDigits(index - 2)))))
        {
            return null;
        }

        var separator = tokens.Of(index + 1);
        if (separator is not ['-' or '/' or '.' or '\u2010' or '\u2011'] || !Glued(tokens, index, 2))
        {
            return null;
        }

        var (first, second) = (Number(tokens, index), Number(tokens, index + 2));
        if (!Glued(tokens, index, 4) || !tokens.Is(index + 3, separator.ToString()) || Number(tokens, index + 4) is not { } third)
        {
            return MonthYear(tokens, index, first, second, separator[0]);
        }

        var end = index + 5;
        if (first is null || second is null || (tokens.IsGlued(end) && (tokens.IsDigits(end + 1) || tokens.IsWord(end)) && tokens.IsGlued(end + 1) && tokens.Of(end) is not "T" && !(separator[0] != '-' && tokens.IsDash(end))))
        {
            return null;
        }

        if (Length(tokens, index) == 4)
        {
            return IsDay(first.Value, second.Value, third) ? new DateTerm(index, end) { Year = first, Month = second, Day = third } : null;
        }

        var short2 = Length(tokens, index + 4) == 2 && separator[0] == '/' && first < 100 && second < 100;
        if (Length(tokens, index + 4) != 4 && !short2)
        {
            return null;
        }

        third += short2 ? third < 50 ? 2000 : 1900 : 0;

        // Full stops part days from months; with slashes and hyphens the greater number is the day, and else it is American.
        var (dayFirst, monthFirst) = (IsDay(third, second.Value, first.Value), separator[0] != '.' && IsDay(third, first.Value, second.Value));
        return (dayFirst, monthFirst) switch
        {
            (true, true) when first != second => new DateTerm(index, end) { Year = third, Month = first, Day = second, Reason = American },
            (true, _) => new DateTerm(index, end) { Year = third, Month = second, Day = first },
            (_, true) => new DateTerm(index, end) { Year = third, Month = first, Day = second },
            _ => null,
        };
    }

    /// <summary>7/6 and 22/04 where the words before tell that it is a day: the month is read first, unless it can be none.</summary>
    public static DateTerm? WithoutYear(Tokens tokens, int index)
    {
        if (!tokens.IsDigits(index) || !tokens.Is(index + 1, "/") || !Glued(tokens, index, 2) || Number(tokens, index) is not { } first || Number(tokens, index + 2) is not { } second || (tokens.IsGlued(index + 3) && tokens.Is(index + 3, "/")))
        {
            return null;
        }

        return IsDay(2000, first, second) ? new DateTerm(index, index + 3) { Month = first, Day = second, Reason = first <= 12 && second <= 12 ? American : null }
            : IsDay(2000, second, first) ? new DateTerm(index, index + 3) { Month = second, Day = first }
            : null;
    }

    /// <summary>2024-10, 10/2024, 12-2015.</summary>
    private static DateTerm? MonthYear(Tokens tokens, int index, int? first, int? second, char separator)
    {
        if (separator == '.' || (tokens.IsGlued(index + 3) && tokens.IsGlued(index + 4) && (tokens.IsDigits(index + 4) || tokens.IsWord(index + 3))))
        {
            return null;
        }

        if (Length(tokens, index) == 4 && Length(tokens, index + 2) == 2 && first is >= 1500 and <= 2199 && second is >= 1 and <= 12 && separator != '/')
        {
            // 1999-02 is a month, 2009-10 as likely two years; the ISO form is meant where a leading zero says so or the year has come.
            return second < 10 || first % 100 >= second ? new DateTerm(index, index + 3) { Year = first, Month = second } : null;
        }

        return Length(tokens, index + 2) == 4 && second is >= 1900 and <= 2099 && first is >= 1 and <= 12 ? new DateTerm(index, index + 3) { Year = second, Month = first } : null;
    }

    private static bool IsDay(int year, int month, int day) => year is >= 1000 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarDay.DaysIn(year, month);

    private static bool Glued(Tokens tokens, int index, int count)
    {
        for (var at = index + 1; at <= index + count; at++)
        {
            if (!tokens.IsGlued(at))
            {
                return false;
            }
        }

        return true;
    }

    private static int Length(Tokens tokens, int index) => tokens[index].End - tokens[index].Start;

    private static int? Number(Tokens tokens, int index) => tokens.IsDigits(index) && Length(tokens, index) <= 4 ? int.Parse(tokens.Of(index), NumberStyles.None, CultureInfo.InvariantCulture) : null;
}
