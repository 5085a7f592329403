using Digest.Model.Text;

namespace Digest.Analysis.Quotes;

/// <summary>
/// Finds the words of a source that come nearest to a quote which does not stand in it. Words that both share vote for a place, the rarer the
/// louder; there the two are aligned word by word in a narrow band. The work is bounded by the length of the quote, whatever the source is like.
/// </summary>
internal static class NearestFinder
{
    // Words of a quote that are compared; a first difference later than this is not looked for.
    private const int LongestQuote = 600;

    /// <summary>The nearest words of the article text; null where fewer than two words in five are shared.</summary>
    /// <param name="within">The part of the folded quote that was not found.</param>
    public static NearestWords? Find(SourceIndex source, FoldedText quote, TextSpan within)
    {
        var tokens = WordIndex.Split(quote.Text, within);
        if (tokens.Length > LongestQuote)
        {
            tokens = tokens[..LongestQuote];
        }

        var words = tokens.Select(t => t.In(quote.Text)).ToArray();
        if (Place(source.Words, words) is not { } place)
        {
            return null;
        }

        var band = 8 + (words.Length / 8);
        var first = Math.Max(0, place - band);
        var last = Math.Min(source.Words.Tokens.Length, place + words.Length + band);
        var candidates = new string[last - first];
        for (var i = first; i < last; i++)
        {
            candidates[i - first] = source.Words.Tokens[i].In(source.Folded.Text);
        }

        var steps = WordAlignment.Align(words, candidates, place - first, band);
        var shared = steps.Count(s => s.Kind == StepKind.Same && WordBorders.IsWord(words[s.Quote][0]));
        return shared * 5 < words.Count(w => WordBorders.IsWord(w[0])) * 2
            ? null
            : Describe(source, quote, tokens.AsSpan(), steps, first);
    }

    /// <summary>The token of the source at which the quote would start, by the votes of the words that both have.</summary>
    private static int? Place(WordIndex index, string[] words)
    {
        var votes = new List<(int Start, double Weight)>();
        for (var i = 0; i < words.Length; i++)
        {
            var places = index.PlacesOf(words[i]);
            foreach (var at in places)
            {
                votes.Add((at - i, 1.0 / places.Count));
            }
        }

        if (votes.Count == 0)
        {
            return null;
        }

        votes.Sort();
        var width = 4 + (words.Length / 8);
        var (best, bestWeight, weight) = (0, -1.0, 0.0);
        for (int low = 0, high = 0; high < votes.Count; high++)
        {
            weight += votes[high].Weight;
            while (votes[high].Start - votes[low].Start > width)
            {
                weight -= votes[low++].Weight;
            }

            if (weight > bestWeight + 1e-9)
            {
                (best, bestWeight) = ((votes[low].Start + votes[high].Start) / 2, weight);
            }
        }

        return Math.Max(0, best);
    }

    private static NearestWords? Describe(SourceIndex source, FoldedText quote, ReadOnlySpan<TextSpan> tokens, List<Step> steps, int first)
    {
        var from = steps.FindIndex(s => s.Kind != StepKind.Same);
        if (from < 0)
        {
            return null;
        }

        var to = from;
        while (to < steps.Count && steps[to].Kind != StepKind.Same)
        {
            to++;
        }

        // Words that the quote leaves out have no place in it: the word after the gap stands for it, or the one before.
        if (!steps[from..to].Exists(s => s.Quote >= 0))
        {
            to = Math.Min(steps.Count, to + 1);
            from = to == steps.Count && from > 0 && steps[to - 1].Quote < 0 ? from - 1 : from;
        }

        var all = source.Words.Tokens;
        var inQuote = Cover(steps[from..to].FindAll(s => s.Quote >= 0).ConvertAll(s => s.Quote), tokens);
        var inSource = Cover(steps[from..to].FindAll(s => s.Source >= 0).ConvertAll(s => s.Source + first), all.AsSpan());
        var span = Cover(steps.FindAll(s => s.Source >= 0).ConvertAll(s => s.Source + first), all.AsSpan());
        if (inQuote is null || span is null)
        {
            return null;
        }

        var quoteSpan = quote.ToOriginal(inQuote.Value);
        var after = steps[from..].Find(s => s.Source >= 0) is { Kind: not StepKind.None } next ? all[next.Source + first].Start : span.Value.End;
        var sourceSpan = source.Folded.ToOriginal(inSource ?? new TextSpan(after, after));
        var whole = source.Folded.ToOriginal(span.Value);
        return new NearestWords(
            whole,
            source.LineAt(whole.Start),
            new QuoteDifference(quoteSpan, sourceSpan, quoteSpan.In(quote.Original), sourceSpan.In(source.Text)));
    }

    private static TextSpan? Cover(List<int> numbers, ReadOnlySpan<TextSpan> tokens) =>
        numbers.Count == 0 ? null : new TextSpan(tokens[numbers[0]].Start, tokens[numbers[^1]].End);
}
