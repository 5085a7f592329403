using Digest.Model.Diagnostics;
using Xunit;

namespace Digest.Tests.Rules;

/// <summary>What a rule's page calls bad breaks the rule, and what it calls good does not.</summary>
public sealed class ExamplesOfEachRule
{
    private static readonly string Minimal = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "rules.md"));

    public static TheoryData<string> Codes() => [.. Model.Diagnostics.Rules.All.Select(rule => rule.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Bad_breaks_it_and_good_does_not(string code)
    {
        var page = RuleDocs.Of(code)!.Markdown;
        var good = page.IndexOf("\n## Good\n", StringComparison.Ordinal);

        Assert.True(ExampleSite.Codes(Minimal, page[..good]).Contains(code), $"the bad example of {code} does not break it");
        Assert.DoesNotContain(code, ExampleSite.Codes(Minimal, page[good..]));
    }

    [Fact]
    public void The_site_around_the_examples_is_right() => Assert.Empty(ExampleSite.Codes(Minimal));
}
