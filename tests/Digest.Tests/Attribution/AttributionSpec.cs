using Xunit;

namespace Digest.Tests.Attribution;

/// <summary>Runs the examples of attribution.md.</summary>
public sealed class AttributionSpec
{
    public static TheoryData<AttributionExample> Examples() => new(AttributionExample.All());

    [Theory]
    [MemberData(nameof(Examples))]
    public void Quotations_are_as_told(AttributionExample example) => Assert.Equal(example.Wanted(), example.Found());
}
