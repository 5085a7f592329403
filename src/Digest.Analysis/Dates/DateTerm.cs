namespace Digest.Analysis.Dates;

/// <summary>A part of a month or year: days 1 to 10, 11 to 20, 21 to the end; four months each.</summary>
internal enum Third
{
    /// <summary>The whole of it.</summary>
    None,

    /// <summary>Its first third.</summary>
    Early,

    /// <summary>Its second third.</summary>
    Mid,

    /// <summary>Its last third.</summary>
    Late,
}

/// <summary>How many years a year of a term stands for.</summary>
internal enum YearSpan
{
    /// <summary>One.</summary>
    Year,

    /// <summary>January to June of it.</summary>
    FirstHalf,

    /// <summary>July to December of it.</summary>
    SecondHalf,

    /// <summary>Ten from it.</summary>
    Decade,

    /// <summary>A hundred from it.</summary>
    Century,
}

/// <summary>One date as it is written, before it is joined with the publication date. Either <see cref="Relative"/> is set or one of year, month and day.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after it.</param>
internal sealed record DateTerm(int First, int End)
{
    /// <summary>The year, where it is written.</summary>
    public int? Year { get; init; }

    /// <summary>Month 1 to 12, season 21 to 24, quarter 33 to 36.</summary>
    public int? Month { get; init; }

    /// <summary>The day of the month.</summary>
    public int? Day { get; init; }

    /// <summary>The weekday beside a day of the month: 1 to 7.</summary>
    public int? Weekday { get; init; }

    /// <summary>A decade, a century or half a year instead of the year.</summary>
    public YearSpan Span { get; init; }

    /// <summary>A part of the month or year.</summary>
    public Third Third { get; init; }

    /// <summary>The week of the month or year, from 1; -1 for the last one.</summary>
    public int? Week { get; init; }

    /// <summary>Whether the whole week of the day is meant.</summary>
    public bool IsWeek { get; init; }

    /// <summary>Which October, if the year is not written.</summary>
    public Which Which { get; init; }

    /// <summary><c>~</c> for about, <c>?</c> for perhaps.</summary>
    public string Mark { get; init; } = "";

    /// <summary>A reading of the digits that the text does not settle.</summary>
    public string? Reason { get; init; }

    /// <summary>What is counted from the day of publication.</summary>
    public Relative? Relative { get; init; }

    /// <summary>What <see cref="Relative"/> counts from instead of the publication: two days before 14 October.</summary>
    public DateTerm? Anchor { get; init; }
}

/// <summary>A date counted from the day of publication.</summary>
/// <param name="Unit">What is counted.</param>
/// <param name="Offset">How many units on; negative for the past.</param>
/// <param name="Weekday">The day of that week, or the weekday meant: 1 to 7.</param>
/// <param name="IsSpan">Whether it is all the time from there to the day of publication, or from then on: the past three days.</param>
internal sealed record Relative(TimeUnit Unit, int Offset, int? Weekday = null, Which Which = Which.Nearest, bool IsSpan = false);
