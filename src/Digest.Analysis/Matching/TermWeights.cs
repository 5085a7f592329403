
namespace Digest.Analysis.Matching;

/// <summary>How much a term tells: the rarer it is among the sentences of a corpus, and in English at large, the more. Made once a corpus, in time linear in its length.</summary>
public sealed class TermWeights
{
    /// <summary>As many sentences as English at large counts for, so that a small corpus has sensible weights too.</summary>
    private const double Prior = 300;

    private readonly Dictionary<string, int> counts;
    private readonly double sentences;

    private TermWeights(Dictionary<string, int> counts, int sentences)
    {
        this.counts = counts;
        this.sentences = sentences;
    }

    /// <summary>The weights in a corpus of these sources.</summary>
    public static TermWeights Of(IEnumerable<SourceTerms> sources) => Of(sources.SelectMany(source => source.Sentences));

    /// <summary>The weights in a corpus of these sentences.</summary>
    internal static TermWeights Of(IEnumerable<SentenceTerms> sentences)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var all = 0;
        foreach (var sentence in sentences)
        {
            seen.Clear();
            all++;
            foreach (var term in sentence.Terms)
            {
                if (seen.Add(term.Key))
                {
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, term.Key, out _)++;
                }
            }
        }

        return new TermWeights(counts, all);
    }

    /// <summary>A source with the weight of each of its terms.</summary>
    public WeighedSource Weigh(SourceTerms source) => new(source, [.. source.Sentences.Select(Weigh)]);

    /// <summary>A sentence with the weight of each of its terms; a term that it has twice counts once.</summary>
    internal WeighedSentence Weigh(SentenceTerms sentence)
    {
        var terms = new List<Term>(sentence.Terms.Length);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in sentence.Terms)
        {
            if (seen.Add(term.Key))
            {
                terms.Add(term);
            }
        }

        return new WeighedSentence(sentence, [.. terms], [.. terms.Select(Of)]);
    }

    /// <summary>The weight of a term.</summary>
    internal double Of(Term term)
    {
        // A sentence has some ten words, so a word is in ten times as many sentences as its share of all words.
        var expected = term.Kind is TermKind.Number ? 0.01 : term.Kind is TermKind.Date ? 0.003 : Math.Min(0.5, 10 * Lexicon.Shared.Frequency(term.Entry));
        var count = counts.GetValueOrDefault(term.Key) + (Prior * expected);
        var rarity = Math.Log((sentences + Prior + 1) / (count + 0.5));
        return Math.Max(0.1, rarity) * term.Kind switch
        {
            TermKind.Name => Tuning.NameWeight,
            TermKind.Number => Tuning.NumberWeight,
            TermKind.Date => Tuning.DateWeight,
            _ => 1,
        };
    }

    /// <summary>In how many sentences of the corpus a term stands.</summary>
    internal int Count(string key) => counts.GetValueOrDefault(key);
}
