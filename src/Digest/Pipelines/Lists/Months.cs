using System.Collections.Immutable;
using System.Globalization;
using Digest.Model;
using Digest.Model.Dates;
using Digest.Model.Sites;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines.Lists;

/// <summary>Lists by month, the newest first, and last what has no date.</summary>
internal static class Months
{
    /// <summary>The parts of a list of dated records.</summary>
    /// <param name="records">With the date of each.</param>
    /// <param name="home">Below it stand the months, as <c>2026/11/</c>, and what is undated.</param>
    public static ImmutableArray<ListGroup> Groups(Corpus corpus, IEnumerable<(string Id, Edtf? Date)> records, Route home) =>
    [
        .. records
            .GroupBy(record => FirstOf(record.Date), record => record.Id)
            .OrderByDescending(month => month.Key)
            .Select(month => (month.Key, Ids: month.ToImmutableArray()))
            .Select(month => new ListGroup(null, RouteOf(home, month.Key), TitleOf(corpus, month.Key), null, month.Ids, month.Ids.Length, 0)),
    ];

    /// <summary>The year and month from which a date can be; null where that is unknown.</summary>
    private static (int Year, int Month)? FirstOf(Edtf? date) => (date?.Earliest ?? date?.Latest) is { Year: > 0 and <= 9999 } day ? (day.Year, day.Month) : null;

    private static Route RouteOf(Route home, (int Year, int Month)? month) =>
        new(month is var (year, number) ? string.Create(CultureInfo.InvariantCulture, $"{home.Path}{year:0000}/{number:00}/") : $"{home.Path}undated/");

    private static string TitleOf(Corpus corpus, (int Year, int Month)? month) =>
        month is var (year, number) && Edtf.TryParse(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{number:00}"), out var date) ? DateWords.Of(corpus, date).Text : corpus.Say("undated");
}
