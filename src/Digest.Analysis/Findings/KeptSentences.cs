using System.Collections.Immutable;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Analysis.Findings;

/// <summary>The sentences of a source's own text, the headline left out.</summary>
internal static class KeptSentences
{
    /// <summary>In the order of the text.</summary>
    public static ImmutableArray<TextSpan> Of(Source source) =>
        [.. source.Article.Passages.Where(static p => p.Role is PassageRole.Body or PassageRole.Standfirst or PassageRole.Subheading).SelectMany(static p => p.Sentences)];
}
