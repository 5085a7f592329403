using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using Digest.Browser.Tests.Site;
using Xunit;

namespace Digest.Browser.Tests.Gates;

/// <summary>Lighthouse's four scores, at their best of up to three runs, as a phone on a slow network would see the pages.</summary>
[Collection(BrowserTests.Name)]
public sealed class LighthouseScores(RunningSite site)
{
    [Fact]
    public async Task Pages_reach_95_and_three_times_100()
    {
        string[] paths = ["/", site.Briefing, site.Briefing + "compare/", site.Kinds["sources/*"]];
        var start = new ProcessStartInfo(Node) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["CHROME_PATH"] = Chromium.Find();
        start.ArgumentList.Add(Path.Combine(RunningSite.Project.Root, "tests", "Digest.Browser.Tests", "Gates", "lighthouse.mjs"));
        foreach (var path in paths)
        {
            start.ArgumentList.Add(site.Address + path);
        }

        using var auditing = Process.Start(start)!;
        var output = auditing.StandardOutput.ReadToEndAsync();
        var problems = auditing.StandardError.ReadToEndAsync();
        await auditing.WaitForExitAsync();
        Assert.True(auditing.ExitCode == 0, $"Lighthouse did not run; tests/run installs it. {await problems}");
        var audits = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(paths.Length, audits.Length);
        foreach (var (path, audit) in paths.Zip(audits))
        {
            var scores = string.Join(", ", audit.GetProperty("scores").EnumerateObject().Select(score => score.Value.GetInt32()));
            site.Gates.Record($"Lighthouse: {path}", $"{scores}", "95, 100, 100, 100; best of up to 3 runs", audit.GetProperty("holds").GetBoolean());
        }

        var missed = audits.Where(audit => !audit.GetProperty("holds").GetBoolean()).Select(audit => audit.ToString()).ToArray();
        Assert.True(missed.Length == 0, string.Join('\n', missed));
    }

    /// <summary>The Node that Playwright brings along, which is as new as Lighthouse asks for.</summary>
    private static string Node => Path.Combine(
        AppContext.BaseDirectory,
        ".playwright",
        "node",
        $"{(OperatingSystem.IsMacOS() ? "darwin" : "linux")}-{(RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "x64")}",
        "node");
}
