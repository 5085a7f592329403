using System.Globalization;
using Digest.Model.Dates;

namespace Digest.Reading.Sources;

/// <summary>Reads the date that a page prints or states of itself, to the day, in the time zone in which it is written. A date without a year is none: nobody guesses it.</summary>
internal static class PrintedDate
{
    private const int MaxLength = 200;

    private static readonly string[] Months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The first date in a text: <c>2025-02-15T09:30:00+09:00</c>, <c>15 February 2025</c>, <c>Feb. 15th, 2025</c>, <c>2025.02.15</c>, <c>15.02.2025</c>, <c>20250215</c>, <c>2025-02</c>, <c>2025년 2월 15일</c>.</summary>
    public static Edtf? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (text.Trim() is { Length: 7 } month && Edtf.TryParse(month, out var known))
        {
            return known;
        }

        var tokens = Tokens(text.Length > MaxLength ? text[..MaxLength] : text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (At(tokens, i) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static Edtf? At(List<string> tokens, int i)
    {
        var token = tokens[i];
        if (token.Length == 8 && Number(token) is > 19000000 and < 22000000 and var whole)
        {
            return Day(whole / 10000, whole / 100 % 100, whole % 100);
        }

        if (i + 2 >= tokens.Count)
        {
            return null;
        }

        var (first, second, third) = (token, tokens[i + 1], tokens[i + 2]);
        if (IsYear(first) && Number(second) is { } month && Number(third) is { } day)
        {
            return Day(Number(first)!.Value, month, day);
        }

        if (Month(first) is { } before && DayNumber(second) is { } dayAfter && IsYear(third))
        {
            return Day(Number(third)!.Value, before, dayAfter);
        }

        if (!IsYear(third) || DayNumber(first) is not { } left)
        {
            return null;
        }

        if (Month(second) is { } after)
        {
            return Day(Number(third)!.Value, after, left);
        }

        // Of two numbers before a year, one above twelve is the day; where neither is, nobody can tell, unless they are equal.
        return DayNumber(second) is { } right && (left > 12 || right > 12 || left == right)
            ? Day(Number(third)!.Value, Math.Min(left, right), Math.Max(left, right))
            : null;
    }

    /// <summary>Runs of digits and runs of letters.</summary>
    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            var digits = char.IsAsciiDigit(text[i]);
            while (i < text.Length && (digits ? char.IsAsciiDigit(text[i]) : char.IsLetter(text[i])))
            {
                i++;
            }

            if (i == start)
            {
                i++;
            }
            else if (text[start..i].ToLowerInvariant() is not ("st" or "nd" or "rd" or "th" or "of" or "de" or "年" or "月" or "日" or "년" or "월" or "일") and var token)
            {
                tokens.Add(token);
            }
        }

        return tokens;
    }

    private static int? Number(string token) => token.Length <= 8 && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsYear(string token) => token.Length == 4 && Number(token) is >= 1000;

    private static int? DayNumber(string token) => token.Length <= 2 ? Number(token) : null;

    private static int? Month(string token)
    {
        var month = token.Length < 3 ? -1 : Array.FindIndex(Months, name => name.StartsWith(token == "sept" ? "sep" : token, StringComparison.Ordinal));
        return month < 0 ? null : month + 1;
    }

    private static Edtf? Day(int year, int month, int day) =>
        Edtf.TryParse(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"), out var date) ? date : null;
}
