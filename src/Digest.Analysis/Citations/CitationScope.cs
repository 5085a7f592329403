using System.Collections.Frozen;
using System.Collections.Immutable;
using Digest.Analysis.Quotes;
using Digest.Model.Analysis;
using Digest.Model.Records;

namespace Digest.Analysis.Citations;

/// <summary>All that the citations of a text may refer to.</summary>
/// <param name="Sources">The sources by id.</param>
/// <param name="Records">The claims, figures and events, each with its quotes as they were verified.</param>
/// <param name="QuotationMarks">The site's opening and closing double mark, such as <c>“”</c>.</param>
/// <param name="Names">Titles of sources and names of entities: a number in one of them is part of a name.</param>
public sealed record CitationScope(
    IReadOnlyDictionary<string, SourceIndex> Sources,
    IReadOnlyDictionary<RecordRef, ImmutableArray<Excerpt>> Records,
    string QuotationMarks,
    ImmutableArray<string> Names)
{
    private readonly Lazy<FrozenSet<string>> _names = new(() => Names.Select(name => FoldedText.Of(name).Text.Trim(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    private readonly Lazy<NameSpans> _nameSpans = new(() => new NameSpans(Names));

    /// <summary>Finds the names that have a number in them.</summary>
    internal NameSpans NameSpans => _nameSpans.Value;

    /// <summary>The numbers and dates that claims, figures and events declare, beside those of their quotes.</summary>
    public IReadOnlyDictionary<RecordRef, StatedNumbers> Declared { get; init; } = new Dictionary<RecordRef, StatedNumbers>();

    /// <summary>What editors call the sources: their titles and short titles.</summary>
    public ImmutableArray<(string Title, string Source)> Titles { get; init; } = [];

    /// <summary>Whether words in quotation marks are a title or name, and no quotation.</summary>
    internal bool IsName(string words) => _names.Value.Contains(FoldedText.Of(words).Text.Trim(' ', ',', '.'));
}
