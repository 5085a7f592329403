using System.Globalization;
using Digest.Model.Dates;

namespace Digest.Reading.Schema;

/// <summary>What a date in EDTF would look like that was written otherwise: <c>22 October 2024</c>, <c>October 2024</c>, <c>2024/10/22</c>. Days before months are not guessed.</summary>
internal static class DateSuggestion
{
    private const int LongestDate = 40;

    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    /// <summary>The date as it should be written, or null where that cannot be told.</summary>
    public static string? For(string value)
    {
        if (value.Length > LongestDate)
        {
            return null;
        }

        var parts = value.Split([' ', ',', '.', '/', '-'], StringSplitOptions.RemoveEmptyEntries);
        var months = parts.Select(Month).Where(month => month > 0).ToList();
        var years = parts.Where(part => part.Length == 4 && part.All(char.IsAsciiDigit)).ToList();
        if (years.Count != 1)
        {
            return null;
        }

        var numbers = parts.Where(part => part.Length <= 2 && part.All(char.IsAsciiDigit)).Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return (months, numbers, parts) switch
        {
            ([var month], [], { Length: 2 }) => $"{years[0]}-{month:00}",
            ([var month], [var day], { Length: 3 }) => Day(years[0], month, day),
            ([], [var month, var day], { Length: 3 }) when parts[0] == years[0] => Day(years[0], month, day),
            ([], [var month], { Length: 2 }) when parts[0] == years[0] && month is >= 1 and <= 12 => $"{years[0]}-{month:00}",
            _ => null,
        };
    }

    private static string? Day(string year, int month, int day)
    {
        var date = $"{year}-{month:00}-{day:00}";
        return Edtf.TryParse(date, out _) ? date : null;
    }

    private static int Month(string word) =>
        word.Length < 3 ? 0 : 1 + Array.FindIndex(Months, month => month.StartsWith(word.TrimEnd('.'), StringComparison.OrdinalIgnoreCase));
}
