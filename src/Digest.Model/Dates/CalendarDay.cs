namespace Digest.Model.Dates;

/// <summary>A day of the proleptic Gregorian calendar, of any year: years before 1 are 0, -1, … as in ISO 8601.</summary>
public readonly record struct CalendarDay(int Year, int Month, int Day) : IComparable<CalendarDay>
{
    /// <summary>How many days a month has: 28 to 31.</summary>
    /// <param name="month">1 to 12.</param>
    public static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <inheritdoc/>
    public int CompareTo(CalendarDay other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>Earlier than.</summary>
    public static bool operator <(CalendarDay left, CalendarDay right) => left.CompareTo(right) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(CalendarDay left, CalendarDay right) => left.CompareTo(right) > 0;

    /// <summary>Not later than.</summary>
    public static bool operator <=(CalendarDay left, CalendarDay right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(CalendarDay left, CalendarDay right) => left.CompareTo(right) >= 0;
}
