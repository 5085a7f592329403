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

        Assert.Contains(code, ExampleSite.Codes(Minimal, page[..good]));
        Assert.DoesNotContain(code, ExampleSite.Codes(Minimal, page[good..]));
    }

    [Fact]
    public void The_site_around_the_examples_is_right() =>
        Assert.DoesNotContain(ExampleSite.Codes(Minimal), code => Model.Diagnostics.Rules.All.First(rule => rule.Code == code).Severity >= Severity.Warning);
}
