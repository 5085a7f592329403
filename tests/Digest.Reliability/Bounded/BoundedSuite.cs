using System.Globalization;
using System.Text.RegularExpressions;

namespace Digest.Reliability.Bounded;

/// <summary>
/// Inputs that are built to cost much, each given to a process of its own: it ends by itself with a result or with diagnostics, within so much processor time and memory.
/// Beside the common options: <c>--case NAME</c> tries the cases whose names begin so, and <c>--costs yes</c> tells what each took.
/// </summary>
internal sealed partial class BoundedSuite : ISuite
{
    private const int MostSeconds = 5;
    private const long MostMemory = 512L * 1024 * 1024;

    /// <summary>What may be written to standard error: more helps nobody.</summary>
    private const int MostProblems = 2 * 1024 * 1024;

    private static readonly TimeSpan Stuck = TimeSpan.FromSeconds(3 * MostSeconds);

    private static readonly (string Path, string Text)[] Small =
    [
        ("input/site.yml", "title: The Westport Digest\ndescription: Texts of a town\nlanguage: en\nbase_url: https://digest.example\npublisher: Westport\n"),
        ("input/sources/first.txt", "A headline about a river\n\nThe minister said on Monday that the bridge was closed for 12 days.\n"),
    ];

    /// <inheritdoc/>
    public static string Name => "bounds";

    /// <inheritdoc/>
    public static string About => "inputs built to cost much: a result or diagnostics in 5 s of processor time and 512 MB";

    private static IEnumerable<BoundedCase> All => [.. TextCases.All, .. MarkdownCases.All, .. YamlCases.All, .. PageCases.All, .. ProjectCases.All];

    /// <inheritdoc/>
    public static void Run(SuiteRun run, Tally tally)
    {
        var named = run.Option("--case");
        BoundedCase[] cases = [.. All.Where(one => named is null ? one.Quick || !run.Quick : one.Name.StartsWith(named, StringComparison.Ordinal))];
        tally.Require(cases.Length > 0, "no case was tried");
        tally.Require(All.DistinctBy(static one => one.Name).Count() == All.Count(), "two cases have one name");
        Parallel.ForEach(cases, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, one => Try(run, one, tally));
    }

    private static void Try(SuiteRun run, BoundedCase one, Tally tally)
    {
        var folder = run.Folder(one.Name);
        foreach (var (path, bytes) in Small.Select(static file => (file.Path, System.Text.Encoding.UTF8.GetBytes(file.Text))).Concat(one.Files()))
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }

        var ran = run.DigestWorking(folder, Stuck, one.Arguments);
        var cost = string.Create(CultureInfo.InvariantCulture, $"{one.Name}: exit {ran.Exit}, {ran.Processor.TotalSeconds:0.0} s of processor time, {ran.PeakBytes / 1024 / 1024} MB, {ran.Problems.Length} characters of problems");
        if (run.Option("--costs") is not null)
        {
            Console.WriteLine(cost);
        }

        tally.Case(ran.Exit == 0 ? "cases with a result" : "cases with diagnostics", Fault(ran) is { } fault ? $"{cost}: {fault}" : null);
        Directory.Delete(folder, recursive: true);
    }

    private static string? Fault(Ran ran) =>
        ran.Exit is not (0 or 1) ? $"no result: {Head(ran.Problems)}"
        : Trace().IsMatch(ran.Problems) ? $"a trace: {Head(ran.Problems)}"
        : ran.Exit == 1 && !Told().IsMatch(ran.Problems) ? $"no diagnostic: {Head(ran.Problems)}"
        : ran.Processor.TotalSeconds > MostSeconds ? "it takes too long"
        : ran.PeakBytes > MostMemory ? "it takes too much memory"
        : ran.Problems.Length > MostProblems ? "it tells more than anybody reads"
        : null;

    private static string Head(string problems) => problems[..Math.Min(problems.Length, 400)].Replace("\n", " ⏎ ", StringComparison.Ordinal);

    [GeneratedRegex("Unhandled exception|bug in Digest|^ +at [A-Z][A-Za-z]+\\.", RegexOptions.Multiline)]
    private static partial Regex Trace();

    // A command that reads files one by one says in its own words what it did not read.
    [GeneratedRegex("error DG[0-9]{3}|^digest: '", RegexOptions.Multiline)]
    private static partial Regex Told();
}
