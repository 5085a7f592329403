using System.Collections.Immutable;
using Digest.Analysis.Attribution;
using Digest.Analysis.Matching;
using Digest.Analysis.Quotes;
using Digest.Model;
using Digest.Model.Records;
using Digest.Model.Text;

namespace Digest.Analysis.Suggesting;

/// <summary>The sources of a corpus, read once for all that may be suggested: their sentences, and which of their words records quote.</summary>
public sealed class SuggestionReading
{
    private readonly Dictionary<string, SourceIndex> _indexes;
    private readonly Dictionary<string, Lazy<Attributions>> _attributions;

    private SuggestionReading(Corpus corpus)
    {
        Corpus = corpus;
        Terms = TermReader.Read(corpus.Records.Sources);
        _indexes = corpus.Records.Sources.ToDictionary(source => source.Id, SourceIndex.Of, StringComparer.Ordinal);
        _attributions = corpus.Records.Sources.ToDictionary(source => source.Id, source => new Lazy<Attributions>(() => QuotationFinder.Find(source.Text, source.Article.Passages)), StringComparer.Ordinal);
    }

    /// <summary>The corpus.</summary>
    public Corpus Corpus { get; }

    /// <summary>Every source in the order of the corpus.</summary>
    internal ImmutableArray<SourceTerms> Terms { get; }

    /// <summary>Reads the sources of a corpus. Time linear in their length.</summary>
    public static SuggestionReading Of(Corpus corpus) => new(corpus);

    /// <summary>A sentence as a quote; null where it cannot be one.</summary>
    internal QuotableSentence? Quotable(string source, TextSpan sentence) => QuotableSentence.Of(_indexes[source], sentence);

    /// <summary>Whom a source credits with what stands in a span, in its own words; null where it speaks for itself.</summary>
    internal string? SpeakerOf(string source, TextSpan span) => _attributions[source].Value.SpeakersOf([span])[0]?.Span.In(Corpus.Source(source)!.Text);

    /// <summary>The records of a kind that quote words within a span.</summary>
    internal IEnumerable<string> QuotedBy(RecordKind kind, string source, TextSpan span) =>
        Corpus.Evidence.Uses.GetValueOrDefault(source, []).Where(use => use.By.Kind == kind && use.Excerpt.Parts.Any(part => part.Overlaps(span))).Select(use => use.By.Id).Distinct(StringComparer.Ordinal);
}
