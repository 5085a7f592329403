using System.Globalization;
using CsCheck;
using Digest.Analysis.Dates;
using Digest.Analysis.Numbers;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Xunit;

namespace Digest.Tests.Numbers;

public sealed class NumberSpec
{
    private const string Spec = "numbers.md";

    public static IEnumerable<object[]> Texts() => SpecTables.Rows(Spec).Where(row => row.Length == 3 && row[0] != "Arithmetic").Select(row => new object[] { row[1].Replace('~', '\u00a0'), row[2].Replace('~', '\u00a0') });

    [Theory]
    [MemberData(nameof(Texts))]
    public void Reads(string text, string expected) => Assert.Equal(expected, Shown(text));

    [Theory]
    [MemberData(nameof(SpecTables.Under), Spec, "Held", MemberType = typeof(SpecTables))]
    public void Holds(string quote, string value, string unit, string held)
    {
        var ends = value.Split("..").Select(end => decimal.Parse(end, CultureInfo.InvariantCulture)).ToArray();

        Assert.Equal(held == "yes", NumberReader.Holds(quote.Replace('~', '\u00a0'), ends[0], ends.Length > 1 ? ends[1] : null, unit));
    }

    [Theory]
    [MemberData(nameof(SpecTables.Under), Spec, "Arithmetic", MemberType = typeof(SpecTables))]
    public void Calculates(string text, string expected)
    {
        var result = Arithmetic.Evaluate(text, out var problem);

        Assert.Equal(expected, result is null
            ? $"at {problem!.Span.Start}: {problem.Message}"
            : string.Create(CultureInfo.InvariantCulture, $"{result.Value}{(result.Stated is null ? "" : result.Agrees ? ", agrees" : ", differs")}"));
    }

    [Fact]
    public void A_calculation_names_the_numbers_it_uses() =>
        Assert.Equal(["3", "12,000"], Arithmetic.Evaluate("3 × 12,000 = 36,000", out _)!.Operands.Select(operand => operand.Span.In("3 × 12,000 = 36,000")));

    [Theory]
    [InlineData('(')]
    [InlineData('-')]
    public void A_calculation_is_bounded_in_length_and_depth(char c)
    {
        Assert.Null(Arithmetic.Evaluate(new string(c, Arithmetic.MaxDepth + 1) + "1", out var deep));
        Assert.Null(Arithmetic.Evaluate(new string(c, 1_000_000), out var @long));
        Assert.Contains("deep", deep!.Message, StringComparison.Ordinal);
        Assert.Contains("characters", @long!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_with_separators_is_read_as_it_was() =>
        Gen.Decimal[0m, 1_000_000_000m].Select(value => Math.Round(value, 2)).Sample(value =>
        {
            var text = value.ToString("#,##0.##", CultureInfo.InvariantCulture);
            var found = Assert.Single(NumberReader.Read($"$ {text} ."));
            Assert.Equal(value, found.Value);
        });

    [Fact]
    public void Any_text_is_read_in_order_without_overlap_and_without_failing() =>
        Words.Array[0, 12].Select(words => string.Join(' ', words)).Sample(text =>
        {
            var end = 0;
            foreach (var quantity in NumberReader.Read(text))
            {
                Assert.InRange(quantity.Span.Start, end, text.Length);
                Assert.InRange(quantity.Span.End, quantity.Span.Start + 1, text.Length);
                end = quantity.Span.End;
            }
        });

    /// <summary>A reader that looks ahead without bound would take the square of the length, or more stack than there is.</summary>
    [Theory]
    [InlineData("about ")]
    [InlineData("ten point ")]
    [InlineData("hundred and one ")]
    [InlineData("one and a half ")]
    [InlineData("1,")]
    [InlineData("1-")]
    [InlineData("1 000 ")]
    [InlineData("@a\"")]
    [InlineData("http://a\"")]
    [InlineData("the last 3 days before ")]
    [InlineData("from October 22 to ")]
    [InlineData("9")]
    public void Long_texts_are_read_in_bounded_steps(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 50_000));

        Assert.All(NumberReader.Read(text), quantity => Assert.InRange(quantity.Span.Length, 1, 500));
        Assert.All(DateReader.Read(text, null), mention => Assert.InRange(mention.Span.Length, 1, 500));
    }

    /// <summary>Words that readers of numbers and dates look at, and any others.</summary>
    internal static readonly Gen<string> Words = Gen.OneOf(
        Gen.OneOf("one", "twenty", "hundred", "thousand", "million", "and", "a", "half", "third", "-", "to", "between", "from", "$", "USD", "%", "per cent", "10", "1,000", "2024", "3/4", "½", "May", "October", "22", "last", "week", "ago", "since", "Friday", "the", "of", "early", "point", ".", ",", "(", "'", "s", "Q1", "years"),
        Gen.String[0, 6]);

    private static string Shown(string text)
    {
        var found = NumberReader.Read(text);
        return found.IsEmpty ? "none" : string.Join("; ", found.Select(quantity => Shown(text, quantity)));
    }

    private static string Shown(string text, Quantity quantity) => string.Create(
        CultureInfo.InvariantCulture,
        $"{quantity.Span.In(text)} = {quantity.Value}{(quantity.Max is { } max ? $"..{max}" : "")} {quantity.Unit}{Shown(quantity.Bound)}");

    private static string Shown(Bound bound) => bound switch
    {
        Bound.AsStated => "",
        Bound.AtLeast => " at-least",
        Bound.AtMost => " at-most",
        Bound.MoreThan => " more-than",
        Bound.LessThan => " less-than",
        Bound.Exact => " exact",
        Bound.About => " about",
        Bound.Between => " between",
        _ => " order",
    };
}
