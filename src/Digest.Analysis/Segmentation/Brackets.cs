namespace Digest.Analysis.Segmentation;

/// <summary>Remembers the bracket that opened within the current sentence, in which no other sentence ends.</summary>
internal struct Brackets(string text, int end)
{
    /// <summary>A bracket that closes later than this is taken for one that nobody closed.</summary>
    private const int Longest = 400;

    private int opened = -1;
    private int closes = -1;
    private int noneBefore;

    /// <summary>A bracket opens; one that starts its sentence may hold several.</summary>
    public void Open(int at, int sentence)
    {
        if (Encloses(at) || at == sentence)
        {
            return;
        }

        // One that is not found up to some place need not be looked for again before it: the search stays linear.
        var from = Math.Max(at, noneBefore);
        var limit = Math.Min(end, at + Longest);
        var found = from < limit ? text.AsSpan(from, limit - from).IndexOfAny(')', '）') : -1;
        noneBefore = found < 0 ? Math.Max(limit, from) : from + found;
        (opened, closes) = found < 0 ? (-1, -1) : (at, from + found);
    }

    /// <summary>Whether a place lies between the brackets.</summary>
    public readonly bool Encloses(int at) => opened >= 0 && at > opened && at <= closes;

    /// <summary>A new sentence begins.</summary>
    public void Forget() => (opened, closes) = (-1, -1);
}
