namespace Digest.Model.Dates;

/// <summary>A day of the proleptic Gregorian calendar, of any year: years before 1 are 0, -1, … as in ISO 8601.</summary>
public readonly record struct CalendarDay(int Year, int Month, int Day) : IComparable<CalendarDay>
{
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
