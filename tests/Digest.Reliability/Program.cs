using System.Diagnostics;
using Digest.Reliability;
using Digest.Reliability.Bounded;
using Digest.Reliability.Bytes;
using Digest.Reliability.Disk;
using Digest.Reliability.Execution;
using Digest.Reliability.Formats;
using Digest.Reliability.Fuzzing;
using Digest.Reliability.Importing;
using Digest.Reliability.Native;
using Digest.Reliability.Sites;
using Digest.Reliability.Supply;

Suite[] suites =
[
    Suite.Of<BoundedSuite>(),
    Suite.Of<BytesSuite>(),
    Suite.Of<ConfinementSuite>(),
    Suite.Of<CrashSuite>(),
    Suite.Of<ExecutionSuite>(),
    Suite.Of<FormatsSuite>(),
    Suite.Of<FuzzSuite>(),
    Suite.Of<Import>(),
    Suite.Of<IncrementalSuite>(),
    Suite.Of<NativeSuite>(),
    Suite.Of<SupplySuite>(),
];

if (args is ["newsroom", var size, var made, ..])
{
    Newsroom.Write(made, int.Parse(size, System.Globalization.CultureInfo.InvariantCulture), args.Contains("--wire"));
    return 0;
}

if (args is [FuzzWorker.Command, .. var stretch])
{
    return FuzzWorker.Run(stretch);
}

if (args is ["hostile", var laid])
{
    HostileSite.Write(laid);
    return 0;
}

var quick = args.Contains("--quick");
var names = args.TakeWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToArray();
Suite[] chosen = [.. suites.Where(suite => names is ["all"] || names.Contains(suite.Name))];
if (names.Length == 0 || (names is not ["all"] && chosen.Length != names.Length))
{
    Console.Error.WriteLine("digest.reliability all|NAME… [--quick] [--program PATH] [--seed N] [--faults FILE]");
    Console.Error.WriteLine("digest.reliability newsroom N FOLDER [--wire]   (a made site of N sources)");
    Console.Error.WriteLine("digest.reliability hostile FOLDER   (a small site of content that is hard to show)");
    foreach (var suite in suites)
    {
        Console.Error.WriteLine($"  {suite.Name,-12}  {suite.About}");
    }

    return 2;
}

var program = Option("--program") ?? Path.Combine(AppContext.BaseDirectory, "digest.dll");
string[] command = program.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", Path.GetFullPath(program)] : [Path.GetFullPath(program)];
var seed = Option("--seed") is { } given ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : 1;
var failed = 0;
foreach (var suite in chosen)
{
    var work = Directory.CreateTempSubdirectory($"digest-{suite.Name}-").FullName;
    var clock = Stopwatch.StartNew();
    var tally = new Tally();
    try
    {
        suite.Run(new SuiteRun(quick, command, work, seed) { Option = Option }, tally);
    }
    catch (Exception exception)
    {
        tally.Require(false, $"the suite itself failed: {exception}");
    }
    finally
    {
        Directory.Delete(work, recursive: true);
    }

    tally.Write(Console.Out, suite.Name, clock.Elapsed);
    if (Option("--faults") is { } file)
    {
        File.AppendAllLines(file, tally.Faults);
    }

    failed += tally.Faults.Count == 0 ? 0 : 1;
}

Console.WriteLine($"reliability: {chosen.Length - failed} passed, {failed} failed");
return failed == 0 ? 0 : 1;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

/// <summary>A suite as the command line knows it.</summary>
internal sealed record Suite(string Name, string About, Action<SuiteRun, Tally> Run)
{
    /// <summary>The suite of a type.</summary>
    public static Suite Of<T>()
        where T : ISuite => new(T.Name, T.About, T.Run);
}
