using System.Globalization;
using System.Text.Json;
using CsCheck;
using Digest.Model.Dates;
using Digest.Tests.Numbers;
using Xunit;

namespace Digest.Tests.Dates;

public sealed class EdtfSpec
{
    private const string Spec = "edtf.md";

    [Theory]
    [MemberData(nameof(SpecTables.Under), Spec, "Dates", MemberType = typeof(SpecTables))]
    public void Reads(string text, string earliest, string latest, string precision)
    {
        Assert.True(Edtf.TryParse(text, out var date, out var problem), problem);
        Assert.Equal((text, earliest, latest, precision), (date.Text, Shown(date.Earliest), Shown(date.Latest), date.Precision.ToString()));
    }

    [Theory]
    [MemberData(nameof(SpecTables.Under), Spec, "Not dates", MemberType = typeof(SpecTables))]
    public void Says_what_is_wrong(string text, string problem)
    {
        Assert.False(Edtf.TryParse(text, out _, out var found));
        Assert.Equal(problem, found);
    }

    [Theory]
    [MemberData(nameof(SpecTables.Under), Spec, "Timestamps", MemberType = typeof(SpecTables))]
    public void Reads_timestamps(string text, string expected) => Assert.Equal(expected, Edtf.TryParseTimestamp(text, out var date, out _) ? date.Text : "none");

    [Theory]
    [MemberData(nameof(SpecTables.Under), Spec, "Finer than the words", MemberType = typeof(SpecTables))]
    public void Tells_what_says_more(string date, string words, string finer) => Assert.Equal(finer == "yes", Read(date).IsFinerThan(Read(words)));

    [Fact]
    public void Sorts_by_the_earliest_day_then_the_latest_unknown_last()
    {
        var sorted = SpecTables.Under(Spec, "Order").Select(row => Read((string)row[0])).ToArray();

        Assert.Equal(sorted, sorted.Reverse().Order(EdtfComparer.Instance));
    }

    [Theory]
    [InlineData("2024~", false, true)]
    [InlineData("2024?", true, false)]
    [InlineData("2024%", true, true)]
    [InlineData("2024", false, false)]
    [InlineData("2024-07-21?/2024-07-31~", true, true)]
    public void Keeps_its_marks(string text, bool uncertain, bool approximate) => Assert.Equal((uncertain, approximate), (Read(text).IsUncertain, Read(text).IsApproximate));

    [Theory]
    [InlineData("2024-10-22", "2024-10", true)]
    [InlineData("2024-10-22", "2024-11", false)]
    [InlineData("2024-10-22", "XXXX-10-22", true)]
    [InlineData("2024-10-22", "XXXX-10-23", false)]
    [InlineData("2024", "2025/..", false)]
    [InlineData("2026", "2025/..", true)]
    public void Knows_whether_two_can_be_the_same_day(string left, string right, bool overlaps)
    {
        Assert.Equal(overlaps, Read(left).Overlaps(Read(right)));
        Assert.Equal(overlaps, Read(right).Overlaps(Read(left)));
    }

    [Fact]
    public void Is_a_string_in_json() => Assert.Equal("[\"2024-10\"]", JsonSerializer.Serialize(JsonSerializer.Deserialize<Edtf[]>("[\"2024-10\"]")));

    [Fact]
    public void Every_day_that_there_is_can_be_read_and_no_other() =>
        Gen.Select(Gen.Int[1, 9999], Gen.Int[0, 13], Gen.Int[0, 32]).Sample((year, month, day) =>
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
            Assert.Equal(DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), Edtf.TryParse(text, out _));
        });

    [Fact]
    public void Any_text_is_refused_or_read_but_never_fails() =>
        Gen.String[Gen.Char["0123456789X-/~?%Y.TZ:+"], 0, 24].Sample(text => Assert.Equal(Edtf.TryParse(text, out var date, out var problem), date is not null && problem is null));

    private static Edtf Read(string text)
    {
        Assert.True(Edtf.TryParse(text, out var date, out var problem), problem);
        return date;
    }

    private static string Shown(CalendarDay? day) => day is { } d ? string.Create(CultureInfo.InvariantCulture, $"{d.Year}-{d.Month:00}-{d.Day:00}") : "none";
}
