namespace Digest.Reliability.Formats;

/// <summary>
/// The encodings, line ends and YAML of every file that is read: each gives the documented value, or a diagnostic at its place, and never an exception.
/// <c>--corpora FOLDER</c> adds public sets, where they are at hand: <c>utf8/utf8tests.txt</c> and <c>yaml-test-suite/*.yaml</c>.
/// </summary>
internal sealed class FormatsSuite : ISuite
{
    /// <inheritdoc/>
    public static string Name => "formats";

    /// <inheritdoc/>
    public static string About => "encodings, byte order marks, line ends and YAML: the documented value, or a diagnostic at its place";

    /// <inheritdoc/>
    public static void Run(SuiteRun run, Tally tally)
    {
        EncodingCases.Run(run.Seed, tally);
        LineEndCases.Run(run.Seed, tally);
        YamlCases.Run(tally);
        if (run.Option("--corpora") is { } folder)
        {
            PublicUtf8.Run(Path.Combine(folder, "utf8", "utf8tests.txt"), tally);
            PublicYaml.Run(Path.Combine(folder, "yaml-test-suite"), tally);
        }
    }
}
