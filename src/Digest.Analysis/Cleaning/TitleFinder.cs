using System.Collections.Frozen;
using Digest.Model.Sources;

namespace Digest.Analysis.Cleaning;

/// <summary>Finds the headline: a line before the text that shares its words, or the start of a sentence into which it was fused.</summary>
internal static class TitleFinder
{
    /// <summary>So many lines before the text are looked at.</summary>
    private const int Before = 60;

    /// <summary>The words of so many code units of text are compared with the headline.</summary>
    private const int Compared = 4000;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lines = Furniture.Lines.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The index of the line that is the headline, or -1.</summary>
    public static int Find(Page page)
    {
        var prose = page.Next(-1);
        while (prose < page.Count && !page.IsProse(prose))
        {
            prose = page.Next(prose);
        }

        if (prose == page.Count)
        {
            return page.Count > 0 && page.Next(-1) is var first && first < page.Count && IsPossible(page, first) ? first : -1;
        }

        var body = BodyWords(page, prose);
        var best = -1;
        var bestScore = 0.45;
        var seen = 0;
        for (var i = prose - 1; i >= 0 && seen < Before; i--)
        {
            if (!page.Stands(i))
            {
                continue;
            }

            seen++;
            if (IsPossible(page, i))
            {
                var score = Score(page, i, body, seen);
                if (score >= bestScore)
                {
                    (best, bestScore) = (i, score);
                }
            }
        }

        return best >= 0 ? best : LongHeadline(page, prose);
    }

    /// <summary>The headline within a sentence: capitals at its start, or the first sentence after a link to the original.</summary>
    public static ArticleTitle? FindFused(Page page)
    {
        for (var i = 0; i < page.Count && i < Before; i++)
        {
            var after = page.Reason(i) == CutReasons.Original && i + 1 < page.Count && page.IsProse(i + 1);
            var at = after ? i + 1 : i;
            if (!page.IsProse(at))
            {
                continue;
            }

            var words = page.Words(at);
            var start = page[at].Start + page.Text.AsSpan(page[at].Start).IndexOf(words, StringComparison.Ordinal);
            if (CapitalOpening(words) is > 0 and var length)
            {
                return new ArticleTitle(start, start + length, true);
            }

            if (after)
            {
                var sentences = Segmentation.SentenceSplitter.Split(page.Text, new Model.Text.TextSpan(start, start + Math.Min(words.Length, 1000)));
                var sentence = words[..(sentences[0].End - start)].TrimEnd('.');
                return LineShape.Of(sentence) is { Words: <= 30 and >= 4 } && sentences.Length > 1 ? new ArticleTitle(start, start + sentence.Length, true) : null;
            }
        }

        return null;
    }

    /// <summary>Cuts away the stop after a headline.</summary>
    public static ArticleTitle OfLine(Page page, int index)
    {
        var words = page.Words(index);
        var start = page[index].Start + page.Text.AsSpan(page[index].Start).IndexOf(words, StringComparison.Ordinal);
        words = words.EndsWith("...") ? words : words.TrimEnd('.');
        return new ArticleTitle(start, start + words.Length, false);
    }

    private static bool IsPossible(Page page, int i)
    {
        var line = page[i];
        if (line.Shape.Words > 32 || (line.Shape.Words < 2 && line.Letters < 8) || line.Shape.Listed && line.Shape.Words < 3)
        {
            return false;
        }

        var words = page.Words(i);
        Span<char> buffer = stackalloc char[Phrase.Longest];
        var phrase = Phrase.Of(words, buffer);
        return !Bylines.IsSection(phrase) && !Lines.ContainsKey(phrase) && !line.IsCredit && !words.EndsWith(":") && !words.StartsWith("http");
    }

    /// <summary>Share of its words that the body has, length, and nearness to the body.</summary>
    private static double Score(Page page, int i, HashSet<string> body, int distance)
    {
        var words = page.Words(i);
        var lookup = body.GetAlternateLookup<ReadOnlySpan<char>>();
        var content = 0;
        var shared = 0;
        Span<char> buffer = stackalloc char[32];
        foreach (var range in words.SplitAny(" \t\u00a0-–—/|:,.;!?\"“”‘()'’…"))
        {
            var word = words[range];
            if (word.Length is < 3 or > 32 || FunctionWords.Contains(word))
            {
                continue;
            }

            content++;
            shared += lookup.Contains(Stem(word, buffer)) ? 1 : 0;
        }

        if (content == 0)
        {
            return 0;
        }

        var shape = page[i].Shape;
        var share = (double)shared / content;
        var length = shape.Words >= 5 && shape.Words <= 22 ? 0.35 : shape.Words >= 3 ? 0.15 : 0;
        var ending = page[i].IsSentence && shape.EndsSentence && words[^1] == '.' ? -0.15 : 0;
        return share + length + ending + (shared > 2 ? 0.1 : 0) - (0.02 * Math.Min(distance, 15));
    }

    private static HashSet<string> BodyWords(Page page, int prose)
    {
        var body = new HashSet<string>(StringComparer.Ordinal);
        var lookup = body.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> buffer = stackalloc char[32];
        var rest = Compared;
        for (var i = prose; i < page.Count && rest > 0; i++)
        {
            if (!page.IsProse(i))
            {
                continue;
            }

            var words = page.Words(i);
            words = words[..Math.Min(words.Length, rest)];
            rest -= words.Length;
            foreach (var range in words.SplitAny(" \t\u00a0-–—/|:,.;!?\"“”‘()'’…"))
            {
                if (words[range].Length is > 2 and <= 32)
                {
                    lookup.Add(Stem(words[range], buffer));
                }
            }
        }

        return body;
    }

    /// <summary>The first letters of a word, enough to join its forms.</summary>
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = word.ToLowerInvariant(buffer);
        return buffer[..(length > 5 ? Math.Min(length - 1, 6) : length)];
    }

    /// <summary>A headline that reads as a sentence: the first line, far shorter than the paragraph after it.</summary>
    private static int LongHeadline(Page page, int prose)
    {
        var next = page.Next(prose);
        return next < page.Count && page.Next(-1) == prose && IsPossible(page, prose) && page.IsProse(next) && page[next].Shape.Words >= 3 * page[prose].Shape.Words && page.Text.AsSpan(page[next].Start - 2, 2).Contains('\n') ? prose : -1;
    }

    /// <summary>Code units of a headline in capitals that opens a line and goes on in small letters, or 0.</summary>
    private static int CapitalOpening(ReadOnlySpan<char> words)
    {
        var capitals = 0;
        var end = 0;
        for (var i = 0; i < words.Length;)
        {
            var space = words[i..].IndexOf(' ');
            var word = space < 0 ? words[i..] : words.Slice(i, space);
            var bare = word.Trim(",.;:!?\"“”‘’'()");
            if (bare.IsEmpty || FunctionWords.Contains(bare))
            {
                i += word.Length + 1;
                continue;
            }

            if (!(char.IsUpper(bare[0]) || char.IsAsciiDigit(bare[0])))
            {
                break;
            }

            capitals++;
            end = i + word.TrimEnd(",;:").Length;
            i += word.Length + 1;
            if (word[^1] is '.' or '!' or '?')
            {
                break;
            }
        }

        return capitals >= 8 && end < words.Length ? end : 0;
    }
}
