using Digest.Analysis.Numbers;

namespace Digest.Analysis.Dates;

/// <summary>Reads one date of any kind, with the words that qualify it: <c>early</c>, <c>about</c>, the weekday before it.</summary>
internal static class TermReader
{
    /// <summary>Words that start a date by qualifying it.</summary>
    public static IEnumerable<string> Qualifiers => About.Words.Concat(Perhaps.Words);

    private static readonly WordSet About = new("about around circa ca c approximately roughly");

    private static readonly WordSet Perhaps = new("perhaps possibly probably maybe");

    /// <summary>Words that go on after a day's name, so that it names no thing.</summary>
    private static readonly WordSet AfterDay = new("is was will would has had and or but as in at with for when after before because since that this to");

    /// <summary>The term that starts at a token; null where there is none.</summary>
    public static DateTerm? At(Tokens tokens, int index) => tokens.IsDigits(index) ? Digits(tokens, index) : Marked(tokens, index) ?? Unmarked(tokens, index);

    private static DateTerm? Unmarked(Tokens tokens, int index) => WithWeekday(tokens, index) ?? PartOf(tokens, index) ?? WeekOf(tokens, index) ?? Plain(tokens, index);

    /// <summary>What can start with digits.</summary>
    private static DateTerm? Digits(Tokens tokens, int index) =>
        (tokens.Is(index - 1, "on") ? NumericTerms.WithoutYear(tokens, index) : null)
        ?? NumericTerms.At(tokens, index) ?? PeriodTerms.At(tokens, index) ?? YearTerms.LongAt(tokens, index) ?? DayTerms.At(tokens, index) ?? RelativeTerms.Counted(tokens, index) ?? Year(tokens, index);

    /// <summary>A day that another is counted from: no length of time, and no chain of them.</summary>
    public static DateTerm? Anchor(Tokens tokens, int index) =>
        (WithWeekday(tokens, index) ?? DayTerms.At(tokens, index) ?? NumericTerms.At(tokens, index) ?? Holiday(tokens, index) ?? RelativeTerms.Day(tokens, index)) is { } term && (term.Day is not null || term.Relative is { IsSpan: false }) ? term : null;

    private static DateTerm? Plain(Tokens tokens, int index) =>
        tokens.IsDigits(index) ? Digits(tokens, index)
        : Holiday(tokens, index) ?? LoneDay(tokens, index) ?? PeriodTerms.At(tokens, index) ?? YearTerms.LongAt(tokens, index) ?? DayTerms.At(tokens, index) ?? RelativeTerms.At(tokens, index) ?? Year(tokens, index);

    /// <summary>2024, the year 2024, nineteen ninety-six after in or since.</summary>
    private static DateTerm? Year(Tokens tokens, int index)
    {
        if (YearTerms.At(tokens, index) is { } year)
        {
            return new DateTerm(index, index + 1) { Year = year };
        }

        return (tokens.Is(index - 1, "in") || tokens.Is(index - 1, "since") || tokens.Is(index - 1, "year")) && YearTerms.InWords(tokens, index, out var named) is > 0 and var end
            ? new DateTerm(index, end) { Year = named }
            : null;
    }

    /// <summary>Days that are known by name and the same every year.</summary>
    private static DateTerm? Holiday(Tokens tokens, int index)
    {
        if (NamedDays.At(tokens, index) is { } named)
        {
            return InYear(tokens, named);
        }

        if (DateWords.Holidays[tokens.Of(index)] is not { } holiday || !tokens.IsCapitalised(index))
        {
            return null;
        }

        var at = index + 1;
        var (month, day) = holiday;
        if (day == 1)
        {
            // New Year's Day, New Year's Eve.
            if (!tokens.Is(at, "Year") || !tokens.IsGlued(at + 1) || !tokens.Is(at + 2, "s"))
            {
                return null;
            }

            at += 3;
            if (tokens.Is(at, "Eve"))
            {
                (month, day) = (12, 31);
            }
            else if (!tokens.Is(at, "Day"))
            {
                return null;
            }

            at++;
        }
        else if (tokens.Is(at, "Eve"))
        {
            (day, at) = (day - 1, at + 1);
        }
        else if (tokens.Is(at, "Day"))
        {
            at++;
        }
        else if (tokens.IsWord(at) && tokens[at].Before <= Gap.Line && !tokens.IsIn(at, AfterDay))
        {
            // A Christmas tree is no day.
            return null;
        }

        return InYear(tokens, new DateTerm(index, at) { Month = month, Day = day });
    }

    private static DateTerm InYear(Tokens tokens, DateTerm day) => YearTerms.After(tokens, day.End, out var year) is > 0 and var end ? day with { Year = year, End = end } : day;

    /// <summary>On the 18th, where no noun follows that it could count.</summary>
    private static DateTerm? LoneDay(Tokens tokens, int index) =>
        tokens.Is(index, "the") && tokens.Is(index - 1, "on") && tokens.IsDigits(index + 1) && DayTerms.DayAt(tokens, index + 1, out var end) is { } day && end > index + 2 && !(tokens.IsWord(end) && tokens.Follows(end))
            ? new DateTerm(index, end) { Day = day }
            : null;

    /// <summary>About 1990, perhaps June 2024.</summary>
    private static DateTerm? Marked(Tokens tokens, int index)
    {
        var mark = tokens.IsIn(index, About) ? "~" : tokens.IsIn(index, Perhaps) ? "?" : "";
        var at = index + (tokens.Is(index + 1, ".") && tokens.IsGlued(index + 1) ? 2 : 1);
        if (mark.Length == 0 || !tokens.Follows(at))
        {
            return null;
        }

        at += tokens.Is(at, "in") || tokens.Is(at, "the") ? 1 : 0;
        return (tokens.IsDigits(at) ? Digits(tokens, at) : Unmarked(tokens, at)) is { Year: not null } term ? term with { First = index, Mark = mark } : null;
    }

    /// <summary>Tuesday, October 22; Tue. 22 October; Friday the 13th is left to what it is counted from.</summary>
    private static DateTerm? WithWeekday(Tokens tokens, int index)
    {
        if (DateWords.Weekdays[tokens.Of(index)] is not { } weekday)
        {
            return null;
        }

        var at = index + 1;
        while (at < index + 4 && (tokens.Is(at, ",") || tokens.Is(at, ".") || tokens.Is(at, "the") || tokens.Is(at, "(")))
        {
            at++;
        }

        var day = DayTerms.At(tokens, at) ?? NumericTerms.At(tokens, at) ?? NumericTerms.WithoutYear(tokens, at)
            ?? (DayTerms.DayAt(tokens, at, out var end) is { } lone && (end > at + 1 || tokens.Is(at - 1, "the") || !(tokens.IsWord(end) || tokens.IsDash(end))) ? new DateTerm(at, end) { Day = lone, Weekday = weekday } : null);
        return tokens[at].Before <= Gap.Line && day is { Day: not null } ? day with { First = index, End = day.End + (tokens.Is(at - 1, "(") && tokens.Is(day.End, ")") ? 1 : 0) } : null;
    }

    /// <summary>Early November, mid-June 2024, late 2023, the end of March.</summary>
    private static DateTerm? PartOf(Tokens tokens, int index)
    {
        if (DateWords.Thirds[tokens.Of(index)] is { } third)
        {
            var at = index + (tokens.IsHyphen(index + 1) || tokens.Is(index + 1, "-") || tokens.Is(index + 1, "in") ? 2 : 1);
            at += tokens.Is(at, "the") ? 1 : 0;
            return Part(tokens, index, at, third);
        }

        var start = index + (tokens.Is(index, "the") ? 1 : 0);
        return DateWords.Ends[tokens.Of(start)] is { } end && tokens.Is(start + 1, "of") ? Part(tokens, index, start + 2 + (tokens.Is(start + 2, "the") ? 1 : 0), end) : null;
    }

    private static DateTerm? Part(Tokens tokens, int index, int at, Third third)
    {
        if (tokens[at].Before > Gap.Line)
        {
            return null;
        }

        if (DayTerms.MonthAt(tokens, at, out var after) is { } month)
        {
            return YearTerms.After(tokens, after, out var of) is > 0 and var end ? new DateTerm(index, end) { Month = month, Year = of, Third = third }
                : new DateTerm(index, after) { Month = month, Third = third };
        }

        // The end of the month, by the end of the year: of the one in which the text appears.
        if (third == Third.Late && tokens.Is(index - 1, "the") | tokens.Is(index, "the") | tokens.Is(index - 1, "by") && DateWords.Units[tokens.Of(at)] is (TimeUnit.Month or TimeUnit.Year) and var unit && !tokens.IsHyphen(at + 1) && tokens.Is(at - 2, "of") | tokens.Is(at - 1, "of"))
        {
            return new DateTerm(index, at + 1) { Relative = new Relative(unit, 0) };
        }

        return Plain(tokens, at) switch
        {
            { Relative: { IsSpan: false, Weekday: null, Unit: TimeUnit.Week or TimeUnit.Month or TimeUnit.Year } } counted => counted with { First = index },
            { Day: null, Week: null, Relative: null } term => term with { First = index, Third = third },
            _ => null,
        };
    }

    /// <summary>The week of October 14: Monday to Sunday.</summary>
    private static DateTerm? WeekOf(Tokens tokens, int index)
    {
        var at = index + (tokens.Is(index, "the") ? 1 : 0);
        return tokens.Is(at, "week") && (tokens.Is(at + 1, "of") || tokens.Is(at + 1, "from") || (tokens.Is(at + 1, "starting") && tokens.Is(at + 2, "on"))) && DayTerms.At(tokens, at + (tokens.Is(at + 1, "starting") ? 3 : 2)) is { Day: not null } day
            ? day with { First = index, IsWeek = true }
            : null;
    }
}
