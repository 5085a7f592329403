using Digest.Model.Records;

namespace Digest.Model;

/// <summary>Something that a page asks of the corpus: what it is made from, and so what it must be made anew for.</summary>
/// <param name="About">What is asked.</param>
/// <param name="Of">The kind of record that it is asked of; that of the list for a list.</param>
/// <param name="Key">The id, the path or the pair that it is asked of; empty for a list.</param>
public readonly record struct Question(Asked About, RecordKind Of, string Key);

/// <summary>What can be asked of the corpus.</summary>
public enum Asked
{
    /// <summary>A record itself.</summary>
    Record,

    /// <summary>All records of a kind: an answer as long as the site is large.</summary>
    List,

    /// <summary>Which comes first of some sources.</summary>
    Order,

    /// <summary>What stands on a page of a list that is divided.</summary>
    ListPage,

    /// <summary>The record before and the one after.</summary>
    Beside,

    /// <summary>The stories to which a record belongs.</summary>
    Stories,

    /// <summary>The records of a kind that speak of a source, the sources that name an entity, or the briefings of a topic.</summary>
    Speaking,

    /// <summary>The records that use a record.</summary>
    Users,

    /// <summary>The records that a record uses.</summary>
    Used,

    /// <summary>What was verified of a text by the editors.</summary>
    Checked,

    /// <summary>The places of a source that are used.</summary>
    Uses,

    /// <summary>The names in a source.</summary>
    Mentions,

    /// <summary>What the analysis has found about a source.</summary>
    Findings,

    /// <summary>The pairs of a source that have a page.</summary>
    Pairs,

    /// <summary>What is found in a pair of sources.</summary>
    PairReading,

    /// <summary>What is found in the sources of a story.</summary>
    StoryReading,

    /// <summary>What was done to a file; to all files, where none is named.</summary>
    Changes,

    /// <summary>How much of what was done is known.</summary>
    Reach,
}
