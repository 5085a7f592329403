using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Digest.Reliability.Native;

/// <summary>The jumps in the managed code of a native program, as objdump disassembles it. Programs for x64 alone.</summary>
/// <param name="Methods">How many methods the symbols name.</param>
/// <param name="All">Unconditional jumps to an address.</param>
/// <param name="Leaving">Those that lead out of their method: calls in its last place.</param>
/// <param name="ToOwnStart">The methods of those that lead to the start of their own method, a name for each jump.</param>
internal sealed record Jumps(int Methods, int All, int Leaving, ImmutableArray<string> ToOwnStart)
{
    /// <summary>The section that the compiler puts managed code into.</summary>
    private const string Section = "__managedcode";

    private readonly record struct Method(ulong Start, ulong Size, string Name);

    /// <summary>Reads a program, whose symbols lie beside it in a file of its name that ends in <c>.dbg</c>.</summary>
    public static Jumps Of(string program)
    {
        var methods = Symbols($"{program}.dbg").ToArray();
        Array.Sort(methods, (a, b) => a.Start.CompareTo(b.Start));
        var starts = Array.ConvertAll(methods, method => method.Start);
        var all = 0;
        var leaving = 0;
        var own = ImmutableArray.CreateBuilder<string>();
        foreach (var line in Lines("objdump", "-d", "-j", Section, "--no-show-raw-insn", program))
        {
            if (Jump(line) is not var (from, to) || At(starts, from) is not (>= 0 and var place))
            {
                continue;
            }

            var method = methods[place];
            all++;
            leaving += to < method.Start || to >= method.Start + method.Size ? 1 : 0;
            if (to == method.Start)
            {
                own.Add(method.Name);
            }
        }

        return new Jumps(methods.Length, all, leaving, own.ToImmutable());
    }

    private static int At(ulong[] starts, ulong address)
    {
        var found = Array.BinarySearch(starts, address);
        return found >= 0 ? found : ~found - 1;
    }

    // "0000000000545460 l     F __managedcode	0000000000000017              Digest_Name__Method"
    private static IEnumerable<Method> Symbols(string file)
    {
        foreach (var line in Lines("objdump", "-t", file))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0 || !line.AsSpan(0, tab).EndsWith($"F {Section}", StringComparison.Ordinal))
            {
                continue;
            }

            var rest = line[(tab + 1)..].Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            yield return new Method(Hex(line.AsSpan(0, line.IndexOf(' ', StringComparison.Ordinal))), Hex(rest[0]), rest[1]);
        }
    }

    // "  579e33:	jmp    579800 <start+0x174970>"; a jump through a register or memory has a star and no address.
    private static (ulong From, ulong To)? Jump(string line)
    {
        const string Instruction = "jmp ";
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var jump = line.IndexOf(Instruction, StringComparison.Ordinal);
        if (colon < 0 || jump < colon || !ulong.TryParse(line.AsSpan(0, colon).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var from))
        {
            return null;
        }

        var target = line.AsSpan(jump + Instruction.Length).TrimStart();
        var end = target.IndexOf(' ');
        return ulong.TryParse(end < 0 ? target : target[..end], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var to) ? (from, to) : null;
    }

    private static ulong Hex(ReadOnlySpan<char> digits) => ulong.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    // Line by line: the text of a whole program is some hundred megabytes.
    private static IEnumerable<string> Lines(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            yield return line;
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} ended with {process.ExitCode}");
        }
    }
}
