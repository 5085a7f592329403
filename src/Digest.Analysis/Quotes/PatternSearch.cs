using System.Collections.Immutable;
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
            if (start >= 0 && WordBorders.IsBorder(text, start) && Follow(text, part, start) is { } way)
            {
                yield return new TextSpan(start, way.At);
            }
        }
    }

    /// <summary>What the editor's own words in brackets stand for where the part stands: words of the text that the quote does not have.</summary>
    /// <param name="start">Where a stretch that <see cref="All"/> gave starts.</param>
    public static ImmutableArray<TextSpan> Replaced(FoldedText text, QuotePart part, int start) => Follow(text, part, start)?.Replaced ?? [];

    /// <summary>The part from its start to its end if it starts here; null where it does not stand here.</summary>
    private static Way? Follow(FoldedText text, QuotePart part, int start)
    {
        var ways = new List<Way> { new(start, []) };
        for (var i = 0; i < part.Tokens.Length && ways.Count > 0; i++)
        {
            var next = new List<Way>();
            foreach (var way in ways)
            {
                switch (part.Tokens[i])
                {
                    case QuoteToken.Words { Text: var words } when StandsAt(text.Text, way.At, words):
                        next.Add(way with { At = way.At + words.Length });
                        break;
                    case QuoteToken.Letter letter when way.At < text.Text.Length && letter.Fits(text.Text[way.At]):
                        next.Add(way with { At = way.At + 1 });
                        break;
                    case QuoteToken.Replaced:
                        next.AddRange(Behind(text, way.At, part.Tokens[i + 1]).Select(at => new Way(at, way.Replaced.Add(new TextSpan(way.At, at)))));
                        break;
                }
            }

            ways = next.Count > 1 ? [.. next.DistinctBy(way => way.At).OrderBy(way => way.At).Take(MostWays)] : next;
        }

        return ways.Find(way => way.At > 0 && WordBorders.IsBorder(text, way.At));
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

    /// <summary>How far a part has been followed.</summary>
    /// <param name="Replaced">What its brackets stand for so far.</param>
    private sealed record Way(int At, ImmutableArray<TextSpan> Replaced);
}
