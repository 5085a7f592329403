using System.Collections.Immutable;
using System.Globalization;
using Digest.Model.Dates;

namespace Digest.Pipelines.Parts;

/// <summary>Whole years as an axis, from the first to the last that a set of dates needs. Dates that leave ten years or more open do not stretch it.</summary>
/// <param name="From">The first year.</param>
/// <param name="To">The year after the last.</param>
internal sealed record TimeScale(int From, int To)
{
    private const int Wide = 10;
    private const int MostTicks = 8;
    private const int Width = 1000;
    private const int Narrowest = 8;

    /// <summary>The scale of some dates; null where none of them names a year.</summary>
    public static TimeScale? Of(ImmutableArray<Edtf> dates)
    {
        int[] years = [.. dates
            .Where(date => !(date.Latest?.Year - date.Earliest?.Year >= Wide))
            .SelectMany(date => new[] { date.Earliest?.Year, date.Latest?.Year })
            .OfType<int>()];
        return years is [] ? null : new TimeScale(years.Min(), years.Max() + 1);
    }

    /// <summary>The beginnings of years, in percent of the width, as many as fit.</summary>
    public ImmutableArray<TickView> Ticks()
    {
        var step = (To - From + MostTicks - 1) / MostTicks;
        return [.. Enumerable.Range(0, ((To - From - 1) / step) + 1).Select(i => new TickView(i * step * 100 / (To - From), (From + (i * step)).ToString(CultureInfo.InvariantCulture)))];
    }

    /// <summary>The days that a date can mean; null where it names none.</summary>
    public BandView? Band(Edtf date)
    {
        if (date.Earliest is null && date.Latest is null)
        {
            return null;
        }

        var start = date.Earliest is { } earliest ? Place(earliest, after: false) : 0;
        var end = date.Latest is { } latest ? Place(latest, after: true) : Width;
        var width = Math.Max(Narrowest, end - start);
        return new BandView(Math.Min(start, Width - width), width, date.Earliest is null || date.Earliest.Value.Year < From, date.Latest is null || date.Latest.Value.Year >= To, date.IsUncertain || date.IsApproximate);
    }

    /// <summary>Where a day begins or ends; months are equally wide.</summary>
    private int Place(CalendarDay day, bool after)
    {
        var month = (day.Month - 1) + ((day.Day - (after ? 0.0 : 1.0)) / CalendarDay.DaysIn(day.Year, day.Month));
        return (int)Math.Round(Math.Clamp((day.Year - From + (month / 12)) / (To - From), 0, 1) * Width);
    }
}

/// <summary>The days that a date can mean, on an axis 1000 wide.</summary>
/// <param name="OpenStart">Whether it goes back further than the axis, or nobody says how far.</param>
/// <param name="OpenEnd">Whether it goes on beyond the axis, or nobody says how long.</param>
/// <param name="Uncertain">Whether the date is approximate or not certain.</param>
internal sealed record BandView(int X, int Width, bool OpenStart, bool OpenEnd, bool Uncertain);
