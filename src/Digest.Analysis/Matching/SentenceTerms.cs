using System.Collections.Immutable;
using Digest.Analysis.Reuse;
using Digest.Model.Analysis;

namespace Digest.Analysis.Matching;

/// <summary>A sentence, read for comparing.</summary>
/// <param name="Terms">In order; none where it has only small words.</param>
internal sealed record SentenceTerms(SentencePlace Place, ImmutableArray<Term> Terms);

/// <summary>A source, read for comparing, once for all its comparisons.</summary>
public sealed class SourceTerms
{
    private readonly Lazy<WordSequence> wording;

    internal SourceTerms(string id, string text, ImmutableArray<SentenceTerms> sentences)
    {
        Id = id;
        Text = text;
        Sentences = sentences;
        wording = new Lazy<WordSequence>(() => WordSequence.Of(text, sentences.Select(sentence => (sentence.Place.Passage, sentence.Place.Span))));
    }

    /// <summary>The source's id, or its path.</summary>
    public string Id { get; }

    /// <summary>The source's text.</summary>
    internal string Text { get; }

    /// <summary>The sentences of its kept lines in order, without bylines.</summary>
    internal ImmutableArray<SentenceTerms> Sentences { get; }

    /// <summary>All its words in order, made when they are first asked for.</summary>
    internal WordSequence Wording => wording.Value;
}
