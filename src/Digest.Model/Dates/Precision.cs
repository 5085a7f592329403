namespace Digest.Model.Dates;

/// <summary>How exactly a date is stated, from the finest to the coarsest.</summary>
public enum Precision
{
    /// <summary>A day with a time of day.</summary>
    Time,

    /// <summary>A day; its year may be unknown.</summary>
    Day,

    /// <summary>A month; its year may be unknown.</summary>
    Month,

    /// <summary>A season: <c>YYYY-21</c> spring to <c>YYYY-24</c> winter.</summary>
    Season,

    /// <summary>A quarter of a year: <c>YYYY-33</c> to <c>YYYY-36</c>.</summary>
    Quarter,

    /// <summary>A year, also where month and day are marked as unspecified.</summary>
    Year,

    /// <summary>A decade: <c>199X</c>.</summary>
    Decade,

    /// <summary>A century: <c>19XX</c>.</summary>
    Century,

    /// <summary>From one date to another, or without an end or a beginning.</summary>
    Interval,
}
