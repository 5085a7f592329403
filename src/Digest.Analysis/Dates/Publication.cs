using Digest.Model.Dates;

namespace Digest.Analysis.Dates;

/// <summary>The date from which others are counted, as exactly as it is known.</summary>
/// <param name="IsDoubtful">Whether it is itself uncertain or approximate, and so all that is counted from it.</param>
internal readonly record struct Publication(int? Year, int? Month, int? Day, bool IsDoubtful)
{
    /// <summary>Of an interval or a decade nothing can be counted.</summary>
    public static Publication Of(Edtf? date) => date switch
    {
        { Precision: Precision.Time or Precision.Day or Precision.Month or Precision.Year, Start: { Year: >= 1000 and <= 9000 } start } =>
            new(start.Year, start.Month, start.Day, date.IsUncertain || date.IsApproximate),
        _ => default,
    };

    /// <summary>The day, where it is known.</summary>
    public DateOnly? Date => Day is { } day ? new DateOnly(Year!.Value, Month!.Value, day) : null;
}
