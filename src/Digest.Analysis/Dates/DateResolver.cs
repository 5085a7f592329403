using System.Globalization;
using Digest.Model.Dates;

namespace Digest.Analysis.Dates;

/// <summary>A term in EDTF: one date, or the first and the last of an interval.</summary>
/// <param name="Reason">Why it is inferred, where it is.</param>
internal readonly record struct Resolved(string First, string? Last, string? Reason)
{
    /// <summary>The last date, or the only one.</summary>
    public string End => Last ?? First;

    /// <summary>As one expression.</summary>
    public string Text => Last is null ? First : $"{First}/{Last}";
}

/// <summary>Joins what is written with the date of publication.</summary>
internal static class DateResolver
{
    private const string Counted = "counted from the publication date";

    private const string YearTaken = "the year is taken from the publication date";

    /// <summary>The date; null where the publication date is needed and not known exactly enough.</summary>
    public static Resolved? Resolve(DateTerm term, Publication published)
    {
        if (term is { Anchor: { } anchor, Relative: { } counted })
        {
            return Resolve(anchor, published) is { Last: null } start && Edtf.TryParse(start.First, out var origin)
                && (counted.IsSpan ? From(start.First, counted, Publication.Of(origin)) : Count(counted, Publication.Of(origin))) is var (text, end)
                ? Marked(text, end, "", start.Reason ?? "counted from the date beside it")
                : null;
        }

        if (term.Day is { } lone && term.Month is null)
        {
            return OnDay(term, lone, published);
        }

        if (term.Relative is { } relative)
        {
            return Count(relative, published) is var (first, last) ? Marked(first, last, published.IsDoubtful ? "?" : "", Counted) : null;
        }

        var year = term.Year ?? YearOf(term, published);
        if (year is null && (term.Month is not <= 12 || term.Week is not null))
        {
            return null;
        }

        // The 29th of February of a common year, and a week of days without a year, are none.
        if (term is { Day: { } day, Month: { } of and <= 12 } && (year is null ? term.IsWeek : day > CalendarDay.DaysIn(year.Value, of)))
        {
            return null;
        }

        var inferred = term.Year is null && year is not null;
        var mark = inferred && published.IsDoubtful ? "?" : term.Mark;
        var (from, to) = term.Month is null ? OfYear(term, year!.Value) : OfMonth(term, year);
        return Marked(from, to, mark, inferred ? YearTaken : term.Reason);
    }

    /// <summary>Two weeks starting on 20 May: with that day.</summary>
    private static (string First, string? Last)? From(string first, Relative length, Publication origin)
    {
        if (origin.Date is not { } day)
        {
            return null;
        }

        var after = length.Unit == TimeUnit.Month ? day.AddMonths(length.Offset) : day.AddDays(length.Offset * (length.Unit == TimeUnit.Week ? 7 : 1));
        return (first, Text(after.AddDays(-1)));
    }

    /// <summary>"On the 18th": the last one, or the next where the sentence looks ahead.</summary>
    private static Resolved? OnDay(DateTerm term, int day, Publication published)
    {
        if (published.Date is not { } date)
        {
            return null;
        }

        var months = (term.Which == Which.Coming, day.CompareTo(date.Day)) switch { (false, > 0) => -1, (true, < 0) => 1, _ => 0 };
        var month = new DateOnly(date.Year, date.Month, 1).AddMonths(months);
        if (term.Weekday is { } weekday)
        {
            // Tuesday the 11th names the month too: the nearest that has it.
            int[] around = [0, -1, 1, -2, 2, -3, 3, -4, 4];
            var fitting = around.Select(new DateOnly(date.Year, date.Month, 1).AddMonths).Where(one => day <= CalendarDay.DaysIn(one.Year, one.Month) && Weekday(one.AddDays(day - 1)) == weekday).ToArray();
            if (fitting.Length == 0)
            {
                return null;
            }

            month = fitting[0];
        }

        return day <= CalendarDay.DaysIn(month.Year, month.Month) ? Marked(Text(month.AddDays(day - 1)), null, published.IsDoubtful ? "?" : "", "month and year are taken from the publication date") : null;
    }

    private static Resolved Marked(string first, string? last, string mark, string? reason) => new(first + mark, last is null ? null : last + mark, reason);

    private static (string First, string? Last) OfYear(DateTerm term, int year) => (term.Span, term.Third, term.Week) switch
    {
        (YearSpan.Decade, _, _) => (Year(year)[..3] + "X", null),
        (YearSpan.Century, _, _) => (Year(year)[..2] + "XX", null),
        (YearSpan.FirstHalf, _, _) => ($"{Year(year)}-01", $"{Year(year)}-06"),
        (YearSpan.SecondHalf, _, _) => ($"{Year(year)}-07", $"{Year(year)}-12"),
        (_, _, { } week) => WeekOf(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), week),
        (_, Third.Early, _) => ($"{Year(year)}-01", $"{Year(year)}-04"),
        (_, Third.Mid, _) => ($"{Year(year)}-05", $"{Year(year)}-08"),
        (_, Third.Late, _) => ($"{Year(year)}-09", $"{Year(year)}-12"),
        _ => (Year(year), null),
    };

    private static (string First, string? Last) OfMonth(DateTerm term, int? year)
    {
        var month = $"{(year is null ? "XXXX" : Year(year.Value))}-{Two(term.Month!.Value)}";
        if (term.Day is { } day)
        {
            if (term.IsWeek && year is { } known)
            {
                var monday = new DateOnly(known, term.Month.Value, day);
                monday = monday.AddDays(1 - Weekday(monday));
                return (Text(monday), Text(monday.AddDays(6)));
            }

            return ($"{month}-{Two(day)}", null);
        }

        if (term.Month > 12)
        {
            return (month, null);
        }

        var days = CalendarDay.DaysIn(year ?? 2000, term.Month.Value);
        return (term.Third, term.Week) switch
        {
            (_, { } week) => WeekOf(new DateOnly(year!.Value, term.Month.Value, 1), new DateOnly(year.Value, term.Month.Value, days), week),
            (Third.Early, _) => ($"{month}-01", $"{month}-10"),
            (Third.Mid, _) => ($"{month}-11", $"{month}-20"),
            (Third.Late, _) => ($"{month}-21", $"{month}-{Two(days)}"),
            _ => (month, null),
        };
    }

    /// <summary>A week belongs to the month or year that has its Thursday, as in ISO 8601.</summary>
    private static (string First, string? Last) WeekOf(DateOnly first, DateOnly last, int week)
    {
        var thursday = week > 0 ? first.AddDays(((4 - Weekday(first) + 7) % 7) + (7 * (week - 1))) : last.AddDays(-((Weekday(last) - 4 + 7) % 7));
        return (Text(thursday.AddDays(-3)), Text(thursday.AddDays(3)));
    }

    /// <summary>The year of a month or day that is written without one: the one that brings it nearest to the publication.</summary>
    private static int? YearOf(DateTerm term, Publication published)
    {
        if (published.Year is not { } year || term.Month is not { } month)
        {
            return term.Month is null ? published.Year : null;
        }

        if (published.Month is not { } now || term.Which == Which.This)
        {
            // Of a text from some time of a year, "last October" and "next March" say too little.
            return term.Which is Which.Last or Which.Next ? null : year;
        }

        var (start, end) = month switch
        {
            > 30 => (((month - 33) * 3) + 1, (month - 32) * 3),
            > 20 => ((month - 20) * 3, ((month - 20) * 3) + 2),
            _ => (month, month),
        };
        var daysOn = month == now && term.Day is { } day && published.Day is { } today ? day.CompareTo(today) : 0;
        return term.Which switch
        {
            Which.Last => end > now || (end == now && daysOn >= 0) || (start <= now && now <= end && term.Day is null) ? year - 1 : year,
            Which.Gone => start > now || (start == now && daysOn > 0) ? year - 1 : year,
            Which.Coming => end < now || (end == now && daysOn < 0) ? year + 1 : year,
            Which.Next => start < now || (start == now && daysOn <= 0) ? year + 1 : year,
            // A text speaks more often of the months behind it than of those ahead.
            _ => end - now >= 6 ? year - 1 : now - start >= 9 ? year + 1 : year,
        };
    }

    private static (string First, string? Last)? Count(Relative relative, Publication published)
    {
        if (relative.IsSpan)
        {
            return CountSpan(relative, published);
        }

        if (relative.Unit is TimeUnit.Day or TimeUnit.Week or TimeUnit.Fortnight or TimeUnit.Weekend)
        {
            if (published.Date is not { } day)
            {
                return null;
            }

            var monday = day.AddDays(1 - Weekday(day));
            return relative switch
            {
                { Unit: TimeUnit.Day, Weekday: { } weekday } => (Text(OnWeekday(day, weekday, relative.Which)), null),
                { Unit: TimeUnit.Day } => (Text(day.AddDays(relative.Offset)), null),
                { Weekday: { } weekday } => (Text(monday.AddDays((7 * relative.Offset) + weekday - 1)), null),
                { Unit: TimeUnit.Fortnight } => (Text(monday.AddDays(14 * relative.Offset)), Text(monday.AddDays((14 * relative.Offset) + 13))),
                { Unit: TimeUnit.Week } => (Text(monday.AddDays(7 * relative.Offset)), Text(monday.AddDays((7 * relative.Offset) + 6))),
                _ => (Text(monday.AddDays((7 * relative.Offset) + 5)), Text(monday.AddDays((7 * relative.Offset) + 6))),
            };
        }

        if (published.Year is not { } year)
        {
            return null;
        }

        return relative.Unit switch
        {
            TimeUnit.Month when published.Month is { } month => (Month(year, month + relative.Offset), null),
            TimeUnit.Quarter when published.Month is { } month => (Quarter(year, ((month - 1) / 3) + relative.Offset), null),
            TimeUnit.Year => (Year(year + relative.Offset), null),
            TimeUnit.Decade => (Year((year / 10 * 10) + (10 * relative.Offset))[..3] + "X", null),
            _ => null,
        };
    }

    /// <summary>The past three days end yesterday, the past three months in this one.</summary>
    private static (string First, string? Last)? CountSpan(Relative relative, Publication published)
    {
        var (from, to) = relative.Offset < 0 ? (relative.Offset, 0) : (0, relative.Offset);
        switch (relative.Unit)
        {
            case TimeUnit.Day or TimeUnit.Week when published.Date is { } day:
                var length = relative.Unit == TimeUnit.Week ? 7 : 1;
                var (first, last) = relative.Offset < 0 ? (day.AddDays(from * length), day.AddDays(-1)) : (day.AddDays(1), day.AddDays(to * length));
                return first == last ? (Text(first), null) : (Text(first), Text(last));
            case TimeUnit.Month when published is { Year: { } year, Month: { } month }:
                return (Month(year, month + from), Month(year, month + to));
            case TimeUnit.Quarter when published is { Year: { } year, Month: { } month }:
                var quarter = (month - 1) / 3;
                return relative.Offset < 0 ? (Quarter(year, quarter + from), Quarter(year, quarter - 1)) : (Quarter(year, quarter + 1), Quarter(year, quarter + to));
            case TimeUnit.Year or TimeUnit.Decade when published.Year is { } year:
                var years = relative.Unit == TimeUnit.Decade ? 10 : 1;
                return (Year(year + (from * years)), Year(year + (to * years)));
            default:
                return null;
        }
    }

    private static DateOnly OnWeekday(DateOnly day, int weekday, Which which)
    {
        var back = (Weekday(day) - weekday + 7) % 7;
        return which switch
        {
            Which.Last => day.AddDays(back == 0 ? -7 : -back),
            Which.Next => day.AddDays(back == 0 ? 7 : 7 - back),
            Which.This => day.AddDays(weekday - Weekday(day)),
            _ => day.AddDays(-back),
        };
    }

    /// <summary>Monday is 1.</summary>
    private static int Weekday(DateOnly day) => (((int)day.DayOfWeek + 6) % 7) + 1;

    /// <summary>A day in EDTF.</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Month(int year, int month)
    {
        var months = (year * 12) + month - 1;
        return $"{Year(months / 12)}-{Two((months % 12) + 1)}";
    }

    private static string Quarter(int year, int quarter)
    {
        var quarters = (year * 4) + quarter;
        return $"{Year(quarters / 4)}-{Two((quarters % 4) + 33)}";
    }

    private static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
