using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Model.Sites;

namespace Digest.Pipelines.Parts;

/// <summary>What the program finds in the texts of a comparison, and nobody has checked.</summary>
/// <param name="Candidates">Sentences of two texts that say much the same while no statement ties them; those with another figure or date first.</param>
/// <param name="Coverage">Names, and how often each text has them.</param>
/// <param name="Emphasis">What each text dwells on more than the others.</param>
/// <param name="Origins">Texts whose wording suggests one origin.</param>
internal sealed record AutomaticView(
    ImmutableArray<CandidateView> Candidates,
    ImmutableArray<SourceChip> Columns,
    ImmutableArray<CoverageRow> Coverage,
    ImmutableArray<EmphasisView> Emphasis,
    ImmutableArray<OriginView> Origins)
{
    private const int CandidatesShown = 12;

    /// <summary>What is found in the sources of a story.</summary>
    public static AutomaticView Of(Corpus corpus, Story story)
    {
        var (sources, reading) = (story.Sources, corpus.Reading(story));
        return new AutomaticView(
            [
                .. corpus.PairsAmong(sources)
                    .SelectMany(pair => CandidateView.Of(corpus, pair, corpus.Reading(pair)))
                    .OrderBy(candidate => candidate.Tie.Kind == TieKind.Found)
                    .ThenByDescending(candidate => candidate.Score)
                    .ThenBy(candidate => candidate.A.Id, StringComparer.Ordinal)
                    .ThenBy(candidate => candidate.B.Id, StringComparer.Ordinal)
                    .ThenBy(candidate => candidate.Tie.A.Span.Start)
                    .ThenBy(candidate => candidate.Tie.B.Span.Start)
                    .Take(CandidatesShown),
            ],
            [.. sources.Select(source => SourceChip.Of(corpus, source))],
            [.. reading.Coverage.Select(entity => CoverageRow.Of(corpus, entity, sources)).OfType<CoverageRow>()],
            [.. reading.Emphasis.Select(found => EmphasisView.Of(corpus, found)).Where(emphasis => emphasis.Terms is not [] || emphasis.OnlyHere > 0)],
            [.. reading.Origins.Select(origin => new OriginView([.. origin.Sources.Select(source => SourceChip.Of(corpus, source))], origin.Words))]);
    }
}

/// <summary>Two sentences that say much the same, for the editors to look at.</summary>
internal sealed record CandidateView(SourceChip A, SourceChip B, double Score, TieView Tie)
{
    /// <summary>The candidates of a pair.</summary>
    public static IEnumerable<CandidateView> Of(Corpus corpus, SourcePair pair, PairReading reading)
    {
        var (a, b) = (SourceChip.Of(corpus, pair.A), SourceChip.Of(corpus, pair.B));
        return TieView.Of(corpus, pair, reading)
            .Where(tie => tie.Statement is null)
            .Select(tie => new CandidateView(a, b, reading.Matches.Where(match => match.A.Span == tie.A.Span && match.B.Span == tie.B.Span).Max(match => match.Score), tie));
    }
}

/// <summary>How often each text has a name.</summary>
/// <param name="Cells">One a text, in the order of the columns.</param>
internal sealed record CoverageRow(LinkView Entity, ImmutableArray<CoverageCell> Cells)
{
    /// <summary>The row of an entity; null where none of the sources names it.</summary>
    public static CoverageRow? Of(Corpus corpus, EntityCoverage coverage, ImmutableArray<string> sources)
    {
        ImmutableArray<int> counts = [.. sources.Select(source => coverage.Counts.FirstOrDefault(count => count.Source == source)?.Count ?? 0)];
        return counts.All(count => count == 0) || RecordLink.Of(corpus, new RecordRef(RecordKind.Entity, coverage.Entity)) is not { } link
            ? null
            : new CoverageRow(link, [.. counts.Select(count => new CoverageCell(count, count switch { 0 => 0, 1 => 1, < 4 => 2, < 8 => 3, _ => 4 }))]);
    }
}

/// <summary>How often one text has a name.</summary>
/// <param name="Shade">From 0, not at all, to 4, eight times or more.</param>
internal sealed record CoverageCell(int Count, int Shade);

/// <summary>What one text dwells on more than the others.</summary>
/// <param name="OnlyHere">How many of its sentences match none of any other text.</param>
internal sealed record EmphasisView(SourceChip Source, ImmutableArray<EmphasisTermView> Terms, int OnlyHere, ImmutableArray<LinkView> OnlyNames)
{
    /// <summary>The emphasis of a source.</summary>
    public static EmphasisView Of(Corpus corpus, SourceEmphasis found) => new(
        SourceChip.Of(corpus, found.Source),
        [.. found.Terms.Select(term => EmphasisTermView.Of(corpus, found.Source, term)).OfType<EmphasisTermView>()],
        found.OnlyHere.Length,
        [.. found.OnlyEntities.Select(entity => RecordLink.Of(corpus, new RecordRef(RecordKind.Entity, entity))).OfType<LinkView>()]);
}

/// <summary>A term that a text uses more than the others.</summary>
/// <param name="Place">The paragraph in which it stands first; the source's page where that does not show it.</param>
internal sealed record EmphasisTermView(string Text, int Count, int Others, Route Place)
{
    /// <summary>A term as the text writes it; where that may not be shown, a name by the editors' own words, and null for another.</summary>
    public static EmphasisTermView? Of(Corpus corpus, string source, EmphasisedTerm term)
    {
        var text = ShownText.Of(corpus, source);
        var words = text.Whole is not null ? term.Text
            : text.In(term.First) is { } first ? QuoteView.OneLine(first)
            : term.Entity is { } entity ? corpus.Entity(entity)?.Name
            : null;
        return words is null ? null : new EmphasisTermView(words, term.Count, term.Others, text.Place(term.First));
    }
}

/// <summary>Texts that may go back to one.</summary>
/// <param name="Words">The most words in a row that two of them share.</param>
internal sealed record OriginView(ImmutableArray<SourceChip> Sources, int Words);
