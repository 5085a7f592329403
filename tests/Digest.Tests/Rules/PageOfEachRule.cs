using Digest.Model.Diagnostics;
using Xunit;

namespace Digest.Tests.Rules;

public sealed class PageOfEachRule
{
    [Fact]
    public void Every_rule_has_a_page_with_its_title_a_reason_and_examples()
    {
        foreach (var rule in Model.Diagnostics.Rules.All)
        {
            var page = RuleDocs.Of(rule.Code);
            Assert.True(page is not null, $"{rule.Code} has no page in Rules/");
            Assert.StartsWith($"# {rule.Code} {rule.Title}\n\n", page.Markdown, StringComparison.Ordinal);
            Assert.True(page.Why.Length > 20 && !page.Why.StartsWith('#'), $"{rule.Code} does not say why");
            Assert.Contains("\n\n## Bad\n\n```", page.Markdown, StringComparison.Ordinal);
            Assert.Contains("\n\n## Good\n\n```", page.Markdown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_page_has_a_rule()
    {
        var pages = typeof(RuleDocs).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Rules/", StringComparison.Ordinal));
        Assert.Equal(Model.Diagnostics.Rules.All.Add(Model.Diagnostics.Rules.ProgramFailed).Select(rule => $"Rules/{rule.Code}.md").Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_code_is_used_twice() => Assert.Equal(Model.Diagnostics.Rules.All.Length, Model.Diagnostics.Rules.All.DistinctBy(rule => rule.Code).Count());
}
