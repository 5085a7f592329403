using System.Collections.Immutable;
using Digest.Model.Text;

namespace Digest.Analysis.Segmentation;

/// <summary>Divides a block of text into sentences.</summary>
public static class SentenceSplitter
{
    /// <summary>The sentences of a block in order, without white space around them.</summary>
    public static ImmutableArray<TextSpan> Split(string text, TextSpan block) => text.Length == 0 ? [] : [block];
}
