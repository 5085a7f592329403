using System.Collections.Frozen;
using Digest.Analysis.Segmentation;

namespace Digest.Analysis.Cleaning;

/// <summary>Finds lists of references and what stands numbered after them.</summary>
internal static class ReferenceLists
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Headers = Furniture.ReferenceHeaders.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Cuts references under a header, runs of numbered ones, lines of a source's address, and numbered restatements after them.</summary>
    public static void Mark(Page page)
    {
        var proseBefore = 0;
        var proseAfter = 0;
        for (var i = 0; i < page.Count; i++)
        {
            proseAfter += page.IsProse(i) ? page[i].Shape.Words : 0;
        }

        for (var i = 0; i < page.Count; i++)
        {
            var words = page.Words(i);
            var prose = page.IsProse(i) ? page[i].Shape.Words : 0;
            if (IsSourceAddress(words) || (IsNumbered(words) && HasAddress(words)))
            {
                var end = MarkItems(page, i, numbered: true);
                MarkRestatements(page, end);
                i = end - 1;
                continue;
            }

            if (IsHeader(words) && proseBefore > 0 && i + 1 < page.Count && (proseAfter < proseBefore || IsItem(page.Words(i + 1))))
            {
                page.Cut(i, CutReasons.References);
                var end = MarkItems(page, i + 1, numbered: false);
                MarkRestatements(page, end);
                i = Math.Max(i, end - 1);
                continue;
            }

            proseBefore += prose;
            proseAfter -= prose;
        }
    }

    private static int MarkItems(Page page, int i, bool numbered)
    {
        while (i < page.Count && (numbered ? IsNumbered(page.Words(i)) || IsSourceAddress(page.Words(i)) : IsItem(page.Words(i))))
        {
            page.Cut(i++, CutReasons.References);
        }

        return i;
    }

    /// <summary>Two or more numbered sentences right after the references say the text again.</summary>
    private static void MarkRestatements(Page page, int from)
    {
        var i = from;
        while (i < page.Count && ListMarker.Read(Head(page.Words(i))) is { Letter: false } marker && marker.Value == i - from + 1)
        {
            i++;
        }

        for (var j = from; j < i && i - from > 1; j++)
        {
            page.Cut(j, CutReasons.Restatement);
        }
    }

    private static ReadOnlySpan<char> Head(ReadOnlySpan<char> words) => words[..Math.Min(12, words.Length)];

    private static bool IsHeader(ReadOnlySpan<char> words)
    {
        if (words.Length > 40)
        {
            return false;
        }

        Span<char> buffer = stackalloc char[Phrase.Longest];
        return Headers.Contains(Phrase.Of(words, buffer));
    }

    /// <summary>An item under a header: numbered, with an address, or with a year in brackets.</summary>
    private static bool IsItem(ReadOnlySpan<char> words) =>
        IsNumbered(words) || words[0] is '^' or '↑' || Marks.IsBullet(words[0]) || ListMarker.Read(Head(words)) is not null || (words.Length < 400 && (HasAddress(words) || HasYearInBrackets(words)));

    /// <summary>[1] or [12] before the item.</summary>
    private static bool IsNumbered(ReadOnlySpan<char> words)
    {
        var close = Head(words).IndexOf(']');
        return close > 1 && words[0] == '[' && !words[1..close].ContainsAnyExceptInRange('0', '9');
    }

    private static bool HasAddress(ReadOnlySpan<char> words)
    {
        words = words[..Math.Min(words.Length, 1000)];
        return words.Contains("http://", StringComparison.OrdinalIgnoreCase) || words.Contains("https://", StringComparison.OrdinalIgnoreCase) || words.Contains("www.", StringComparison.OrdinalIgnoreCase) || words.Contains("doi", StringComparison.OrdinalIgnoreCase)
            || words.Contains(".com/", StringComparison.OrdinalIgnoreCase) || words.Contains(".org/", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasYearInBrackets(ReadOnlySpan<char> words)
    {
        for (var at = words.IndexOf('('); at >= 0 && at + 5 < words.Length;)
        {
            if (words[at + 5] is ')' or ',' or 'a' or 'b' && !words.Slice(at + 1, 4).ContainsAnyExceptInRange('0', '9'))
            {
                return true;
            }

            var next = words[(at + 1)..].IndexOf('(');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary><c>source: https://…</c> and its like: a label and an address, nothing else.</summary>
    private static bool IsSourceAddress(ReadOnlySpan<char> words)
    {
        var colon = words[..Math.Min(words.Length, 24)].IndexOf(':');
        if (colon < 2)
        {
            return false;
        }

        var rest = words[(colon + 1)..].Trim();
        Span<char> buffer = stackalloc char[Phrase.Longest];
        var label = Phrase.Of(words[..colon], buffer);
        return label is "source" or "sources" or "via" or "original" or "original source" or "article source" or "story source" or "news source" or "quelle" or "reference" or "link" or "url"
            && (rest.StartsWith("http", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) && rest.IndexOfAny(' ', '\t') < 0;
    }
}
