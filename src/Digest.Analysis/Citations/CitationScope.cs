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
    ImmutableArray<string> Names);
