namespace Digest.Analysis.Matching;

/// <summary>Constants of the score, found by cross-validation over the labelled pairs in <c>tests</c>.</summary>
internal static class Tuning
{
    public const double NameWeight = 1.15;
    public const double NumberWeight = 0.8;
    public const double DateWeight = 0.7;
    public const double Power = 1.0;
    public const double Lexical = 0.8;
    public const double Spelling = 0.9;
    public const double OtherNumber = 0.3;
    public const double Dice = 0.7;
    public const double Pairs = 0.15;
    public const double Gate = 0.3;
    public const double Curve = 0.9;
}
