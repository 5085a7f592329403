using System.Collections.Immutable;
using Digest.Model.Text;

namespace Digest.Model.Analysis;

/// <summary>A name in a text that no entity covers.</summary>
/// <param name="Span">Without a title before it and a possessive after it.</param>
/// <param name="Name">The words, white space run together.</param>
public sealed record NameSuggestion(TextSpan Span, string Name);

/// <summary>A name that sources use and no entity covers.</summary>
/// <param name="Sources">The ids of the sources that use it, in ordinal order.</param>
/// <param name="Count">How often they do, all together.</param>
public sealed record SharedName(string Name, ImmutableArray<string> Sources, int Count);
