using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Pipelines.Lists;

namespace Digest.Pipelines.Parts;

/// <summary>The sources that a record is looked at in.</summary>
/// <param name="Story">The story that they are of; null where they need no heading.</param>
/// <param name="Sources">In the order of publication.</param>
internal sealed record ColumnGroup(Story? Story, ImmutableArray<string> Sources)
{
    /// <summary>
    /// The sources of the stories to which a record belongs, with its own, together; where these are too many, story by story, a source once.
    /// Of a record of very many stories, only the newest show who is silent.
    /// </summary>
    /// <param name="own">The sources that speak of the record, or that the editors call silent.</param>
    public static ImmutableArray<ColumnGroup> Of(Corpus corpus, RecordKind kind, string id, IEnumerable<string> own)
    {
        var stories = corpus.StoriesOf(kind, id);
        ImmutableArray<string> speaking = [.. own];
        ImmutableArray<Story> newest = [.. stories.Take(StoryGroups.MostColumns)];
        var together = corpus.InOrder(speaking.Concat(newest.SelectMany(story => story.Sources)));
        if (together.Length <= StoryGroups.MostColumns)
        {
            return [new ColumnGroup(null, together)];
        }

        var shown = new HashSet<string>(StringComparer.Ordinal);
        var groups = ImmutableArray.CreateBuilder<ColumnGroup>();
        foreach (var story in newest)
        {
            ImmutableArray<string> sources = [.. story.Sources.Where(shown.Add)];
            if (!sources.IsEmpty)
            {
                groups.Add(new ColumnGroup(story, sources));
            }
        }

        var rest = corpus.InOrder(speaking.Where(shown.Add));
        if (!rest.IsEmpty)
        {
            groups.Add(new ColumnGroup(null, rest));
        }

        return groups.DrainToImmutable();
    }
}
