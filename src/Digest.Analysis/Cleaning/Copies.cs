namespace Digest.Analysis.Cleaning;

/// <summary>Lines that stood before, and openings of later passages that break off.</summary>
internal static class Copies
{
    /// <summary>Letters of a cut-off opening: fewer are no evidence.</summary>
    private const int OpeningLetters = 30;

    /// <summary>Fewer words may come back by chance.</summary>
    private const int PulledWords = 4;

    /// <summary>A heading that quotes the text is shorter.</summary>
    private const int QuotedWords = 9;

    /// <summary>So many later lines with one opening are compared.</summary>
    private const int Compared = 4;

    /// <summary>Cuts the second and later copies of a line; <paramref name="title"/> is the headline's line or -1.</summary>
    public static void MarkRepeated(Page page, int title)
    {
        var seen = new HashSet<ulong>();
        var previous = 0UL;
        for (var i = 0; i < page.Count; i++)
        {
            if (!page.Stands(i))
            {
                continue;
            }

            var line = page[i];
            if (!seen.Add(line.Key))
            {
                if (title >= 0 && line.Key == page[title].Key)
                {
                    page.Cut(i, CutReasons.RepeatedHeadline);
                }
                else if (line.Letters >= 50 || line.Key == previous || line.Shape is { Words: > 3, IsTitleCase: true })
                {
                    // Short lines come back in songs, interviews and tables.
                    page.Cut(i, CutReasons.RepeatedLine);
                }
            }

            previous = line.Key;
        }
    }

    /// <summary>Cuts words that are set apart from the text in which they stand too.</summary>
    public static void MarkPulled(Page page, int title)
    {
        var places = new Dictionary<ulong, int>();
        for (var i = Math.Max(0, title); i < page.Count; i++)
        {
            if (page.IsProse(i))
            {
                foreach (var piece in Pieces(page.Words(i)))
                {
                    // A piece that stands in two lines is told of the longer one.
                    if (!places.TryGetValue(piece, out var other) || page[other].Letters < page[i].Letters)
                    {
                        places[piece] = i;
                    }
                }
            }
        }

        for (var i = title + 1; i < page.Count; i++)
        {
            if (page.Stands(i) && (page[i].Shape is { EndsSentence: true, Words: >= PulledWords and <= 40 } || (page[i].Shape.Words is >= QuotedWords and <= 40 && IsQuoted(page.Words(i)))) && Pieces(page.Words(i)) is [_, ..] pieces
                && pieces.TrueForAll(piece => places.TryGetValue(piece, out var other) && page[other].Letters > page[i].Letters + OpeningLetters / 2))
            {
                page.Cut(i, CutReasons.RepeatedLine);
                if (i + 1 < page.Count && page[i + 1].Shape.Words <= 8 && page.Words(i + 1)[0] is '—' or '–' or '-')
                {
                    page.Cut(i + 1, CutReasons.RepeatedLine);
                }
            }
        }
    }

    /// <summary>The keys of the stretches of a line between marks that end a sentence or a quotation.</summary>
    private static List<ulong> Pieces(ReadOnlySpan<char> words)
    {
        var keys = new List<ulong>();
        foreach (var range in words.SplitAny(".!?“”‘\""))
        {
            if (words[range].Trim().Contains(' '))
            {
                keys.Add(LineReader.KeyOf(words[range]));
            }
        }

        return keys;
    }

    /// <summary>Cuts what a window or a trail of links says of a headline that stands below: with the name of the site, or the way there.</summary>
    public static void MarkWindowTitle(Page page, int title)
    {
        for (var i = 0; i < title; i++)
        {
            if (page.Stands(i) && (WithoutSite(page.Words(i)) == page[title].Key || WithoutTrail(page.Words(i)) == page[title].Key))
            {
                page.Cut(i, CutReasons.RepeatedHeadline);
            }
        }
    }

    /// <summary>The key of a line without the name of a site at its end: <c>Ferry sinks - The Daily</c>; 0 where none is.</summary>
    public static ulong WithoutSite(ReadOnlySpan<char> words)
    {
        var at = Math.Max(words.LastIndexOf(" | "), Math.Max(words.LastIndexOf(" - "), Math.Max(words.LastIndexOf(" – "), words.LastIndexOf(" — "))));
        return at <= 0 ? 0 : LineReader.KeyOf(words[..at]);
    }

    /// <summary>The key of the last step of a trail: <c>Home » World » Ferry sinks</c>; 0 where there is no trail.</summary>
    public static ulong WithoutTrail(ReadOnlySpan<char> words)
    {
        var at = words.LastIndexOfAny("»›>");
        return at <= 0 || at == words.Length - 1 ? 0 : LineReader.KeyOf(words[(at + 1)..]);
    }

    /// <summary>Cuts lines without an end that open a later line: a standfirst that was cut to a length.</summary>
    public static void MarkCutOff(Page page)
    {
        var open = new HashSet<ulong>();
        for (var i = 0; i < page.Count; i++)
        {
            if (IsOpen(page, i))
            {
                open.Add(OpeningKey(page.Words(i)));
            }
        }

        var openings = new Dictionary<ulong, List<int>>();
        for (var i = page.Count - 1; i >= 0 && open.Count > 0; i--)
        {
            if (!page.Stands(i) || page[i].Letters < OpeningLetters || !open.Contains(OpeningKey(page.Words(i))))
            {
                continue;
            }

            var key = OpeningKey(page.Words(i));
            var later = openings.TryGetValue(key, out var known) ? known : openings[key] = [];
            if (IsOpen(page, i) && later.Exists(other => page[other].Letters > page[i].Letters && Opens(page.Words(i), page.Words(other))))
            {
                page.Cut(i, CutReasons.CutOff);
            }

            if (later.Count < Compared)
            {
                later.Add(i);
            }
        }
    }

    /// <summary>Whether a standing line breaks off without the end of a sentence.</summary>
    private static bool IsOpen(Page page, int i)
    {
        var words = page.Words(i);
        // Words in quotation marks are whole: a headline or a heading may quote what is told below.
        return page.Stands(i) && page[i].Letters >= OpeningLetters && !IsQuoted(words) && (!page[i].Shape.EndsSentence || words.EndsWith("…") || words.EndsWith("...") || words.EndsWith("[…]") || words.EndsWith("[...]"));
    }

    private static bool IsQuoted(ReadOnlySpan<char> words) => words[0] is '"' or '“' or '‘' or '«' or '\'' && words[^1] is '"' or '”' or '’' or '»' or '\'';

    private static ulong OpeningKey(ReadOnlySpan<char> words)
    {
        var key = 14695981039346656037UL;
        var letters = 0;
        for (var i = 0; letters < OpeningLetters && i < words.Length; i++)
        {
            if (char.IsLetterOrDigit(words[i]))
            {
                key = (key ^ char.ToLowerInvariant(words[i])) * 1099511628211UL;
                letters++;
            }
        }

        return key;
    }

    /// <summary>Whether the letters and digits of one line open the other.</summary>
    private static bool Opens(ReadOnlySpan<char> opening, ReadOnlySpan<char> line)
    {
        var j = 0;
        foreach (var c in opening)
        {
            if (!char.IsLetterOrDigit(c))
            {
                continue;
            }

            while (j < line.Length && !char.IsLetterOrDigit(line[j]))
            {
                j++;
            }

            if (j == line.Length || char.ToLowerInvariant(line[j]) != char.ToLowerInvariant(c))
            {
                return false;
            }

            j++;
        }

        return true;
    }
}
