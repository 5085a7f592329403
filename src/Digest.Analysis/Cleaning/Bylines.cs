using System.Buffers;
using System.Collections.Frozen;

namespace Digest.Analysis.Cleaning;

/// <summary>Lines that say who wrote a text, when and where.</summary>
internal static class Bylines
{
    private static readonly string[] Openings = ["by ", "by: ", "with files from ", "additional reporting: ", "written by ", "words by ", "words: ", "reporting by ", "story by ", "report by ", "posted by ", "published by ", "edited by ", "text by ", "author: ", "authors: ", "author ", "review by ", "analysis by ", "additional reporting by ", "editing by ", "compiled by ", "interview by ", "reviewed by ", "translated by "];

    private static readonly SearchValues<char> Initials = SearchValues.Create([.. Openings.Select(static o => o[0])]);

    private static readonly FrozenSet<string> DateWords = (
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun " +
        "published updated posted modified last first on at date created issued edited am pm a.m p.m et est edt gmt utc bst cet cest ist pst pdt ct cst jst kst am. noon midnight ago hour hours minute minutes min mins day days week weeks month months year years today yesterday by from the of and read reading time time: published: updated: posted: date: updated:").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Months = "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ago hours minutes today yesterday am pm".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DateLookup = DateWords.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> MonthLookup = Months.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SectionLookup = Furniture.Sections.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name of a section, such as Politics.</summary>
    public static bool IsSection(ReadOnlySpan<char> phrase) => SectionLookup.Contains(phrase);

    /// <summary>A byline with nothing but times and section names where the author should be.</summary>
    public static bool IsFrameOnly(ReadOnlySpan<char> phrase)
    {
        foreach (var opening in (ReadOnlySpan<string>)["written by", "posted by", "published by", "by", "author", "author:"])
        {
            if (phrase.StartsWith(opening) && phrase.Length < 60 && (phrase.Length == opening.Length || phrase[opening.Length] == ' '))
            {
                var rest = phrase[opening.Length..].Trim();
                while (rest.Length > 0 && !SectionLookup.Contains(rest))
                {
                    var space = rest.IndexOf(' ');
                    if (!IsDateWord(space < 0 ? rest : rest[..space]))
                    {
                        return false;
                    }

                    rest = space < 0 ? [] : rest[(space + 1)..];
                }

                return true;
            }
        }

        return false;
    }

    /// <summary>A line that names the author: <c>By Jane Doe</c>, <c>Reporting by …</c>.</summary>
    public static bool IsByline(ReadOnlySpan<char> words, ReadOnlySpan<char> phrase)
    {
        if (phrase.Length >= Phrase.Longest || phrase.IsEmpty || !Initials.Contains(phrase[0]))
        {
            return false;
        }

        foreach (var opening in Openings)
        {
            if (phrase.StartsWith(opening) && ((opening is "posted by " or "written by " or "published by " && words.Length < 50) || IsName(words, opening.Length, opening is "by " or "by: " or "author ")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A line of a date and nothing else: <c>Published 5 June 2024, 11:08 GMT</c>, <c>LONDON, June 5 (Reuters) -</c>.</summary>
    public static bool IsDateline(ReadOnlySpan<char> words, ReadOnlySpan<char> phrase)
    {
        if (phrase.Length >= Phrase.Longest || !phrase.ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        var dates = 0;
        var numbers = 0;
        var others = 0;
        foreach (var range in phrase.SplitAny(" ,|•·()–—"))
        {
            var word = phrase[range].Trim(".:;-[]/");
            if (word.IsEmpty)
            {
                continue;
            }

            if (char.IsAsciiDigit(word[0]))
            {
                numbers++;
                dates += word.Length >= 8 && word.ContainsAny("-/.") ? 1 : 0;
            }
            else if (DateLookup.Contains(word))
            {
                dates += MonthLookup.Contains(word) ? 1 : 0;
            }
            else if (++others > 4)
            {
                return false;
            }
        }

        return numbers > 0 && dates > 0 && (others == 0 || (numbers > 1 && ((others <= 2 && words.Length < 40) || (others == 1 && words.Length < 50))) || (words[^1] is '-' or '–' or '—' or ')' || words.IndexOfAny('|', '•', '·') > 0));
    }

    /// <summary>Two to four words with capitals and nothing else, as a name stands alone.</summary>
    public static bool IsBareName(ReadOnlySpan<char> words, LineShape shape, ReadOnlySpan<char> phrase) =>
        shape is { Words: >= 2 and <= 4, Functions: 0, EndsSentence: false } && shape.Capitalised == shape.Words && !words.ContainsAnyInRange('0', '9') && !SectionLookup.Contains(phrase) && !Furniture.Lines.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(phrase);

    private static bool IsName(ReadOnlySpan<char> words, int from, bool strict)
    {
        if (words.Length <= from || words.Length > 150)
        {
            return false;
        }

        var rest = words[from..].TrimStart();
        if (rest.IsEmpty || !(char.IsUpper(rest[0]) || char.GetUnicodeCategory(rest[0]) == System.Globalization.UnicodeCategory.OtherLetter))
        {
            return false;
        }

        var shape = LineShape.Of(rest);
        return !strict || (!shape.EndsSentence && shape.Words <= 16 && shape.Content > 0 && shape.Capitalised >= shape.Content * 0.6 && !rest.EndsWith(","));
    }

    private static bool IsDateWord(ReadOnlySpan<char> word) => char.IsAsciiDigit(word[0]) || DateLookup.Contains(word.Trim(".,:;|•")) || word.Trim(".,:;|•–-").IsEmpty;
}
