using System.Globalization;
using System.IO.MemoryMappedFiles;

namespace Digest.Reliability.Fuzzing;

/// <summary>
/// Tries a stretch of inputs, in a process of its own: what ends a process ends only this one, and the number of the input at hand stands in a file.
/// Faults go to standard output, a line each, the same way of failing once; at the end, how many inputs there were of each kind.
/// </summary>
internal static class FuzzWorker
{
    /// <summary>The name of the command that does it.</summary>
    public const string Command = "fuzz-inputs";

    /// <summary>In place of a seed: the inputs that once failed.</summary>
    public const string Replayed = "corpus";

    /// <summary>What the processor may work on one input.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    // What a build reads, it reads on threads that may have a smaller stack than the first one.
    private const int Stack = 1_536 * 1_024;

    /// <summary>Tries the inputs from a number to below another.</summary>
    /// <param name="arguments">A seed or <see cref="Replayed"/>, the first number, the last, and the file for the number at hand.</param>
    public static int Run(string[] arguments)
    {
        var (from, to) = (long.Parse(arguments[1], CultureInfo.InvariantCulture), long.Parse(arguments[2], CultureInfo.InvariantCulture));
        var inputs = arguments[0] == Replayed ? Corpus() : Made(int.Parse(arguments[0], CultureInfo.InvariantCulture), from, to);
        using var file = MemoryMappedFile.CreateFromFile(arguments[3], FileMode.Open);
        using var progress = file.CreateViewAccessor();
        var thread = new Thread(() => Try(inputs, progress), Stack);
        thread.Start();
        thread.Join();
        return 0;
    }

    private static IEnumerable<(FuzzKind Kind, long Number, Func<byte[]> Input)> Made(int seed, long from, long to)
    {
        for (var number = from; number < to; number++)
        {
            var (kind, own) = (FuzzKinds.Of(number), number);
            yield return (kind, number, () => Mutator.Make(kind, seed, own));
        }
    }

    private static IEnumerable<(FuzzKind Kind, long Number, Func<byte[]> Input)> Corpus() =>
        FuzzKinds.All
            .SelectMany(static kind => Fragments.Failed(kind.Name).Concat(kind.Name == FuzzKinds.Dear ? [] : [.. kind.Seeds, .. kind.Pieces]).Select(input => (kind, input)))
            .Select(static (one, number) => (one.kind, (long)number, new Func<byte[]>(() => one.input)));

    private static void Try(IEnumerable<(FuzzKind Kind, long Number, Func<byte[]> Input)> inputs, MemoryMappedViewAccessor progress)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (kind, number, make) in inputs)
        {
            progress.Write(0, number);
            var input = make();
            if (Fault(kind, input) is { } fault && known.Add($"{fault.Kind} {fault.Way}"))
            {
                Console.WriteLine($"fault\t{(fault with { Message = string.Create(CultureInfo.InvariantCulture, $"{kind.Name} {number}: {fault.Message}") }).ToLine()}");
            }

            counts[kind.Name] = counts.GetValueOrDefault(kind.Name) + 1;
        }

        foreach (var (kind, count) in counts)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"count\t{kind}\t{count}"));
        }
    }

    private static InputFault? Fault(FuzzKind kind, byte[] input)
    {
        if (Tried(kind, input) is not { } first)
        {
            return null;
        }

        // Compiling as it goes, and collecting for others, happens once.
        if (first is TimeoutException)
        {
            return Tried(kind, input) is { } slow ? new InputFault(kind.Name, InputFault.WayOf(slow), slow.Message, input) : null;
        }

        var way = InputFault.WayOf(first);
        var least = Shrinker.Shrink(input, smaller => Tried(kind, smaller) is { } again && InputFault.WayOf(again) == way);
        return new InputFault(kind.Name, way, InputFault.Tell(Tried(kind, least) ?? first), least);
    }

    private static Exception? Tried(FuzzKind kind, byte[] input)
    {
        var before = Environment.CpuUsage.TotalTime;
        try
        {
            kind.Try(input);
        }
#pragma warning disable CA1031 // Any exception is what is looked for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception is AggregateException { InnerException: { } inner } ? inner : exception;
        }

        var taken = Environment.CpuUsage.TotalTime - before;
        return taken > Longest && kind.Name != FuzzKinds.Dear ? new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"{taken.TotalSeconds:0.0} s for {input.Length} bytes")) : null;
    }
}
