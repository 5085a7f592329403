using System.Diagnostics;
using Digest.Engine;
using Xunit;

namespace Digest.Tests.Sites;

/// <summary>Every page is what the HTML standard allows, as the Nu checker sees it.</summary>
public sealed class NuChecker(PublishedSite site) : IClassFixture<PublishedSite>
{
    [Fact]
    public async Task Every_page_is_valid()
    {
        var jar = Path.Combine(FileTree.Upward(AppContext.BaseDirectory, "input/site.yml")!.Root, "tests", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        Assert.True(File.Exists(jar), "the Nu checker is missing: run tests/run, which installs it");
        var start = new ProcessStartInfo("java") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { "-Xss4m", "-jar", jar, "--errors-only", "--skip-non-html", "--format", "gnu", site.Output.Root })
        {
            start.ArgumentList.Add(argument);
        }

        using var checker = Process.Start(start)!;
        var output = checker.StandardOutput.ReadToEndAsync();
        var problems = checker.StandardError.ReadToEndAsync();
        await checker.WaitForExitAsync();
        Assert.Equal("", await problems);
        Assert.Equal("", await output);
        Assert.Equal(0, checker.ExitCode);
    }
}
