using System.Globalization;
using System.Text;
using Digest.Model.Text;

namespace Digest.Model.Records;

/// <summary>The form of ids: small letters and digits in groups with single hyphens between them. They never change, even if a title does.</summary>
public static class Ids
{
    /// <summary>The most characters of an id.</summary>
    public const int Longest = 80;

    /// <summary>Whether a word is an id: <c>[a-z0-9]+(-[a-z0-9]+)*</c>, at most 80 characters.</summary>
    public static bool IsId(ReadOnlySpan<char> word)
    {
        var hyphen = true;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && (c != '-' || hyphen))
            {
                return false;
            }

            hyphen = c == '-';
        }

        return !hyphen && word.Length <= Longest;
    }

    /// <summary>The id nearest to a word: letters without marks and in small, all else hyphens; null where nothing remains.</summary>
    public static string? Suggest(string word)
    {
        var letters = new StringBuilder();
        foreach (var rune in word.EnumerateRunes())
        {
            letters.Append(Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark ? rune.ToString() : "-");
        }

        var id = new StringBuilder();
        foreach (var c in Noncharacters.Normalized(letters.ToString(), NormalizationForm.FormD).ToLowerInvariant())
        {
            if (id.Length == Longest)
            {
                break;
            }

            if (char.IsAsciiLetterOrDigit(c))
            {
                id.Append(c);
            }
            else if (id.Length > 0 && id[^1] != '-' && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                id.Append('-');
            }
        }

        var suggestion = id.ToString().Trim('-');
        return suggestion.Length == 0 ? null : suggestion;
    }
}
