using Digest.Model.Analysis;
using Digest.Model.Dates;
using Digest.Model.Text;

namespace Digest.Analysis.Dates;

/// <summary>Finds the date that many addresses carry: <c>/2025/02/15/</c>, <c>/2025-02-15-</c>, <c>/20250215-</c>, <c>/2025/01/</c>.</summary>
public static class AddressDates
{
    /// <summary>The newspapers on the web begin about here.</summary>
    private const int Oldest = 1990, Newest = 2099;

    /// <summary>The first date in an address, as a day or a month; null where there is none. It is always inferred: an address states no date, it only looks like one.</summary>
    public static DateMention? Read(string url)
    {
        for (var at = 0; at + 6 < url.Length; at++)
        {
            if ((at == 0 || !char.IsAsciiDigit(url[at - 1])) && At(url, at) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static DateMention? At(string url, int start)
    {
        if (Number(url, start, 4) is not (>= Oldest and <= Newest and var year))
        {
            return null;
        }

        var separator = Symbol(url, start + 4);
        var parted = separator is '/' or '-' or '_' or '.';
        var month = start + (parted ? 5 : 4);
        if (Number(url, month, 2) is not (>= 1 and <= 12 and var number))
        {
            return null;
        }

        var day = month + (parted && Symbol(url, month + 2) == separator ? 3 : 2);
        var dayParted = day == month + 3;
        if (dayParted == parted && Number(url, day, 2) is { } date && date >= 1 && date <= CalendarDay.DaysIn(year, number) && !char.IsAsciiDigit(Symbol(url, day + 2)))
        {
            return Mention(start, day + 2, $"{year:0000}-{number:00}-{date:00}");
        }

        // Six digits may be any number; a month needs its slashes.
        return separator == '/' && Symbol(url, month + 2) == '/' ? Mention(start, month + 2, $"{year:0000}-{number:00}") : null;
    }

    private static DateMention? Mention(int start, int end, string text) =>
        Edtf.TryParse(text, out var date) ? new DateMention(new TextSpan(start, end), date, true, "digits of the address that read as a date") : null;

    private static int? Number(string url, int start, int length)
    {
        var value = 0;
        for (var at = start; at < start + length; at++)
        {
            if (!char.IsAsciiDigit(Symbol(url, at)))
            {
                return null;
            }

            value = (value * 10) + url[at] - '0';
        }

        return value;
    }

    private static char Symbol(string url, int at) => at < url.Length ? url[at] : '\0';
}
