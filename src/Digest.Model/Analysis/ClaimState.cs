namespace Digest.Model.Analysis;

/// <summary>Where one source stands towards one claim: the six states of a comparison.</summary>
public enum ClaimState
{
    /// <summary>It says so.</summary>
    Supports,

    /// <summary>It says otherwise.</summary>
    Contradicts,

    /// <summary>It says both.</summary>
    ContradictsItself,

    /// <summary>It speaks of it and takes no side.</summary>
    Mentions,

    /// <summary>It was read and does not speak of it.</summary>
    Silent,

    /// <summary>Nobody has looked yet.</summary>
    Unchecked,
}

/// <summary>How sources stand to each other over a claim.</summary>
public enum Agreement
{
    /// <summary>Some say so and some say otherwise, or one says both.</summary>
    Disputed,

    /// <summary>Two or more say so, and none otherwise.</summary>
    Shared,

    /// <summary>One alone says so or otherwise.</summary>
    Single,

    /// <summary>None takes a side.</summary>
    Open,
}
