using System.Globalization;
using Digest.Analysis.Numbers;

namespace Digest.Analysis.Dates;

/// <summary>Reads dates with the name of a month: <c>October 22, 2024</c>, <c>22 October</c>, <c>the 22nd of October</c>, <c>June 2024</c>, <c>22-Jan-2019</c>.</summary>
internal static class DayTerms
{
    /// <summary>Words before a month that stands alone; of the names that are also given names or verbs only the surest.</summary>
    private static readonly WordSet BeforeMonth = new("in of since until till by during from to through between and before after early late mid last this next past previous coming the for end");

    private static readonly WordSet BeforeName = new("in of since until till during through early late mid last this next past previous");

    /// <summary>The term that starts at a token; null where there is none.</summary>
    public static DateTerm? At(Tokens tokens, int index)
    {
        if (MonthAt(tokens, index, out var after) is { } month)
        {
            return FromMonth(tokens, index, month, after);
        }

        if (FromYear(tokens, index) is { } yearFirst)
        {
            return yearFirst;
        }

        // The 22nd (day) of October.
        var at = index + (tokens.Is(index, "the") ? 1 : 0);
        if (DayAt(tokens, at, out var end) is not { } day || !tokens.Follows(end))
        {
            return null;
        }

        if (tokens.Is(end, "day"))
        {
            end++;
        }

        end += tokens.Is(end, "of") || ((tokens.IsHyphen(end) || tokens.Is(end, "/")) && tokens.IsGlued(end)) ? 1 : 0;
        if (MonthAt(tokens, end, out after) is not { } dayMonth || tokens[end].Before > Gap.Line || !IsDayOf(day, dayMonth))
        {
            return null;
        }

        var term = new DateTerm(at, after) { Month = dayMonth, Day = day };
        return YearTerms.After(tokens, after, out var year) is > 0 and var last ? term with { Year = year, End = last } : term;
    }

    /// <summary>A day of a month in digits or as an ordinal in words.</summary>
    public static int? DayAt(Tokens tokens, int index, out int end)
    {
        end = index + 1;
        if (tokens.IsDigits(index))
        {
            if (tokens[index].End - tokens[index].Start > 2 || int.Parse(tokens.Of(index), NumberStyles.None, CultureInfo.InvariantCulture) is not (>= 1 and <= 31 and var day)
                || (tokens.IsGlued(index) && Currencies.Before(tokens, index - 1) is not null) || (tokens.IsGlued(index) && tokens.IsGlued(index - 1) && tokens.Of(index - 1) is ['.' or ','] && tokens.IsDigits(index - 2)))
            {
                return null;
            }

            if (tokens.IsGlued(end) && tokens.Of(end) is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH")
            {
                end++;
                return day;
            }

            // 5,000, 5.5, 5:30 and 5% are no days, nor is 5km.
            var glued = tokens.IsGlued(end) ? tokens.Of(end) : default;
            return (glued is [',' or '.' or ':'] && tokens.IsGlued(end + 1) && tokens.IsDigits(end + 1) && !(glued is [','] && YearTerms.Digits(tokens, end + 1) is not null)) || glued is ['%'] || (glued.Length > 0 && tokens.IsWord(end)) ? null : day;
        }

        if (NumberWords.All[tokens.Of(index)] is not { } word)
        {
            return null;
        }

        if (word.Role == WordRole.Ordinal && word.Value < 31)
        {
            return (int)word.Value;
        }

        var next = index + (tokens.IsHyphen(index + 1) ? 2 : 1);
        end = next + 1;
        return word is { Role: WordRole.Tens, Value: 20 or 30 } && tokens[next].Before <= Gap.Line && NumberWords.All[tokens.Of(next)] is { Role: WordRole.Ordinal, Value: < 10 } last && word.Value + last.Value < 32 ? (int)(word.Value + last.Value) : null;
    }

    /// <summary>A month by name. Abbreviations and small letters are taken only where nothing else can be meant; the rest is for the words around to tell.</summary>
    public static int? MonthAt(Tokens tokens, int index, out int end)
    {
        end = index + 1;
        if (!tokens.IsWord(index) || DateWords.Months[tokens.Of(index)] is not { } month || (tokens.IsGlued(index) && tokens.IsWord(index - 1)))
        {
            return null;
        }

        var word = tokens.Of(index);
        if (word.Length is 3 or 4 && month is not (5 or 6) && word is not ("July" or "july") && tokens.Is(end, ".") && tokens.IsGlued(end))
        {
            end++;
        }

        return char.IsUpper(word[0]) || !(word is "may" or "march" or "mar" or "dec" or "jan" or "sep" or "sept") || OrdinalDay(tokens, index + 1) || DateWords.Weekdays[tokens.Of(index - 1)] is not null ? month : null;
    }

    /// <summary>Whether some year has this day.</summary>
    public static bool IsDayOf(int day, int month) => day <= Model.Dates.CalendarDay.DaysIn(2000, month);

    private static bool OrdinalDay(Tokens tokens, int index) => DayAt(tokens, index, out var end) is not null && end == index + 2;

    private static DateTerm? FromMonth(Tokens tokens, int index, int month, int after)
    {
        var separated = (tokens.IsHyphen(after) || tokens.Is(after, "/")) && tokens.IsGlued(after);
        var at = after + (separated || tokens.Is(after, "the") ? 1 : 0);
        if (tokens[at].Before <= Gap.Line && DayAt(tokens, at, out var end) is { } day && IsDayOf(day, month))
        {
            var dated = new DateTerm(index, end) { Month = month, Day = day };
            if (YearTerms.After(tokens, end, out var year) is > 0 and var last)
            {
                return dated with { Year = year, End = last };
            }

            // "In June 18 soldiers …": in never stands before a day.
            if (!(tokens.Is(index - 1, "in") && end == at + 1 && tokens.IsWord(end) && tokens.Follows(end)))
            {
                return dated;
            }
        }

        var named = new DateTerm(index, after) { Month = month };
        if (YearTerms.After(tokens, after, out var of) is > 0 and var stop)
        {
            return named with { Year = of, End = stop };
        }

        var sure = month is 4 or 5 or 6 or 8 || tokens.Of(index).Length < 4 ? BeforeName : BeforeMonth;
        var before = tokens.Is(index - 1, "the") && tokens.Is(index - 2, "in") ? index - 2 : index - 1;
        return tokens.IsIn(before, sure) && tokens.Follows(index) ? named : null;
    }

    /// <summary>2019-aug-1, 2020/23/Sep.</summary>
    private static DateTerm? FromYear(Tokens tokens, int index)
    {
        if (YearTerms.Digits(tokens, index) is not { } year || !(tokens.IsHyphen(index + 1) || tokens.Is(index + 1, "/")) || !tokens.Is(index + 3, tokens.Of(index + 1).ToString()))
        {
            return null;
        }

        var first = tokens.IsWord(index + 2);
        return MonthAt(tokens, index + (first ? 2 : 4), out _) is { } month && DayAt(tokens, index + (first ? 4 : 2), out var end) is { } day && IsDayOf(day, month)
            ? new DateTerm(index, Math.Max(end, index + 5)) { Year = year, Month = month, Day = day }
            : null;
    }
}
