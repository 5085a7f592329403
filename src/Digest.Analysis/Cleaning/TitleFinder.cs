using System.Collections.Frozen;
using Digest.Model.Sources;

namespace Digest.Analysis.Cleaning;

/// <summary>Finds the headline: a line before the text that shares its words, or the start of a sentence into which it was fused.</summary>
internal static class TitleFinder
{
    /// <summary>So many lines before the text are looked at.</summary>
    private const int Before = 60;

    private const int ComparedParagraphs = 12;

    /// <summary>A line of this score is a headline even if a lower one scores better.</summary>
    private const double GoodScore = 0.6;

    /// <summary>What it counts that a line stands on the page once more: over the window, in a trail of links, in a share box.</summary>
    private const double Copied = 0.3;

    /// <summary>A headline has at most so many code units, as one of a saved page has.</summary>
    private const int Longest = 500;

    /// <summary>The words of so many code units of text are compared with the headline.</summary>
    private const int Compared = 4000;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lines = Furniture.Lines.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The index of the line that is the headline, or -1.</summary>
    public static int Find(Page page)
    {
        var prose = page.TextStart();
        if (prose == page.Count)
        {
            return page.Count > 0 && page.Next(-1) is var first && first < page.Count && IsPossible(page, first) ? first : -1;
        }

        var body = BodyWords(page, prose);
        var copies = CopiedKeys(page);
        var best = -1;
        var bestScore = 0.45;
        var (seen, bestSeen) = (0, 0);
        for (var i = prose - 1; i >= 0 && seen < Before; i--)
        {
            if (!page.Stands(i))
            {
                continue;
            }

            seen++;
            if (IsPossible(page, i))
            {
                var score = Score(page, i, body, seen) + (copies.Contains(page[i].Key) ? Copied : 0);

                // Of two good ones the upper is the headline, the lower its standfirst, or the heading of the first entry.
                if (score >= bestScore || (best >= 0 && score >= GoodScore && (seen <= bestSeen + 3 ? (page[i].Shape.Words > 5 || (page[i].Shape.Words == 5 && IsCredited(page, i))) && score >= bestScore - 0.4 : page[i].Shape.Words > 5 && IsCredited(page, i))))
                {
                    (best, bestScore, bestSeen) = (i, score, seen);
                }
            }
        }

        // One line alone above the text is its headline whatever it says.
        return best >= 0 ? best : seen == 1 && page.Next(-1) is var only && IsPossible(page, only) && !page[only].Shape.EndsOpen ? only : LongHeadline(page, prose);
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
        if (words.Length > Longest || words[0] is '•' or '·' or '▪' or '*')
        {
            return false;
        }

        Span<char> buffer = stackalloc char[Phrase.Longest];
        var phrase = Phrase.Of(words, buffer);
        return !Bylines.IsSection(phrase) && !Lines.ContainsKey(phrase) && !line.IsCredit && !words.EndsWith(":") && !words.StartsWith("http");
    }

    /// <summary>Share of its words that the body has, length, and nearness to the body.</summary>
    private static double Score(Page page, int i, Vocabulary body, int distance)
    {
        var words = page.Words(i);
        var (shared, content) = body.Count(words);
        if (content == 0)
        {
            return 0;
        }

        var shape = page[i].Shape;
        var share = (double)shared / content;
        var length = shape.Words is >= 6 and <= 22 ? 0.35 : shape.Words is 5 or > 22 ? 0.25 : shape.Words >= 3 ? 0.15 : 0;
        var ending = words[..^1].Contains(". ", StringComparison.Ordinal) ? -0.3 : page[i].IsSentence && shape.EndsSentence && words[^1] == '.' ? -0.15 : 0;
        return share + length + ending + (shared > 2 ? 0.1 : 0) + (IsCredited(page, i) ? 0.3 : 0) - (shape.Words < 3 ? 0.4 : 0) - (content < 2 ? 0.4 : 0) - (IsOverMenu(page, i) ? 0.4 : 0) - (0.01 * Math.Min(distance, 20));
    }

    /// <summary>Whether nothing but entries of a menu follow, as below the name of a site.</summary>
    private static bool IsOverMenu(Page page, int i)
    {
        const int Entries = 3;
        for (var j = i + 1; j <= i + Entries; j++)
        {
            if (j >= page.Count || page[j].Shape.Words > 3 || page[j].IsCredit || page.Reason(j) is CutReasons.Share or CutReasons.Counter or CutReasons.Control)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The keys of lines that stand on the page twice, or with a site's name or the way there around them.</summary>
    private static HashSet<ulong> CopiedKeys(Page page)
    {
        var (once, twice) = (new HashSet<ulong>(), new HashSet<ulong>());
        for (var i = 0; i < page.Count; i++)
        {
            if (page[i].Shape.Words is > 5 and <= 40 && page.Reason(i) is not CutReasons.Related && !once.Add(page[i].Key))
            {
                twice.Add(page[i].Key);
            }
        }

        for (var i = 0; i < page.Count; i++)
        {
            if (page[i].Shape.Words is > 4 and <= 50)
            {
                foreach (var key in (ReadOnlySpan<ulong>)[Copies.WithoutSite(page.Words(i)), Copies.WithoutTrail(page.Words(i))])
                {
                    if (key != 0 && once.Contains(key))
                    {
                        twice.Add(key);
                    }
                }
            }
        }

        return twice;
    }

    /// <summary>Whether a byline or a date stands close under a line.</summary>
    private static bool IsCredited(Page page, int i)
    {
        for (var j = i + 1; j < page.Count && j <= i + 6; j++)
        {
            if (page[j].Credit is Credit.Byline or Credit.Dateline)
            {
                return true;
            }

            // Only a standfirst stands between; short lines are a menu, and the date under it is a clock.
            if (page.Stands(j) && page[j].Shape.Words < 5)
            {
                return false;
            }
        }

        return false;
    }

    private static Vocabulary BodyWords(Page page, int prose)
    {
        var body = new Vocabulary();
        var rest = Compared;
        var paragraphs = 0;
        for (var i = prose; i < page.Count && rest > 0 && paragraphs < ComparedParagraphs; i++)
        {
            if (page.IsProse(i))
            {
                paragraphs++;
                var words = page.Words(i);
                words = words[..Math.Min(words.Length, rest)];
                rest -= words.Length;
                body.Add(words);
            }
        }

        return body;
    }

    /// <summary>A headline that reads as a sentence: the first line, far shorter than the paragraph after it.</summary>
    private static int LongHeadline(Page page, int prose)
    {
        var next = page.Next(prose);
        return next < page.Count && page.Next(-1) == prose && IsPossible(page, prose) && page.IsProse(next) && page[next].Shape.Words >= 3 * page[prose].Shape.Words && page.Text.AsSpan(page[next].Start - 2, 2).ContainsAny('\n', '\r') ? prose : -1;
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

        return capitals >= 8 && end < words.Length && end <= Longest ? end : 0;
    }
}
