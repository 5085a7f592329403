using System.Globalization;

namespace Digest.Reliability;

/// <summary>Counts the cases of a suite and keeps what went wrong. Cases may be counted from several threads.</summary>
internal sealed class Tally
{
    private const int Shown = 20;
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _faults = [];
    private readonly Lock _lock = new();

    /// <summary>What went wrong, in the order in which it was met.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Counts something that was tried or seen.</summary>
    public void Count(string what, long number = 1)
    {
        lock (_lock)
        {
            _counts[what] = _counts.GetValueOrDefault(what) + number;
        }
    }

    /// <summary>Counts a case, and its fault where there is one.</summary>
    /// <param name="fault">Which case, and what is wrong; null where all is well.</param>
    public void Case(string what, string? fault)
    {
        Count(what);
        if (fault is not null)
        {
            lock (_lock)
            {
                _faults.Add(fault);
            }
        }
    }

    /// <summary>A fault where something does not hold of the suite itself: a control that does not bite tells nothing.</summary>
    public void Require(bool holds, string fault)
    {
        if (!holds)
        {
            lock (_lock)
            {
                _faults.Add(fault);
            }
        }
    }

    /// <summary>The counts in a line, the number of faults and the first of them.</summary>
    public void Write(TextWriter writer, string name, TimeSpan elapsed)
    {
        var counts = string.Join(", ", _counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value:N0} {count.Key}")));
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {counts}; {_faults.Count:N0} faults in {elapsed.TotalSeconds:0} s"));
        foreach (var fault in _faults.Take(Shown))
        {
            writer.WriteLine($"  {fault}");
        }

        if (_faults.Count > Shown)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  … and {_faults.Count - Shown:N0} more"));
        }
    }
}
