using System.Collections.Frozen;
using Digest.Analysis.Segmentation;

namespace Digest.Analysis.Cleaning;

/// <summary>Boxes beside and after the article: a header (related, comments, newsletter, about the author) and what stands under it.</summary>
internal static class Boxes
{
    /// <summary>Shorter lines of an offer may do without "you".</summary>
    private const int OfferWords = 15;

    private const int LongestOffer = 6;

    /// <summary>Lines under a header within the article, at most.</summary>
    private const int LongestInside = 25;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Headers = Furniture.Headers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Openings of headers over other stories, before a section or a place.</summary>
    private static readonly string[] RelatedOpenings = ["more from ", "recent stories ", "more news ", "editor's picks ", "most viewed in ", "also covered by ", "more on ", "more in ", "most read in", "most popular in", "latest in ", "latest from ", "latest on ", "related to ", "top stories ", "trending in ", "trending on ", "popular in ", "popular on ", "recommended for ", "you may also ", "latest headlines", "read more on ", "more stories ", "more on this "];

    /// <summary>Cuts boxes from the headline on.</summary>
    public static void Mark(Page page, int title)
    {
        var words = new int[page.Count + 1];
        for (var i = page.Count - 1; i >= 0; i--)
        {
            words[i] = words[i + 1] + (page.IsProse(i) ? page[i].Shape.Words : 0);
        }

        var said = new Vocabulary();
        var read = Math.Max(0, title);
        for (var i = Math.Max(0, title + 1); i < page.Count; i++)
        {
            for (; read < i; read++)
            {
                if (read == title || page.IsProse(read))
                {
                    said.Add(page.Words(read));
                }
            }

            if (page[i].Shape.Words > 20 || (page[i].Shape.EndsSentence && page[i].Shape.Words > 6) || Header(page.Words(i)) is not { } reason || (!page.Stands(i) && page.Reason(i) is CutReasons.References or CutReasons.Original))
            {
                continue;
            }

            // A word such as "Comment" or "Videos" alone above running text may be a heading of the article.
            var before = words[0] - words[i];
            var resume = Resume(page, i, reason, before, words[i + 1], said);
            if (before >= 40 && resume == i + 1 && page.Stands(i) && !IsSure(reason, page.Words(i)))
            {
                continue;
            }

            // What the text goes on after is no footer, but a table or a list of its own.
            if (reason == CutReasons.Footer && before >= 40 && resume < page.Count)
            {
                continue;
            }

            page.Cut(i, reason);
            for (var j = i + 1; j < resume; j++)
            {
                if (!KeepsInside(page, j, reason))
                {
                    page.Cut(j, reason);
                }
            }

            i = Math.Max(i, resume - 1);
        }
    }

    /// <summary>The header's meaning; null for another line.</summary>
    public static string? Header(ReadOnlySpan<char> words)
    {
        if (words.Length > Phrase.Longest)
        {
            return null;
        }

        Span<char> buffer = stackalloc char[Phrase.Longest];
        var phrase = Phrase.Of(words, buffer);
        if (Headers.TryGetValue(phrase, out var reason))
        {
            return reason;
        }

        if (char.IsAsciiDigit(phrase.IsEmpty ? ' ' : phrase[0]) && phrase.Contains(" thoughts on ", StringComparison.Ordinal))
        {
            return CutReasons.Comments;
        }

        if (words.Length > 60)
        {
            return null;
        }

        // "Comments (12)", "12 Comments", "More from Politics", "Most read in Sport"
        var bare = phrase.Trim("0123456789 ()[]:|").Trim();
        if (bare.Length != phrase.Length && bare is "comments" or "comment" or "responses" or "replies" or "thoughts on")
        {
            return CutReasons.Comments;
        }

        if (phrase.StartsWith("more ") && Bylines.IsSection(phrase[5..]))
        {
            return CutReasons.Related;
        }

        foreach (var opening in RelatedOpenings)
        {
            if (phrase.StartsWith(opening))
            {
                return CutReasons.Related;
            }
        }

        return phrase.StartsWith("leave a ") ? CutReasons.Comments : null;
    }

    /// <summary>Whether the words are never a heading of an article.</summary>
    private static bool IsSure(string reason, ReadOnlySpan<char> words) => reason is not (CutReasons.Footer or CutReasons.Tags or CutReasons.AboutAuthor) && words.IndexOf(' ') > 0;

    /// <summary>Captions and bylines stand under no header.</summary>
    private static bool KeepsInside(Page page, int i, string reason) => reason == CutReasons.AboutAuthor && page[i].Shape.Words < 5 && i + 1 < page.Count && page.IsProse(i + 1) && page[i + 1].Shape.Words > 80;

    /// <summary>Where the article goes on after the box; the count if it does not.</summary>
    private static int Resume(Page page, int header, string reason, int before, int after, Vocabulary said)
    {
        if (before < 40 && before > 0 && reason == CutReasons.Related)
        {
            // Near the top of the text: the headlines up to the next sentence or gap.
            var end = header + 1;
            while (end < page.Count && end < header + 7 && page.Stands(end) && page[end].IsShort && !page[end].AfterGap && !page[end].IsCredit && page[end].Shape.Words >= 4)
            {
                end++;
            }

            return end;
        }

        if (before < 40 && reason == CutReasons.Tags)
        {
            var end = header + 1;
            while (end < page.Count && page[end].IsShort && page[end].Shape is { Words: <= 4, EndsSentence: false } && !page[end].IsCredit)
            {
                end++;
            }

            return end;
        }

        if (before < 40)
        {
            // Above the text these are links to what stands below it.
            return header + 1;
        }

        if (reason == CutReasons.Comments)
        {
            // Nothing but other people's words follows comments, unless the header is a link near the top.
            return after > before * 3 ? header + 1 : page.Count;
        }

        var limit = Math.Min(page.Count, header + LongestInside);
        for (var i = header + 1; i < limit; i++)
        {
            if (page[i].Shape.Words <= 20 && Header(page.Words(i)) == CutReasons.Comments)
            {
                return i;
            }

            if (page.IsLiveReport && ClockTime.Is(page.Words(i)))
            {
                return i;
            }

            if (BeginsList(page, i))
            {
                return HeadingBefore(page, header, i);
            }

            if (!page.IsProse(i))
            {
                continue;
            }

            // Somebody is quoted, or the line is about what the text is about: no teaser is that.
            if ((page.Words(i).IndexOfAny('“', '"') >= 0 && FurnitureLine.Quotes(page.Words(i))) || said.Covers(page.Words(i)))
            {
                return HeadingBefore(page, header, i);
            }

            // An offer within the text speaks to its reader, and is short.
            if (reason == CutReasons.Newsletter && i <= header + LongestOffer && after * 4 > before && page[i].Shape.Words >= OfferWords && !FurnitureLine.AddressesReader(page.Words(i)))
            {
                return HeadingBefore(page, header, i);
            }

            // A teaser stands alone under its headline; the article has paragraph after paragraph.
            var next = page.Next(i);
            var goesOn = next < page.Count && !page[next].IsCredit && (page[next].IsProse || (page[next].Shape.Words > 5 && page[next].IsSentence && page.Words(next)[^1] != '?') || page[next].Announces);

            if (goesOn || (page[i].Shape.Words >= 40 && Rest(page, i) > before / 4))
            {
                return HeadingBefore(page, header, i);
            }
        }

        return EndOr(page, header, before, after, header + 1);
    }

    private static int EndOr(Page page, int header, int before, int after, int otherwise) => after <= before && before > 0 ? page.Count : Math.Max(header + 1, otherwise);

    /// <summary>Words of running text in the stretch that begins here, up to the next header.</summary>
    private static int Rest(Page page, int from)
    {
        var words = 0;
        for (var i = from; i < page.Count && i < from + 40; i++)
        {
            if (page[i].Shape.Words <= 8 && Header(page.Words(i)) is not null)
            {
                break;
            }

            words += page.IsProse(i) ? page[i].Shape.Words : 0;
        }

        return words;
    }

    /// <summary>Whether a list of the article's own begins: a line that announces it, or the first of several numbered sentences.</summary>
    private static bool BeginsList(Page page, int i) =>
        i + 2 < page.Count && page.Stands(i) && page[i + 1].Shape.Listed && page[i + 2].Shape.Listed
        && (page[i].Announces || (page[i].Shape.Listed && page[i].IsSentence && page[i + 1].IsSentence));

    /// <summary>A heading right before the text goes on belongs to the text: in a block of its own, in capitals, or far shorter than the links above it.</summary>
    private static int HeadingBefore(Page page, int header, int prose)
    {
        var i = prose - 1;
        if (i <= header + 1 || !page.Stands(i) || !page[i].IsShort || page[i].IsCredit)
        {
            return prose;
        }

        if (page[i].AfterGap && page[prose].AfterGap && !page[i - 1].AfterGap && page[i].Shape.Words <= 12)
        {
            return i;
        }

        var (links, least, capitals) = (0, int.MaxValue, 0);
        for (var j = header + 1; j < i; j++)
        {
            links += page[j].IsShort ? 1 : 0;
            least = page[j].IsShort ? Math.Min(least, page[j].Shape.Words) : least;
            capitals += IsInCapitals(page, j) ? 1 : 0;
        }

        return (capitals == 0 && IsInCapitals(page, i) && page[i].Shape.Words > 1) || (page[i].Shape.Words <= 6 && links > 1 && least > page[i].Shape.Words + 1) ? i : prose;
    }

    private static bool IsInCapitals(Page page, int i) => LetterCase.Capitals(page.Words(i)) > 2;
}
