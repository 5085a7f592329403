using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Records;
using Digest.Model.Sites;

namespace Digest.Pipelines.Parts;

/// <summary>A briefing as the home page and the list of briefings show it.</summary>
/// <param name="Updated">The day of its last change in EDTF, by which a browser knows whether it has been seen.</param>
internal sealed record LeadView(Route Route, Route Compare, string Title, string? Standfirst, DateView Date, string Updated, ImmutableArray<SourceChip> Sources)
{
    private const int RowWeight = 600;
    private const int SourceWeight = 30;

    /// <summary>About how many characters of HTML a briefing takes in a list.</summary>
    public static int Weight(Corpus corpus, string briefing) => RowWeight + (SourceWeight * corpus.Story(briefing).Sources.Length) + (corpus.Briefing(briefing)!.Standfirst?.Length ?? 0);

    /// <summary>A briefing at a glance.</summary>
    public static LeadView Of(Corpus corpus, Briefing briefing) => new(
        Route.Of(RecordKind.Briefing, briefing.Id),
        Route.Comparison(briefing.Id),
        briefing.Title,
        briefing.Standfirst,
        DateWords.Of(corpus, briefing.Date),
        (briefing.Updated ?? briefing.Date).Text,
        [.. corpus.Story(briefing.Id).Sources.Select(source => SourceChip.Of(corpus, source))]);
}
