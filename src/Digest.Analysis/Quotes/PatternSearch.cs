using System.Text;
using Digest.Model.Text;

namespace Digest.Analysis.Quotes;

/// <summary>Finds the places of one part of a quote with brackets in a folded text.</summary>
internal static class PatternSearch
{
    private const int MostWordsReplaced = 5;

    // Five words are not longer than this; it bounds the search behind a bracket.
    private const int LongestReplaced = 120;

    // Places where the words after a bracket may go on; more are not followed.
    private const int MostWays = 6;

    /// <summary>All stretches of the folded text that the part may stand for, in order, each beginning and ending at a border.</summary>
    public static IEnumerable<TextSpan> All(FoldedText text, QuotePart part)
    {
        var letterFirst = part.Tokens[0] is QuoteToken.Letter;
        if (part.Tokens[letterFirst ? 1 : 0] is not QuoteToken.Words { Text: var anchor })
        {
            yield break;
        }

        foreach (var at in OrdinalSearch.All(text.Text, anchor))
        {
            var start = letterFirst ? at - 1 : at;
            if (start >= 0 && WordBorders.IsBorder(text, start) && End(text, part, start) is { } end)
            {
                yield return new TextSpan(start, end);
            }
        }
    }

    /// <summary>Where the part ends if it starts here; null where it does not stand here.</summary>
    private static int? End(FoldedText text, QuotePart part, int start)
    {
        var ways = new List<int> { start };
        for (var i = 0; i < part.Tokens.Length && ways.Count > 0; i++)
        {
            var next = new List<int>();
            foreach (var at in ways)
            {
                switch (part.Tokens[i])
                {
                    case QuoteToken.Words { Text: var words } when StandsAt(text.Text, at, words):
                        next.Add(at + words.Length);
                        break;
                    case QuoteToken.Letter letter when at < text.Text.Length && letter.Fits(text.Text[at]):
                        next.Add(at + 1);
                        break;
                    case QuoteToken.Replaced:
                        next.AddRange(Behind(text, at, part.Tokens[i + 1]));
                        break;
                }
            }

            ways = next.Count > 1 ? [.. next.Distinct().Order().Take(MostWays)] : next;
        }

        return ways.Find(end => WordBorders.IsBorder(text, end)) is var found and > 0 ? found : null;
    }

    /// <summary>Where what follows a bracket stands, at most five words on.</summary>
    private static IEnumerable<int> Behind(FoldedText text, int from, QuoteToken next)
    {
        if (!WordBorders.IsPlainBorder(text, from))
        {
            yield break;
        }

        var last = Math.Min(text.Text.Length, from + LongestReplaced);
        var (words, counted) = (0, false);
        for (var at = from; at < last; at++)
        {
            if (WordBorders.IsPlainBorder(text, at)
                && (next is QuoteToken.Words { Text: var after } ? StandsAt(text.Text, at, after) : next is QuoteToken.Letter letter && letter.Fits(text.Text[at])))
            {
                yield return at;
            }

            // A word as an editor counts stands between spaces; in scripts without spaces every second character makes one.
            var c = text.Text[at];
            counted &= c != ' ' && (char.IsSurrogate(c) || !WordBorders.IsUnspaced(new Rune(c)) || at % 2 == 1);
            if (!counted && WordBorders.IsWord(c))
            {
                counted = true;
                if (++words > MostWordsReplaced)
                {
                    yield break;
                }
            }
        }
    }

    private static bool StandsAt(string text, int at, string words) =>
        at + words.Length <= text.Length && string.CompareOrdinal(text, at, words, 0, words.Length) == 0;
}
