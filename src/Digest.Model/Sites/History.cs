using System.Collections.Immutable;
using Digest.Model.Dates;

namespace Digest.Model.Sites;

/// <summary>What was done to the input, as version control tells it.</summary>
/// <param name="Reach">How much of it is known.</param>
/// <param name="Changes">Those that are known, the latest first.</param>
public sealed record History(HistoryReach Reach, ImmutableArray<Change> Changes)
{
    /// <summary>The history of a folder of which nothing is known.</summary>
    public static readonly History Unknown = new(HistoryReach.None, []);
}

/// <summary>How much of a history is known.</summary>
public enum HistoryReach
{
    /// <summary>Nothing: the folder is not under version control, or it could not be asked.</summary>
    None,

    /// <summary>The latest part: the copy is shallow, or there is more than is read.</summary>
    Latest,

    /// <summary>All of it.</summary>
    Whole,
}

/// <summary>What was done in one step.</summary>
/// <param name="Day">When it was recorded, in UTC; a whole day.</param>
/// <param name="Subject">In the words of whoever did it, as they stand: nobody has checked them.</param>
/// <param name="Files">What it touched; at least one.</param>
public sealed record Change(Edtf Day, string Subject, ImmutableArray<FileChange> Files);

/// <summary>What was done to a file.</summary>
/// <param name="Path">Relative to the project folder, with forward slashes.</param>
public sealed record FileChange(string Path, FileChangeKind Kind);

/// <summary>What can be done to a file.</summary>
public enum FileChangeKind
{
    /// <summary>It is new, also under a new name.</summary>
    Added,

    /// <summary>It has other bytes.</summary>
    Changed,

    /// <summary>It is gone, also from an old name.</summary>
    Removed,
}
