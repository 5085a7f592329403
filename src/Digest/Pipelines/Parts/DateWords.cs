using System.Globalization;
using Digest.Model;
using Digest.Model.Dates;

namespace Digest.Pipelines.Parts;

/// <summary>Dates as readers see them: never in EDTF.</summary>
internal static class DateWords
{
    /// <summary>A date in words, with the reason where it is inferred.</summary>
    public static DateView Of(Corpus corpus, Edtf date, string? because = null) => new(Text(corpus, date), Machine(date), because);

    /// <summary>A date in words, or null for none.</summary>
    public static DateView? OfAny(Corpus corpus, Edtf? date, string? because = null) => date is null ? null : Of(corpus, date, because);

    /// <summary>The last day that a date can mean, as <c>2025-02-15</c>; null where that is unknown, open or outside the years 1 to 9999.</summary>
    public static string? Day(Edtf date) => date.Latest is { Year: > 0 and <= 9999 } day ? $"{day.Year:0000}-{day.Month:00}-{day.Day:00}" : null;

    /// <summary>The day that a date names; null for anything less exact.</summary>
    public static string? ExactDay(Edtf? date) => date is { Precision: Precision.Day or Precision.Time, IsUncertain: false, IsApproximate: false } ? Day(date) : null;

    private static string Text(Corpus corpus, Edtf date)
    {
        if (date.Precision != Precision.Interval)
        {
            return date.Start is { } only ? One(corpus, only) : corpus.Say("date_unknown");
        }

        return (date.Start, date.End) switch
        {
            ({ } from, { } to) => corpus.Say("date_between", One(corpus, from), One(corpus, to)),
            ({ } from, null) => corpus.Say("date_since", One(corpus, from)),
            (null, { } to) => corpus.Say("date_until", One(corpus, to)),
            _ => corpus.Say("date_unknown"),
        };
    }

    private static string One(Corpus corpus, EdtfDate date)
    {
        var plain = Plain(corpus, date);
        var about = date.IsApproximate ? corpus.Say("date_about", plain) : plain;
        return date.IsUncertain ? corpus.Say("date_perhaps", about) : about;
    }

    private static string Plain(Corpus corpus, EdtfDate date)
    {
        var year = date.Year is { } known ? known > 0 ? known.ToString(CultureInfo.InvariantCulture) : corpus.Say("date_before_christ", 1 - known) : null;
        return date.Precision switch
        {
            Precision.Time or Precision.Day when year is null => corpus.Say("date_no_year", corpus.Say("date_day_month", date.Day, Month(corpus, date))),
            Precision.Month when year is null => corpus.Say("date_no_year", Month(corpus, date)),
            Precision.Time or Precision.Day => corpus.Say("date_day", date.Day, Month(corpus, date), year),
            Precision.Month => corpus.Say("date_month", Month(corpus, date), year),
            Precision.Season => corpus.Say($"date_season_{date.Month}", year),
            Precision.Quarter => corpus.Say("date_quarter", date.Month - 32, year),
            Precision.Decade => corpus.Say("date_decade", year),
            Precision.Century => corpus.Say("date_century", year),
            _ => year ?? corpus.Say("date_unknown"),
        };
    }

    private static string Month(Corpus corpus, EdtfDate date) =>
        CultureInfo.GetCultureInfo(corpus.Site.Language).DateTimeFormat.GetMonthName(date.Month!.Value);

    /// <summary>The value of <c>time datetime</c>, which knows days, months and years only.</summary>
    private static string? Machine(Edtf date) => date.Start is { Year: > 0 and <= 9999 } only && date.Precision is not Precision.Interval
        ? only.Precision switch
        {
            Precision.Time or Precision.Day => $"{only.Year:0000}-{only.Month:00}-{only.Day:00}",
            Precision.Month => $"{only.Year:0000}-{only.Month:00}",
            Precision.Year => $"{only.Year:0000}",
            _ => null,
        }
        : null;
}
