using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Records;
using Digest.Model.Sites;

namespace Digest.Pipelines.Parts;

/// <summary>Links to records under the names that readers know.</summary>
internal static class RecordLink
{
    /// <summary>A link to a record, or null where the corpus does not hold it.</summary>
    public static LinkView? Of(Corpus corpus, RecordRef record) => Title(corpus, record) is { } title ? new LinkView(Route.Of(record.Kind, record.Id), title) : null;

    /// <summary>Links to those of the records that are of a kind, in the order given, each once.</summary>
    public static ImmutableArray<LinkView> OfKind(Corpus corpus, IEnumerable<RecordRef> records, RecordKind kind) =>
        [.. records.Where(record => record.Kind == kind).Distinct().Select(record => Of(corpus, record)).OfType<LinkView>()];

    private static string? Title(Corpus corpus, RecordRef record) => record.Kind switch
    {
        RecordKind.Source => corpus.Source(record.Id) is null ? null : SourceChip.TitleOf(corpus, record.Id),
        RecordKind.Summary => corpus.Summary(record.Id)?.Title,
        RecordKind.Briefing => corpus.Briefing(record.Id)?.Title,
        RecordKind.Claim => corpus.Claim(record.Id)?.Statement,
        RecordKind.Figure => corpus.Figure(record.Id)?.What,
        RecordKind.Event => corpus.Event(record.Id)?.What,
        RecordKind.Entity => corpus.Entity(record.Id)?.Name,
        RecordKind.Topic => corpus.Topic(record.Id)?.Name,
        _ => corpus.Page(record.Id)?.Title,
    };
}
