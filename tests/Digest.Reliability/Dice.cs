namespace Digest.Reliability;

/// <summary>Chance that a seed decides: the same seed gives the same throws on every machine and in every version of the runtime.</summary>
/// <param name="seed">Seeds next to each other give throws that have nothing to do with each other.</param>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Any number of 64 bits.</summary>
    public ulong Next()
    {
        // SplitMix64, by Sebastiano Vigna, in the public domain.
        _state += 0x9E37_79B9_7F4A_7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58_476D_1CE4_E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D0_49BB_1331_11EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from nought to below a limit.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>A number from a first to a last one, both included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    /// <summary>True once in so many throws.</summary>
    public bool OneIn(int throws) => Below(throws) == 0;

    /// <summary>One of several.</summary>
    public T Pick<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    /// <summary>One of several of which the first are by far the commonest, as words are.</summary>
    public T PickCommon<T>(IReadOnlyList<T> all)
    {
        var share = Below(1_000_000) / 1_000_000d;
        return all[Math.Min(all.Count - 1, (int)Math.Pow(all.Count, share) - 1)];
    }

    /// <summary>Takes one of several out.</summary>
    public T Draw<T>(List<T> all)
    {
        var at = Below(all.Count);
        var drawn = all[at];
        all.RemoveAt(at);
        return drawn;
    }
}
