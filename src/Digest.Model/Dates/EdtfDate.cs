namespace Digest.Model.Dates;

/// <summary>One date of an EDTF expression: the whole of it, or one end of an interval.</summary>
/// <param name="Precision">How exactly it is stated; never <see cref="Precision.Interval"/>.</param>
/// <param name="Year">The year; of a decade or century its first year; null where it is unknown (<c>XXXX-10-22</c>).</param>
/// <param name="Month">The month, 1 to 12, a season, 21 to 24, or a quarter, 33 to 36; null of a year or more.</param>
/// <param name="Day">The day of the month; null of a month or more.</param>
/// <param name="IsUncertain">Whether it is marked <c>?</c> or <c>%</c>.</param>
/// <param name="IsApproximate">Whether it is marked <c>~</c> or <c>%</c>.</param>
public sealed record EdtfDate(Precision Precision, int? Year, int? Month, int? Day, bool IsUncertain, bool IsApproximate)
{
    /// <summary>The first day that it can mean; null where the year is unknown.</summary>
    public CalendarDay? Earliest => Year is not { } year ? null : Precision switch
    {
        Precision.Time or Precision.Day => new(year, Month!.Value, Day!.Value),
        Precision.Month => new(year, Month!.Value, 1),
        Precision.Season => new(year, (Month!.Value - 20) * 3, 1),
        Precision.Quarter => new(year, ((Month!.Value - 33) * 3) + 1, 1),
        _ => new(year, 1, 1),
    };

    /// <summary>The last day that it can mean; null where the year is unknown. Seasons are those of the north, and winter ends in the February of the next year.</summary>
    public CalendarDay? Latest => Year is not { } year ? null : Precision switch
    {
        Precision.Time or Precision.Day => new(year, Month!.Value, Day!.Value),
        Precision.Month => LastOf(year, Month!.Value),
        Precision.Season => Month == 24 ? LastOf(year + 1, 2) : LastOf(year, ((Month!.Value - 20) * 3) + 2),
        Precision.Quarter => LastOf(year, (Month!.Value - 32) * 3),
        Precision.Decade => LastOf(year + 9, 12),
        Precision.Century => LastOf(year + 99, 12),
        _ => LastOf(year, 12),
    };

    private static CalendarDay LastOf(int year, int month) => new(year, month, CalendarDay.DaysIn(year, month));
}
