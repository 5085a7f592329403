using System.Collections.Frozen;
using System.Collections.Immutable;
using Digest.Model.Records;

namespace Digest.Model.Analysis;

/// <summary>
/// A briefing with its sources and the records that speak of them: the unit within which sources are compared. Outside of a story no source is silent on anything.
/// </summary>
/// <param name="Id">That of its briefing.</param>
/// <param name="Sources">Those that the briefing cites or lists, in the order of the corpus.</param>
/// <param name="Compared">The ids of the claims of its comparison, in the editors' order.</param>
/// <param name="Claims">The ids of all claims that belong to it.</param>
/// <param name="Figures">The ids of its figures.</param>
/// <param name="Events">The ids of its events, by date.</param>
/// <param name="Entities">The ids of the entities that its sources name.</param>
public sealed record Story(
    string Id,
    ImmutableArray<string> Sources,
    ImmutableArray<string> Compared,
    ImmutableArray<string> Claims,
    ImmutableArray<string> Figures,
    ImmutableArray<string> Events,
    ImmutableArray<string> Entities);

/// <summary>The stories of a site.</summary>
public sealed class StoryList
{
    private readonly FrozenDictionary<string, Story> _byId;
    private readonly FrozenDictionary<RecordRef, ImmutableArray<Story>> _byRecord;

    /// <summary>These stories.</summary>
    /// <param name="all">In the order of their briefings: the newest first.</param>
    /// <param name="byRecord">The stories to which a source, claim, figure, event or entity belongs, in that order; records of no story are left out.</param>
    public StoryList(ImmutableArray<Story> all, IEnumerable<KeyValuePair<RecordRef, ImmutableArray<Story>>> byRecord)
    {
        All = all;
        _byId = all.ToFrozenDictionary(story => story.Id, StringComparer.Ordinal);
        _byRecord = byRecord.ToFrozenDictionary();
    }

    /// <summary>All stories, the newest first.</summary>
    public ImmutableArray<Story> All { get; }

    /// <summary>The story of a briefing, which must exist.</summary>
    public Story Of(string briefing) => _byId[briefing];

    /// <summary>The stories to which a record belongs, the newest first; none for one that is not in a briefing yet.</summary>
    public ImmutableArray<Story> Of(RecordKind kind, string id) => _byRecord.GetValueOrDefault(new RecordRef(kind, id), []);
}
