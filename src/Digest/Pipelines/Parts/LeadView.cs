using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Records;
using Digest.Model.Sites;

namespace Digest.Pipelines.Parts;

/// <summary>A briefing as the home page and the list of briefings show it.</summary>
/// <param name="Updated">The day of its last change in EDTF, by which a browser knows whether it has been seen.</param>
internal sealed record LeadView(Route Route, Route Compare, string Title, string? Standfirst, DateView Date, string Updated, ImmutableArray<SourceChip> Sources)
{
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
