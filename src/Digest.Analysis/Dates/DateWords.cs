using Digest.Analysis.Numbers;

namespace Digest.Analysis.Dates;

/// <summary>A length of time by which dates are counted.</summary>
internal enum TimeUnit
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>Monday to Sunday.</summary>
    Week,

    /// <summary>Two weeks from a Monday.</summary>
    Fortnight,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three months from January, April, July or October.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Ten years from one that ends in 0.</summary>
    Decade,
}

/// <summary>Which one of a row, seen from the day of publication.</summary>
internal enum Which
{
    /// <summary>Nothing said: the nearest.</summary>
    Nearest,

    /// <summary>The one before.</summary>
    Last,

    /// <summary>The one of the same week or year.</summary>
    This,

    /// <summary>The one after.</summary>
    Next,

    /// <summary>The first that does not lie in the past.</summary>
    Coming,

    /// <summary>The last that does not lie in the future.</summary>
    Gone,
}

/// <summary>The English words of the calendar.</summary>
internal static class DateWords
{
    /// <summary>Names and abbreviations of months: 1 to 12.</summary>
    public static readonly WordTable<int> Months = new(
        ("january jan", 1), ("february feb", 2), ("march mar", 3), ("april apr", 4), ("may", 5), ("june jun", 6), ("july jul", 7), ("august aug", 8), ("september sept sep", 9), ("october oct", 10), ("november nov", 11), ("december dec", 12));

    /// <summary>Names and abbreviations of weekdays: Monday is 1, Sunday 7.</summary>
    public static readonly WordTable<int> Weekdays = new(
        ("monday mon", 1), ("tuesday tue tues", 2), ("wednesday wed", 3), ("thursday thu thur thurs", 4), ("friday fri", 5), ("saturday sat", 6), ("sunday sun", 7));

    /// <summary>Seasons as EDTF numbers them.</summary>
    public static readonly WordTable<int> Seasons = new(("spring", 21), ("summer", 22), ("autumn fall", 23), ("winter", 24));

    /// <summary>Units in which dates are counted; a fortnight is two weeks.</summary>
    public static readonly WordTable<TimeUnit> Units = new(
        ("day days", TimeUnit.Day), ("week weeks", TimeUnit.Week), ("weekend", TimeUnit.Weekend), ("month months", TimeUnit.Month), ("quarter quarters", TimeUnit.Quarter), ("year years", TimeUnit.Year), ("decade decades", TimeUnit.Decade));

    /// <summary>Days that have a name, as month and day; <c>New</c> begins New Year's Day.</summary>
    public static readonly WordTable<(int Month, int Day)> Holidays = new(("christmas", (12, 25)), ("halloween", (10, 31)), ("new", (1, 1)));

    /// <summary>Which one of a row.</summary>
    public static readonly WordTable<Which> Ones = new(("last past previous", Which.Last), ("this current", Which.This), ("next coming upcoming following", Which.Next));

    /// <summary>The part of a month or year: <see cref="Third"/>.</summary>
    public static readonly WordTable<Third> Thirds = new(("early", Third.Early), ("mid", Third.Mid), ("late", Third.Late));

    /// <summary>The part of a month or year, before <c>of</c>.</summary>
    public static readonly WordTable<Third> Ends = new(("beginning start", Third.Early), ("middle", Third.Mid), ("end", Third.Late));
}
