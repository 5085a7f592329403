using System.Globalization;

namespace Digest.Model.Dates;

/// <summary>Reads EDTF, one expression at a time.</summary>
internal static class EdtfReader
{
    /// <summary>Far longer than any date.</summary>
    private const int MaxLength = 100;

    /// <summary>More digits than days since the beginning of the universe need, and still an <see cref="int"/>.</summary>
    private const int MaxYearDigits = 9;

    /// <summary>The date, or null and what is wrong.</summary>
    public static Edtf? Read(string? text, out string? problem)
    {
        problem = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            problem = "a date is empty";
        }
        else if (text.Length > MaxLength)
        {
            problem = "a date is not that long";
        }
        else if (text.Contains('/', StringComparison.Ordinal))
        {
            return ReadInterval(text, out problem);
        }
        else if (ReadDate(text, out problem) is { } date)
        {
            return new Edtf(text) { Start = date, End = date, Precision = date.Precision };
        }

        return null;
    }

    /// <summary>A date-time of RFC 3339 as EDTF writes it: with a capital T and Z and without fractions of a second; anything else unchanged.</summary>
    public static string? Plain(string? text)
    {
        const int Time = 11, End = 19;
        if (text is null || text.Length <= End || text.Length > MaxLength || text[10] is not ('T' or 't' or ' ') || text[13] != ':')
        {
            return text;
        }

        var zone = End;
        if (text[End] == '.')
        {
            zone++;
            while (zone < text.Length && char.IsAsciiDigit(text[zone]))
            {
                zone++;
            }

            zone = zone == End + 1 ? End : zone;
        }

        return $"{text[..10]}T{text[Time..End]}{text[zone..].Replace('z', 'Z')}";
    }

    private static Edtf? ReadInterval(string text, out string? problem)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var (first, second) = (text[..slash], text[(slash + 1)..]);
        problem = null;
        if (first is "" or ".." && second is "" or "..")
        {
            problem = "an interval has a date on one side at least";
            return null;
        }

        var (start, end) = (ReadEnd(first, ref problem), ReadEnd(second, ref problem));
        if (problem is not null)
        {
            return null;
        }

        if (start?.Earliest > end?.Latest)
        {
            problem = "the interval ends before it starts";
            return null;
        }

        return new Edtf(text) { Start = start, End = end, Precision = Precision.Interval, IsOpen = first == ".." || second == ".." };
    }

    private static EdtfDate? ReadEnd(string text, ref string? problem)
    {
        if (problem is not null || text is "" or "..")
        {
            return null;
        }

        var date = ReadDate(text, out problem);
        if (date is { Precision: Precision.Time })
        {
            problem = "an interval has no times of day";
        }

        return date;
    }

    private static EdtfDate? ReadDate(string text, out string? problem)
    {
        var mark = text[^1] is '?' or '~' or '%' ? text[^1] : ' ';
        var body = mark == ' ' ? text : text[..^1];
        var date = body is ['Y', ..] ? ReadLongYear(body, out problem) : ReadPlain(body, out problem);
        if (date is { Precision: Precision.Time } && mark != ' ')
        {
            problem = "a time of day has no ?, ~ or %";
            return null;
        }

        return date is null ? null : date with { IsUncertain = mark is '?' or '%', IsApproximate = mark is '~' or '%' };
    }

    /// <summary>A year of more than four digits: <c>Y-17000</c>.</summary>
    private static EdtfDate? ReadLongYear(string body, out string? problem)
    {
        var negative = body is [_, '-', ..];
        var digits = body.AsSpan(negative ? 2 : 1);
        problem = digits.Length is < 5 or > MaxYearDigits || digits.ContainsAnyExceptInRange('0', '9') || digits[0] == '0'
            ? $"Y is followed by a year of 5 to {MaxYearDigits} digits"
            : null;
        if (problem is not null)
        {
            return null;
        }

        var year = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return new EdtfDate(Precision.Year, negative ? -year : year, null, null, false, false);
    }

    private static EdtfDate? ReadPlain(string body, out string? problem)
    {
        problem = "a date is written YYYY, YYYY-MM or YYYY-MM-DD";
        var negative = body is ['-', ..];
        var rest = negative ? body[1..] : body;
        if (rest.Length < 4 || (rest.Length > 4 && rest[4] != '-'))
        {
            return null;
        }

        var (yearText, tail) = (rest[..4], rest[4..]);
        if (negative && yearText == "0000")
        {
            problem = "there is no year -0000: the year before 1 is 0000";
            return null;
        }

        if (ReadYear(yearText, negative) is not { } year || (year.Precision != Precision.Year && tail.Length > 0))
        {
            problem = yearText.Contains('X', StringComparison.Ordinal) ? "unspecified digits stand at the end of a year alone: 199X or 19XX; only XXXX is followed by a month" : problem;
            if (yearText != "XXXX" || negative || tail.Length == 0)
            {
                return null;
            }

            year = new EdtfDate(Precision.Year, null, null, null, false, false);
        }

        problem = null;
        return tail.Length == 0 ? year : ReadMonth(year, tail[1..], out problem);
    }

    private static EdtfDate? ReadYear(string text, bool negative)
    {
        var known = text.AsSpan().IndexOf('X') is var x and >= 0 ? x : 4;
        if (known < 2 || text.AsSpan(0, known).ContainsAnyExceptInRange('0', '9') || text.AsSpan(known).ContainsAnyExcept('X'))
        {
            return null;
        }

        var first = int.Parse(text.Replace('X', '0'), NumberStyles.None, CultureInfo.InvariantCulture);
        var span = known switch { 4 => 0, 3 => 9, _ => 99 };
        return new EdtfDate(known switch { 4 => Precision.Year, 3 => Precision.Decade, _ => Precision.Century }, negative ? -first - span : first, null, null, false, false);
    }

    /// <summary>What follows the year and its hyphen.</summary>
    private static EdtfDate? ReadMonth(EdtfDate year, string text, out string? problem)
    {
        problem = "a month is two digits, a day is two digits";
        if (text.Length < 2 || (text.Length > 2 && (text.Length < 5 || text[2] != '-')))
        {
            return null;
        }

        if (text[..2] == "XX" && text.Length is 2 or 5 && year.Year is not null)
        {
            problem = text.Length == 5 && text[3..] != "XX" ? "a day without its month is not known in this format: YYYY-XX-XX" : null;
            return problem is null ? year : null;
        }

        if (TwoDigits(text) is not { } month)
        {
            return null;
        }

        if (month is (>= 21 and <= 24) or (>= 33 and <= 36) && text.Length == 2 && year.Year is not null)
        {
            problem = null;
            return year with { Precision = month < 30 ? Precision.Season : Precision.Quarter, Month = month };
        }

        if (month is < 1 or > 12)
        {
            problem = $"there is no month {text[..2]}: months are 01 to 12, seasons 21 to 24, quarters 33 to 36";
            return null;
        }

        var found = year with { Precision = Precision.Month, Month = month };
        if (text.Length == 2 || (text.Length == 5 && text[3..] == "XX" && year.Year is not null))
        {
            problem = null;
            return found;
        }

        return ReadDay(found, month, text[3..], out problem);
    }

    /// <summary>A day, and the time after it.</summary>
    private static EdtfDate? ReadDay(EdtfDate date, int month, string text, out string? problem)
    {
        problem = "a day is two digits";
        if (TwoDigits(text) is not { } day)
        {
            return null;
        }

        // February has 29 days in some year, and without a year it may be that one.
        var days = CalendarDay.DaysIn(date.Year ?? 2000, month);
        if (day < 1 || day > days)
        {
            problem = $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)}{(date.Year is { } year ? $" {year}" : "")} has {days} days";
            return null;
        }

        problem = null;
        if (text.Length == 2)
        {
            return date with { Precision = Precision.Day, Day = day };
        }

        if (date.Year is null || !IsTime(text.AsSpan(2)))
        {
            problem = "a time is written T09:30:00, T09:30:00Z or T09:30:00+09:00 after a day with its year";
            return null;
        }

        return date with { Precision = Precision.Time, Day = day };
    }

    private static bool IsTime(ReadOnlySpan<char> text) =>
        text is ['T', _, _, ':', _, _, ':', _, _, ..]
        && TwoDigits(text[1..]) is <= 23
        && TwoDigits(text[4..]) is <= 59
        && TwoDigits(text[7..]) is <= 60
        && text[9..] is var zone
        && (zone is [] or ['Z'] || (zone is ['+' or '-', _, _, ..] && TwoDigits(zone[1..]) is <= 23 && zone[3..] is [] or [':', _, _] && (zone.Length == 3 || TwoDigits(zone[4..]) is <= 59)));

    private static int? TwoDigits(ReadOnlySpan<char> text) =>
        text.Length >= 2 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) ? ((text[0] - '0') * 10) + text[1] - '0' : null;
}
