namespace Digest.Pipelines.Search;

/// <summary>How much of an index stands in one file.</summary>
/// <param name="Whole">Up to this many bytes, all of it does.</param>
/// <param name="Terms">Bytes of terms with the documents that have them; a term that needs more stands alone.</param>
/// <param name="Vocabulary">Bytes of terms alone.</param>
/// <param name="Documents">Documents of which a file holds the words that are shown.</param>
/// <param name="Uses">Of how many documents a term tells: of a word that stands in more, those are told that score best for it.</param>
internal sealed record SearchLimits(int Whole, int Terms, int Vocabulary, int Documents, int Uses)
{
    /// <summary>Of the site: a query of three words that stand everywhere loads less than 300 kB with the scripts (<c>src/README.md</c>).</summary>
    public static readonly SearchLimits OfSite = new(Whole: 300_000, Terms: 8_000, Vocabulary: 8_000, Documents: 8, Uses: 16_384);
}
