namespace Digest.Browser.Tests.Site;

/// <summary>The browser of the system.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>How it is started: it resolves no name, so that nothing outside can answer; a container's root has no sandbox.</summary>
    public static IReadOnlyList<string> Arguments { get; } = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];

    /// <summary>The path of the program.</summary>
    /// <exception cref="FileNotFoundException">There is none, with how to get it.</exception>
    public static string Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("Chromium is missing: run tests/run, or install it with `apt-get install chromium`");
}
