using Digest.Model.Text;

namespace Digest.Model.Analysis;

/// <summary>A name of an entity as it stands in a text.</summary>
public sealed record Mention(string Entity, TextSpan Span);
