namespace Digest.Model.Dates;

/// <summary>The order of timelines: by the earliest day, then by the latest, what has no known day last. What is equal in it is ordered by its text, so that the order is total.</summary>
public sealed class EdtfComparer : IComparer<Edtf?>
{
    /// <summary>The only one there is.</summary>
    public static readonly EdtfComparer Instance = new();

    private EdtfComparer()
    {
    }

    /// <inheritdoc/>
    public int Compare(Edtf? x, Edtf? y)
    {
        // An open beginning (../2024) is placed by its end, an open end (2024/..) after every known one.
        var first = Later(x?.Earliest ?? x?.Latest, y?.Earliest ?? y?.Latest);
        if (first != 0)
        {
            return first;
        }

        var second = Later(x?.Latest, y?.Latest);
        return second != 0 ? second : string.CompareOrdinal(x?.Text, y?.Text);
    }

    private static int Later(CalendarDay? left, CalendarDay? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        var (a, b) => a.Value.CompareTo(b.Value),
    };
}
