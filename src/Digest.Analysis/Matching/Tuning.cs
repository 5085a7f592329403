namespace Digest.Analysis.Matching;

/// <summary>Constants of the score, found over the labelled pairs in <c>tests/Digest.Benchmarks/Examples/Compare</c>; each is set well within the range in which the measures hardly change.</summary>
internal static class Tuning
{
    /// <summary>What a name weighs against a word as rare.</summary>
    public const double NameWeight = 1.1;

    /// <summary>What a number weighs against a word as rare.</summary>
    public const double NumberWeight = 1.0;

    /// <summary>What a date weighs against a word as rare.</summary>
    public const double DateWeight = 0.8;

    /// <summary>How far a word of the same meaning stands for another.</summary>
    public const double Lexical = 0.95;

    /// <summary>How far another spelling stands for a word.</summary>
    public const double Spelling = 0.9;

    /// <summary>How far another number of the unit, or another date, stands for one.</summary>
    public const double OtherNumber = 0.3;

    /// <summary>What both sentences have in common counts so much, against what the shorter has in common with the longer.</summary>
    public const double Dice = 0.55;

    /// <summary>How much neighbours that stay neighbours count.</summary>
    public const double Pairs = 0.07;

    /// <summary>How much related words count where nothing else is shared.</summary>
    public const double Gate = 0.45;

    /// <summary>The power that spreads the score evenly from 0 to 1.</summary>
    public const double Curve = 0.75;
}
