using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Dates;
using Digest.Model.Sources;

namespace Digest.Commands.Inspecting;

/// <summary>What the analysis finds in one file.</summary>
/// <param name="Path">As it was asked for.</param>
/// <param name="IsReadable">Whether there is a text to tell of.</param>
/// <param name="IsEnglish">Whether the text is in the language for which names and indirect quotations are found.</param>
/// <param name="Title">The headline that stands outside of the text, in a saved page or a sidecar; null for one of the text.</param>
/// <param name="Speakers">Who gives each figure, in the order of the figures.</param>
internal sealed record Inspected(
    string Path,
    bool IsReadable,
    bool IsEnglish,
    byte[] Bytes,
    Source Source,
    string? Title,
    PublicationDay? Published,
    ImmutableArray<Quantity> Figures,
    ImmutableArray<Speaker?> Speakers,
    ImmutableArray<DateMention> Dates,
    ImmutableArray<Quotation> Quotations,
    ImmutableArray<Mention> Mentions,
    ImmutableArray<NameSuggestion> Suggestions,
    ImmutableArray<Finding> Findings)
{
    /// <summary>Nothing could be read.</summary>
    public static Inspected Nothing(string path) =>
        new(path, false, true, [], new Source("", path, "", "", Sidecar.Unknown(path), Article.Empty), null, null, [], [], [], [], [], [], []);
}

/// <summary>When a text was published.</summary>
/// <param name="Reason">Why, where it is inferred.</param>
internal sealed record PublicationDay(Edtf Date, bool Inferred, string? Reason);
