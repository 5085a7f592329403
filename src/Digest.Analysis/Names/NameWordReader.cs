using Digest.Model.Text;

namespace Digest.Analysis.Names;

/// <summary>Cuts a sentence into words, each with what stands between it and the word before.</summary>
internal static class NameWordReader
{
    /// <summary>A longer sentence is read in stretches of so many words.</summary>
    private const int Most = 4000;

    /// <summary>Fills a list with the words of a sentence.</summary>
    /// <returns>How far it came.</returns>
    public static int Read(string text, TextSpan sentence, List<NameWord> words)
    {
        words.Clear();
        var at = sentence.Start;
        var last = sentence.Start;
        while (at < sentence.End && words.Count < Most)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < sentence.End && (char.IsLetterOrDigit(text[at]) || IsInner(text, at, sentence.End)))
            {
                at++;
            }

            var end = at;
            var possessive = end - start > 2 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '’';
            end -= possessive ? 2 : 0;
            if (end - start > 2 && !possessive && text[end - 2] == '.' && at < sentence.End && text[at] == '.')
            {
                // The last full stop of U.S. is its own.
                end = ++at;
            }

            if (!possessive && at < sentence.End && text[at] is '’' or '\'' && text[end - 1] == 's')
            {
                possessive = true;
            }

            words.Add(new NameWord(start, end, IsGap(text, last, start, words), IsCapital(text.AsSpan(start, end - start)), possessive));
            last = at;
        }

        return at;
    }

    /// <summary>A capital, or one after an Arabic article: al-Assad.</summary>
    private static bool IsCapital(ReadOnlySpan<char> word) => char.IsUpper(word[0]) || (word is ['a' or 'e', _, '-', _, ..] && char.IsUpper(word[3]));

    private static bool IsInner(string text, int at, int end) =>
        text[at] is '\'' or '’' or '-' or '‑' or '&' && at + 1 < end && char.IsLetterOrDigit(text[at + 1])
        || (text[at] == '.' && at + 1 < end && char.IsUpper(text[at + 1]) && char.IsUpper(text[at - 1]))
        || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>A space, one line break, an initial's full stop, or an ampersand.</summary>
    private static bool IsGap(string text, int from, int to, List<NameWord> words)
    {
        if (words.Count == 0 || to - from is 0 or > 4)
        {
            return false;
        }

        var breaks = 0;
        for (var i = from; i < to; i++)
        {
            if (LineStarts.EndsAt(text, i))
            {
                breaks++;
            }
            else if (text[i] == '.' && i == from && words[^1].IsCapital && (words[^1].Length <= 1 || NameWords.Titles.Contains(text.AsSpan(words[^1].Start, words[^1].Length)) || text.AsSpan(words[^1].Start, words[^1].Length) is "Jr" or "Sr" or "St"))
            {
                continue;
            }
            else if (!char.IsWhiteSpace(text[i]) && text[i] != '&')
            {
                return false;
            }
        }

        return breaks < 2;
    }
}
