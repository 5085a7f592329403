using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Xunit;

namespace Digest.Browser.Tests.Site;

/// <summary>What was measured, gate by gate; written to <c>gates.md</c> beside the tests' assembly when all have run.</summary>
public sealed class GateTable
{
    private readonly ConcurrentDictionary<string, (string Measured, string Goal, bool Holds)> _gates = new(StringComparer.Ordinal);

    /// <summary>Records a number before the test judges it.</summary>
    public void Record(string gate, IFormattable measured, string goal, bool holds) =>
        _gates[gate] = (measured.ToString(null, CultureInfo.InvariantCulture), goal, holds);

    /// <summary>Records how much was found where nothing must be, and fails with the whole list where there is anything.</summary>
    public void None(string gate, IReadOnlyList<string> found)
    {
        Record(gate, $"{found.Count}", "0", found.Count == 0);
        Assert.True(found.Count == 0, string.Join('\n', found.Take(60)));
    }

    internal void Write()
    {
        var text = new StringBuilder("| gate | measured | goal | |\n| --- | --- | --- | --- |\n");
        foreach (var (gate, (measured, goal, holds)) in _gates.OrderBy(gate => gate.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {gate} | {measured} | {goal} | {(holds ? "holds" : "FAILS")} |\n");
        }

        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "gates.md"), text.ToString());
    }
}
