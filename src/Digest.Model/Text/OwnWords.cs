namespace Digest.Model.Text;

/// <summary>Words of the editors' own under a key of a record or front matter: a title, a statement, a reason. Their numbers and quotations are checked.</summary>
/// <param name="Key">The key, such as <c>standfirst</c>.</param>
public sealed record OwnWords(string Key, PlacedText Text)
{
    /// <summary>The key of what was published wrong and put right.</summary>
    public const string Corrections = "corrections";

    /// <summary>The key of the reason why something is inferred.</summary>
    public const string Inferred = "inferred";
}
