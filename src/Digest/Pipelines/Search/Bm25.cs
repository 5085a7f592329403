namespace Digest.Pipelines.Search;

/// <summary>
/// How a document scores for a term: BM25+ (Lv and Zhai, “Lower-Bounding Term Frequency Normalization”, 2011) with the constants of the library MiniSearch.
/// The browser lets the library score; the program asks only which documents it would set first.
/// </summary>
internal static class Bm25
{
    /// <summary>How much more a title counts; as in <c>theme/assets/search.js</c>.</summary>
    public const int TitleBoost = 2;

    private const double Saturation = 1.2;
    private const double Normalization = 0.7;
    private const double LowerBound = 0.5;

    /// <summary>How much a term says by its rarity.</summary>
    /// <param name="all">Documents.</param>
    /// <param name="holding">Those that have it.</param>
    public static double Rarity(int all, int holding) => Math.Log(1 + ((all - holding + 0.5) / (holding + 0.5)));

    /// <summary>How much it says by its frequency in a field of some length.</summary>
    public static double Frequency(int count, int length, double average) =>
        LowerBound + (count * (Saturation + 1) / (count + (Saturation * (1 - Normalization + (Normalization * length / average)))));
}
