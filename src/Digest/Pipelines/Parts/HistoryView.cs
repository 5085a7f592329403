using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Sites;

namespace Digest.Pipelines.Parts;

/// <summary>What was done to a page.</summary>
/// <param name="Steps">The latest first; the last twenty at most.</param>
/// <param name="Count">How many there are.</param>
internal sealed record HistoryView(ImmutableArray<HistoryStep> Steps, int Count)
{
    private const int Longest = 20;

    /// <summary>What was done to the files of a page.</summary>
    public static HistoryView Of(Corpus corpus, params IEnumerable<string> files)
    {
        ImmutableArray<Change> changes = [.. files.SelectMany(file => corpus.ChangesOf(file)).Distinct().OrderByDescending(change => change.Day.Latest)];
        return new HistoryView([.. changes.Take(Longest).Select(change => new HistoryStep(DateWords.Of(corpus, change.Day), ChangeSubject.Of(change)))], changes.Length);
    }
}

/// <summary>What was done to a page in one step.</summary>
/// <param name="Subject">In the words of whoever did it.</param>
internal sealed record HistoryStep(DateView Date, string Subject);
