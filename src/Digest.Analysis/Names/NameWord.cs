namespace Digest.Analysis.Names;

/// <summary>A word where names are looked for.</summary>
/// <param name="End">Without a possessive ending.</param>
/// <param name="Glued">Whether only a space, or the full stop of an abbreviation and a space, stands between it and the word before.</param>
/// <param name="IsCapital">Whether it begins with a capital.</param>
/// <param name="IsPossessive">Whether a possessive ending was cut off: a name ends here.</param>
internal readonly record struct NameWord(int Start, int End, bool Glued, bool IsCapital, bool IsPossessive)
{
    /// <summary>UTF-16 code units.</summary>
    public int Length => End - Start;
}
