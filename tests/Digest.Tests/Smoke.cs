namespace Digest.Tests;

public sealed class Smoke
{
    [Xunit.Fact]
    public void Starts() => Xunit.Assert.Equal("\u00e9", "e\u0301".Normalize());
}
