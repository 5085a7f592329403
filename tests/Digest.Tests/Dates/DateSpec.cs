using CsCheck;
using Digest.Analysis.Dates;
using Digest.Model.Dates;
using Digest.Tests.Numbers;
using Xunit;

namespace Digest.Tests.Dates;

public sealed class DateSpec
{
    private const string Spec = "dates.md";

    public static IEnumerable<object[]> Texts() => SpecTables.Rows(Spec).Where(row => row[0].StartsWith("Published ", StringComparison.Ordinal)).Select(row => new object[] { row[0]["Published ".Length..], row[1], row[2] });

    [Theory]
    [MemberData(nameof(Texts))]
    public void Reads(string published, string text, string expected)
    {
        var found = DateReader.Read(text, Edtf.TryParse(published, out var date) ? date : null).Select(mention => $"{mention.Span.In(text)} = {mention.Date}{(mention.Reason is null ? "" : " *")}");

        Assert.Equal(expected, string.Join("; ", found.DefaultIfEmpty("none")));
    }

    [Theory]
    [MemberData(nameof(SpecTables.Under), Spec, "Addresses", MemberType = typeof(SpecTables))]
    public void Reads_addresses(string address, string expected) => Assert.Equal(expected, AddressDates.Read(address)?.Date.Text ?? "none");

    [Fact]
    public void What_is_inferred_has_a_reason() =>
        Assert.All(DateReader.Read("yesterday and 2024", Day("2024-10-25")), mention => Assert.Equal(mention.Inferred, mention.Reason is not null));

    [Fact]
    public void Any_text_is_read_in_order_without_overlap_and_without_failing() =>
        Gen.Select(NumberSpec.Words.Array[0, 12], Gen.OneOf("2024-10-25", "2024-02-29", "2025-02", "1000", "9000-12-31", "XXXX-10-22")).Sample((words, published) =>
        {
            var text = string.Join(' ', words);
            var end = 0;
            foreach (var mention in DateReader.Read(text, Day(published)))
            {
                Assert.InRange(mention.Span.Start, end, text.Length);
                end = mention.Span.End;
            }
        });

    private static Edtf? Day(string text) => Edtf.TryParse(text, out var date) ? date : null;
}
