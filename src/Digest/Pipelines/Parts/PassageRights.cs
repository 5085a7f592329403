using Digest.Model;
using Digest.Model.Sources;

namespace Digest.Pipelines.Parts;

/// <summary>How much of a source's text the site may show.</summary>
internal static class PassageRights
{
    /// <summary>Whether a passage may be shown: all of a source, those that somebody quotes, or none.</summary>
    public static bool MayShow(Corpus corpus, Source source, Passage passage) => source.Sidecar.Rights switch
    {
        Rights.Full => true,
        Rights.Excerpt => corpus.Evidence.Uses.GetValueOrDefault(source.Id, []).Any(use => use.Excerpt.Parts.Any(part => part.Start < passage.End && passage.Start < part.End)),
        _ => false,
    };
}
