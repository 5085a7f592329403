using Xunit;

namespace Digest.Browser.Tests.Site;

/// <summary>All tests share one site and one browser, and so run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<RunningSite>
{
    public const string Name = "the site in a browser";
}
