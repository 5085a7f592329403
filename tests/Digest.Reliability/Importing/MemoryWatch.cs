namespace Digest.Reliability.Importing;

/// <summary>Looks every 5 ms at how much memory this process has come to hold.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private const int Poll = 5;

    private readonly Timer _timer;
    private readonly long _before;
    private long _peak;

    /// <summary>Looks from now on.</summary>
    public MemoryWatch()
    {
        GC.Collect();
        _before = Environment.WorkingSet;
        _timer = new Timer(_ => Look(), null, 0, Poll);
    }

    /// <summary>The most that was seen beyond what there was, in bytes.</summary>
    public long Peak()
    {
        Look();
        return Math.Max(0, Interlocked.Read(ref _peak) - _before);
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var now = Environment.WorkingSet;
        for (var seen = Interlocked.Read(ref _peak); now > seen; seen = Interlocked.Read(ref _peak))
        {
            Interlocked.CompareExchange(ref _peak, now, seen);
        }
    }
}
