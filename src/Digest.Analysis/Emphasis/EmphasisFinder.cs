using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Digest.Analysis.Matching;
using Digest.Model.Analysis;
using Digest.Model.Text;

namespace Digest.Analysis.Emphasis;

/// <summary>
/// Finds what a source dwells on more than the others: log-odds with an informative Dirichlet prior, in standard deviations
/// (Monroe, Colaresi and Quinn, "Fightin' Words", Political Analysis 2008). The prior is the corpus itself.
/// </summary>
public static class EmphasisFinder
{
    /// <summary>A source shows at most so many terms.</summary>
    private const int Most = 12;

    /// <summary>A difference of fewer standard deviations may be chance.</summary>
    private const double Least = 1.96;

    /// <summary>The corpus counts for a tenth of its words beside each source, but for no more than these.</summary>
    private const double LargestPrior = 500;

    /// <summary>The terms, sentences and entities of each source that mark it, in the order of the sources. Time linear in the corpus.</summary>
    /// <param name="mentions">By source: the names in its text.</param>
    /// <param name="matches">What the corpus shares.</param>
    public static ImmutableArray<SourceEmphasis> Find(IReadOnlyList<SourceTerms> sources, IReadOnlyDictionary<string, ImmutableArray<Mention>> mentions, CorpusMatches matches)
    {
        var counted = sources.Select(source => Counted(source, mentions.GetValueOrDefault(source.Id, []))).ToArray();
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, count) in counted.SelectMany(source => source))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(all, key, out _) += count.Times;
        }

        var total = all.Values.Sum(static count => (long)count);
        var named = EntityFinder.Naming(mentions);
        return
        [
            .. sources.Select((source, i) => new SourceEmphasis(
                source.Id,
                Marked(counted[i], all, total),
                matches.OnlyHere.GetValueOrDefault(source.Id, []),
                [.. named.Where(entity => entity.Value.Count == 1 && entity.Value.ContainsKey(source.Id)).Select(entity => entity.Key).Order(StringComparer.Ordinal)])),
        ];
    }

    private static ImmutableArray<EmphasisedTerm> Marked(Dictionary<string, Counting> own, Dictionary<string, int> all, long total)
    {
        var words = own.Values.Sum(static term => (long)term.Times);
        var others = total - words;
        if (others == 0)
        {
            return [];
        }

        return
        [
            .. own.Where(term => term.Value.Times > 1).OrderBy(term => term.Key, StringComparer.Ordinal)
                .Select(term => new EmphasisedTerm(term.Value.Text, term.Value.Entity, term.Value.Times, all[term.Key] - term.Value.Times, Score(term.Value.Times, words, all[term.Key], total), term.Value.First))
                .Where(term => term.Score >= Least)
                .OrderByDescending(term => term.Score).ThenBy(term => term.Text, StringComparer.Ordinal)
                .Take(Most),
        ];
    }

    private static double Score(int count, long words, int everywhere, long total)
    {
        var weight = Math.Clamp(total / 10.0, 1, LargestPrior);
        var prior = weight * everywhere / total;
        var (here, there) = (count + prior, everywhere - count + prior);
        var odds = Math.Log(here / (words + weight - here)) - Math.Log(there / (total - words + weight - there));
        return odds / Math.Sqrt((1 / here) + (1 / there));
    }

    /// <summary>How often each term and entity stands in a source; a word within a name is not counted again.</summary>
    private static Dictionary<string, Counting> Counted(SourceTerms source, ImmutableArray<Mention> mentions)
    {
        var counted = new Dictionary<string, Counting>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            Count("entity:" + mention.Entity, mention.Span, mention.Entity);
        }

        var next = 0;
        foreach (var term in source.Sentences.SelectMany(sentence => sentence.Terms))
        {
            while (next < mentions.Length && mentions[next].Span.End <= term.Span.Start)
            {
                next++;
            }

            if (term.Kind < TermKind.Number && term.Word.Length > 2 && !(next < mentions.Length && mentions[next].Span.Overlaps(term.Span)))
            {
                Count(term.Key, term.Span, null);
            }
        }

        return counted;

        void Count(string key, TextSpan span, string? entity)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(counted, key, out var exists);
            known = exists ? known with { Times = known.Times + 1 } : new Counting(1, span.In(source.Text), entity, span);
        }
    }

    private readonly record struct Counting(int Times, string Text, string? Entity, TextSpan First);
}
