using System.Collections.Immutable;
using Digest.Model.Text;

namespace Digest.Analysis.Quotes;

/// <summary>What one reading of a quote gave in a source; all spans are of the folded text.</summary>
internal sealed class QuoteSearch
{
    // More places than this help nobody.
    private const int MostPlaces = 50;

    private QuoteSearch(bool isExact, QuotePattern? pattern, int letters) => (IsExact, Pattern, Letters) = (isExact, pattern, letters);

    /// <summary>Whether the quote was looked for with every character it has.</summary>
    public bool IsExact { get; }

    /// <summary>The quote by its brackets, where they were read as the editor's.</summary>
    public QuotePattern? Pattern { get; }

    /// <summary>Characters of the source's own words in the quote.</summary>
    public int Letters { get; }

    /// <summary>Places in article text at word borders, each with a span a part.</summary>
    public List<ImmutableArray<TextSpan>> Standing { get; } = [];

    /// <summary>Places that touch a cut line.</summary>
    public List<TextSpan> Cut { get; } = [];

    /// <summary>Places inside a word or number.</summary>
    public List<TextSpan> Inside { get; } = [];

    /// <summary>Where every part stands somewhere but not in order and near: the first place of each.</summary>
    public List<TextSpan> Apart { get; } = [];

    /// <summary>The first part that stands nowhere, in the folded quote.</summary>
    public TextSpan? Missing { get; private set; }

    /// <summary>Looks for words as they are.</summary>
    public static QuoteSearch Plain(SourceIndex source, string words, bool exact)
    {
        var search = new QuoteSearch(exact, null, words.Length);
        foreach (var at in OrdinalSearch.All(source.Folded.Text, words))
        {
            var span = new TextSpan(at, at + words.Length);
            if (!WordBorders.Stand(source.Folded, span.Start, span.End))
            {
                AddTo(search.Inside, span);
            }
            else if (source.CutLineIn(source.Folded.ToOriginal(span)) is not null)
            {
                AddTo(search.Cut, span);
            }
            else
            {
                search.Standing.Add([span]);
                if (search.Standing.Count == MostPlaces)
                {
                    break;
                }
            }
        }

        return search;
    }

    /// <summary>Looks for the parts of a quote with brackets, one after the other, within one passage or two adjacent ones.</summary>
    public static QuoteSearch Edited(SourceIndex source, QuotePattern pattern)
    {
        var letters = pattern.Parts.Sum(p => p.Tokens.OfType<QuoteToken.Words>().Sum(t => t.Text.Length));
        var search = new QuoteSearch(false, pattern, letters);
        var parts = new List<List<TextSpan>>();
        foreach (var part in pattern.Parts)
        {
            var places = PatternSearch.All(source.Folded, part).ToList();
            var kept = places.FindAll(p => source.CutLineIn(source.Folded.ToOriginal(p)) is null);
            if (kept.Count == 0)
            {
                search.Cut.AddRange(places.Take(1));
                search.Missing = part.Within;
                return search;
            }

            parts.Add(kept);
        }

        search.Chain(source, parts);
        if (search.Standing.Count == 0)
        {
            search.Apart.AddRange(parts.Select(p => p[0]));
        }

        return search;
    }

    /// <summary>Joins places of all parts in order, each the first after the one before it. Of chains with the same end only the shortest counts.</summary>
    private void Chain(SourceIndex source, List<List<TextSpan>> parts)
    {
        var next = new int[parts.Count];
        foreach (var first in parts[0])
        {
            var chain = ImmutableArray.CreateBuilder<TextSpan>(parts.Count);
            chain.Add(first);
            for (var i = 1; i < parts.Count; i++)
            {
                while (next[i] < parts[i].Count && parts[i][next[i]].Start < chain[^1].End)
                {
                    next[i]++;
                }

                if (next[i] == parts[i].Count)
                {
                    return;
                }

                chain.Add(parts[i][next[i]]);
            }

            if (PassageOf(source, chain[^1].End - 1) - PassageOf(source, first.Start) > 1)
            {
                continue;
            }

            if (Standing.Count > 0 && parts.Count > 1 && Standing[^1][^1] == chain[^1])
            {
                Standing.RemoveAt(Standing.Count - 1);
            }

            Standing.Add(chain.MoveToImmutable());
            if (Standing.Count == MostPlaces)
            {
                return;
            }
        }
    }

    private static int PassageOf(SourceIndex source, int folded) => source.PassageAt(source.Folded.ToOriginal(new TextSpan(folded, folded + 1)).Start);

    private static void AddTo(List<TextSpan> places, TextSpan span)
    {
        if (places.Count < MostPlaces)
        {
            places.Add(span);
        }
    }
}
