using System.Collections.Immutable;
using Digest.Analysis.Quotes;
using Digest.Model.Records;
using Digest.Model.Text;

namespace Digest.Analysis.Citations;

/// <summary>What the editors' own words rest on where no footnote stands beside them: in titles, headings and records.</summary>
/// <param name="Stated">The numbers of the quotes, and those that a record declares, such as the result of a sum or the date of an event.</param>
/// <param name="Sums">The results of declared arithmetic.</param>
/// <param name="Sources">The sources that are quoted or listed.</param>
internal sealed record Grounds(ImmutableArray<StatedNumbers> Stated, ImmutableArray<decimal> Sums, ImmutableArray<SourceIndex> Sources)
{
    /// <summary>What the title, headings and notes of a summary or briefing rest on.</summary>
    public static Grounds Of(IReadOnlyCollection<CitedNote> notes, WrittenFrame frame, CitationScope scope)
    {
        var cited = notes.SelectMany(note => note.Footnote.Citations).Select(citation => citation.Target).OfType<RecordRef>();
        var records = frame.Listed.Value.Concat(cited).Where(record => record.Kind != RecordKind.Source).Distinct().ToList();
        var excerpts = records.SelectMany(record => scope.Records.GetValueOrDefault(record, [])).Where(excerpt => scope.Sources.ContainsKey(excerpt.Source)).ToList();
        ImmutableArray<SourceIndex> sources = [.. notes.SelectMany(note => note.Sources)
            .Concat(frame.Listed.Value.Where(record => record.Kind == RecordKind.Source).Select(record => record.Id))
            .Concat(excerpts.Select(excerpt => excerpt.Source))
            .Distinct(StringComparer.Ordinal)
            .Where(scope.Sources.ContainsKey)
            .Select(id => scope.Sources[id])];
        return new Grounds(
            [
                .. notes.SelectMany(note => note.Stated),
                .. excerpts.SelectMany(excerpt => StatedNumbers.Of(excerpt, scope.Sources[excerpt.Source])),
                .. records.Where(scope.Declared.ContainsKey).Select(record => scope.Declared[record]),
                StatedNumbers.Of([], frame.Dates.Concat(sources.Select(source => source.Published))),
            ],
            [.. notes.Select(note => note.Sum).OfType<decimal>()],
            sources);
    }

    /// <summary>Whether a quote or record has a number; the ends of a range may stand in two of them.</summary>
    public bool Have(ProseNumber number) =>
        Stated.Any(stated => number.FindIn(stated) is not null)
        || Sums.Any(sum => number.Is(sum))
        || (number.Ends is var (low, high) && Have(low) && Have(high));

    /// <summary>Where a source's article has a number; null where none does.</summary>
    public (SourceIndex Source, TextSpan Place)? Find(ProseNumber number)
    {
        foreach (var source in Sources)
        {
            if (number.FindIn(source.Stated) is { } place)
            {
                return (source, place);
            }
        }

        return number.Ends is var (low, high) && Find(high) is not null ? Find(low) : null;
    }
}
