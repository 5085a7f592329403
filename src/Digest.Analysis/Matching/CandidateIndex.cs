using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Digest.Analysis.Matching;

/// <summary>Sentences by their terms, so that those that share a rare term with another are found without looking at all.</summary>
internal sealed class CandidateIndex
{
    /// <summary>So many sentences are looked at for each that is asked for, those with its rarest terms first.</summary>
    private const int Budget = 600;

    /// <summary>A candidate shares so much of the weight of the shorter one in the very same terms.</summary>
    private const double LeastShared = 0.12;

    private readonly Dictionary<string, List<int>> byTerm;
    private readonly ImmutableArray<WeighedSentence> sentences;

    private CandidateIndex(Dictionary<string, List<int>> byTerm, ImmutableArray<WeighedSentence> sentences)
    {
        this.byTerm = byTerm;
        this.sentences = sentences;
    }

    /// <summary>An index of these sentences, in time linear in their length.</summary>
    public static CandidateIndex Of(ImmutableArray<WeighedSentence> sentences)
    {
        var byTerm = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < sentences.Length; i++)
        {
            foreach (var term in sentences[i].Terms)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(byTerm, term.Key, out _) ??= []).Add(i);
            }
        }

        return new CandidateIndex(byTerm, sentences);
    }

    /// <summary>The sentences that share most with one, by the weight of their common terms; the best first, at most as many as wanted.</summary>
    /// <param name="skip">Sentences that are not looked for.</param>
    public List<int> Find(WeighedSentence sentence, int most, Func<int, bool>? skip = null)
    {
        var lists = new List<(List<int> Found, double Weight)>(sentence.Terms.Length);
        for (var i = 0; i < sentence.Terms.Length; i++)
        {
            if (byTerm.TryGetValue(sentence.Terms[i].Key, out var list))
            {
                lists.Add((list, sentence.Weights[i]));
            }
        }

        lists.Sort(static (a, b) => a.Found.Count.CompareTo(b.Found.Count));
        var shared = new Dictionary<int, double>();
        var looked = 0;
        foreach (var (list, weight) in lists)
        {
            if (looked + list.Count > Budget)
            {
                break;
            }

            looked += list.Count;
            foreach (var other in list)
            {
                if (skip is null || !skip(other))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, other, out _) += weight;
                }
            }
        }

        // Where so little is shared, related words make no match. Of two that share as much, the shorter says it more plainly.
        return [.. shared.Where(s => s.Value >= LeastShared * Math.Min(sentence.Total, sentences[s.Key].Total)).OrderByDescending(s => s.Value / Math.Sqrt(sentences[s.Key].Total + 1)).ThenBy(s => s.Key).Take(most).Select(s => s.Key)];
    }
}
