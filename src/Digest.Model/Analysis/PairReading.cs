using System.Collections.Immutable;
using Digest.Model.Text;

namespace Digest.Model.Analysis;

/// <summary>What the analysis finds when it reads two sources against each other; nobody has checked it.</summary>
/// <param name="A">The id, or the path, of the one.</param>
/// <param name="B">The id, or the path, of the other.</param>
/// <param name="Matches">Sentences that say much the same, in the order of A, then of the score.</param>
/// <param name="Shared">Word sequences that both have, in the order of A.</param>
/// <param name="OnlyA">Sentences of A that match none of B, in order.</param>
/// <param name="OnlyB">Sentences of B that match none of A, in order.</param>
public sealed record PairReading(
    string A,
    string B,
    ImmutableArray<SentenceMatch> Matches,
    ImmutableArray<SharedWording> Shared,
    ImmutableArray<SentencePlace> OnlyA,
    ImmutableArray<SentencePlace> OnlyB);

/// <summary>A sentence in its source.</summary>
/// <param name="Passage">The anchor of its passage.</param>
public sealed record SentencePlace(string Passage, TextSpan Span);
