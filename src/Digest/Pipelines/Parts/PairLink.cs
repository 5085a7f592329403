using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Sites;

namespace Digest.Pipelines.Parts;

/// <summary>Links to the comparison of two sources.</summary>
internal static class PairLink
{
    /// <summary>A link under both short names.</summary>
    public static LinkView Of(Corpus corpus, SourcePair pair) =>
        new(Route.Pair(pair.A, pair.B), corpus.Say("pair_title", SourceChip.Of(corpus, pair.A).Short, SourceChip.Of(corpus, pair.B).Short));
}
