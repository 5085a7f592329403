using System.Collections.Immutable;

namespace Digest.Analysis.Matching;

/// <summary>A source whose terms have the weights of its corpus.</summary>
public sealed class WeighedSource
{
    private readonly Lazy<CandidateIndex> index;

    internal WeighedSource(SourceTerms source, ImmutableArray<WeighedSentence> sentences)
    {
        Source = source;
        Sentences = sentences;
        index = new Lazy<CandidateIndex>(() => CandidateIndex.Of(Sentences));
    }

    /// <summary>The source as it was read.</summary>
    public SourceTerms Source { get; }

    internal ImmutableArray<WeighedSentence> Sentences { get; }

    /// <summary>Its sentences by their terms, made when it is first compared.</summary>
    internal CandidateIndex Index => index.Value;
}

/// <summary>A sentence whose terms have weights.</summary>
/// <param name="Terms">Each key once.</param>
/// <param name="Weights">One a term.</param>
internal sealed record WeighedSentence(SentenceTerms Sentence, Term[] Terms, double[] Weights)
{
    /// <summary>All weights together.</summary>
    public double Total { get; } = Weights.Sum();
}
