using System.Globalization;
using Digest.Analysis.Dates;
using Digest.Model.Analysis;
using Digest.Model.Dates;
using Digest.Model.Diagnostics;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Analysis.Findings;

/// <summary>Dates in addresses that differ from the date printed beside them.</summary>
internal static class AddressDates
{
    /// <summary>Lines with an address are read up to this length.</summary>
    private const int LongestLine = 2000;

    /// <summary>Findings DG606.</summary>
    public static IEnumerable<Finding> Find(Source source)
    {
        if (source.Sidecar is { Url: { } url, Published: { Precision: Precision.Day } published } && DateIn(url) is { } known && !published.Overlaps(known))
        {
            yield return new Finding(Rules.AddressDate, null, $"The address of the text carries the date {Words(known)}, and the text is dated {Words(published)}");
        }

        foreach (var line in source.Article.Lines)
        {
            if (line.End - line.Start > LongestLine || AddressIn(source.Text, line) is not { } address || DateIn(address.In(source.Text)) is not { } date)
            {
                continue;
            }

            // What stands before the address, without it: a reference prints its date there.
            var printed = DateReader.Read(source.Text[line.Start..address.Start], null).LastOrDefault(static d => d.Date.Precision == Precision.Day && !d.Inferred);
            if (printed is not null && !printed.Date.Overlaps(date))
            {
                var words = printed.Span.In(source.Text[line.Start..address.Start]);
                yield return new Finding(Rules.AddressDate, address, $"The address carries the date {Words(date)}, and “{words}” is printed beside it")
                {
                    Said = [address, new TextSpan(line.Start + printed.Span.Start, line.Start + printed.Span.End)],
                };
            }
        }
    }

    /// <summary>A day or month as readers see it.</summary>
    private static string Words(Edtf date) => date.Start is { Year: { } year, Month: { } month } start
        ? string.Create(CultureInfo.InvariantCulture, $"{(start.Day is { } day ? $"{day} " : "")}{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {year}")
        : date.Text;

    /// <summary>The first run of characters with a slash and a dot, as addresses have them.</summary>
    private static TextSpan? AddressIn(string text, TextLine line)
    {
        for (var i = line.Start; i < line.End;)
        {
            if (char.IsWhiteSpace(text[i]) || text[i] is '(' or '<' or '[' or ')' or '>' or ']')
            {
                i++;
                continue;
            }

            var start = i;
            var dot = -1;
            var slash = -1;
            while (i < line.End && !char.IsWhiteSpace(text[i]) && text[i] is not (')' or '>' or ']'))
            {
                dot = dot < 0 && text[i] == '.' ? i : dot;
                slash = text[i] == '/' ? i : slash;
                i++;
            }

            if (dot > start && slash > dot)
            {
                return new TextSpan(start, i);
            }
        }

        return null;
    }

    /// <summary>A day or month that an address carries: /2024/05/13/, /2024/05/, 20240513, 2024-05-13.</summary>
    private static Edtf? DateIn(string address)
    {
        for (var i = 1; i + 6 < address.Length; i++)
        {
            if (char.IsAsciiDigit(address[i - 1]) || !Read(address, i, 4, out var year) || year is < 1990 or > 2100)
            {
                continue;
            }

            var separator = address[i + 4];
            if (char.IsAsciiDigit(separator))
            {
                if (Read(address, i + 4, 2, out var month) && Read(address, i + 6, 2, out var day) && (i + 8 >= address.Length || !char.IsAsciiDigit(address[i + 8])) && Date(year, month, day) is { } plain)
                {
                    return plain;
                }
            }
            else if (separator is '/' or '-' or '_' && Read(address, i + 5, 2, out var month))
            {
                var full = i + 7 < address.Length && address[i + 7] == separator && Read(address, i + 8, 2, out var day) && (i + 10 >= address.Length || !char.IsAsciiDigit(address[i + 10])) ? Date(year, month, day) : null;
                if ((full ?? (separator == '/' ? Date(year, month, 0) : null)) is { } date)
                {
                    return date;
                }
            }
        }

        return null;
    }

    private static bool Read(string text, int at, int digits, out int value)
    {
        value = 0;
        return at + digits <= text.Length && int.TryParse(text.AsSpan(at, digits), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static Edtf? Date(int year, int month, int day) =>
        Edtf.TryParse(day == 0 ? string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}") : string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}"), out var date) ? date : null;
}
