using System.Globalization;

namespace Digest.Analysis.Numbers;

/// <summary>Reads numerals that start with digits: <c>6,000</c>, <c>10 000</c>, <c>1.2</c>, <c>3/4</c>, <c>1½</c>, <c>12,34,567</c>.</summary>
internal static class DigitNumerals
{
    /// <summary>More digits than a decimal holds: no figure has so many.</summary>
    private const int MaxDigits = 27;

    private const string Vulgar = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒";

    private static readonly decimal[] VulgarValues =
        [1m / 2, 1m / 3, 2m / 3, 1m / 4, 3m / 4, 1m / 5, 2m / 5, 3m / 5, 4m / 5, 1m / 6, 5m / 6, 1m / 7, 1m / 8, 3m / 8, 5m / 8, 7m / 8, 1m / 9, 1m / 10];

    /// <summary>The numeral that starts at a token; null where there is none, or none that can be told from a version, an id or a malformed number.</summary>
    public static Numeral? At(Tokens tokens, int index)
    {
        var text = tokens.Text;
        var start = tokens[index].Start;
        if (VulgarAt(tokens, index) is { } fraction)
        {
            return new Numeral(index, index + 1, fraction, NumeralForm.Digits);
        }

        var leadingPoint = tokens.Is(index, ".") && tokens.IsDigits(index + 1) && tokens.IsGlued(index + 1) && (start == 0 || !char.IsLetterOrDigit(text[start - 1]));
        if (!leadingPoint && !tokens.IsDigits(index))
        {
            return null;
        }

        var end = Scan(text, start, out var value);
        if (end < 0)
        {
            return null;
        }

        var next = tokens.IndexFrom(index, end);
        var form = next == index + 1 ? NumeralForm.PlainDigits : NumeralForm.Digits;
        return form == NumeralForm.PlainDigits && tokens[index].End - start <= 4 ? WithFraction(tokens, index, next, value) : new Numeral(index, next, value, form);
    }

    /// <summary>Digits with their separators.</summary>
    /// <returns>The offset after them, -1 where they are no number.</returns>
    public static int Scan(string text, int start, out decimal value)
    {
        value = 0;
        var end = SkipDigits(text, start);
        var (whole, point) = (end, -1);
        if (end - start is > 0 and <= 3)
        {
            whole = end = SkipGroups(text, start, end);
        }

        if (PointAt(text, start, end))
        {
            point = end;
            end = SkipDigits(text, end + 1);
            if (IsPoint(text, end) && char.IsAsciiDigit(At(text, end + 1)))
            {
                return -1;
            }
        }

        // 1.2e10 and 2^8 are powers; nothing in a text for readers is written so.
        if ((At(text, end) is 'e' or 'E' && (char.IsAsciiDigit(At(text, end + 1)) || At(text, end + 1) is '+' or '-')) || At(text, end) == '^')
        {
            return -1;
        }

        Span<char> plain = stackalloc char[MaxDigits + 1];
        var length = 0;
        for (var at = start; at < end; at++)
        {
            if ((char.IsAsciiDigit(text[at]) || at == point) && length <= MaxDigits)
            {
                plain[length++] = at == point ? '.' : text[at];
            }
            else if (length > MaxDigits)
            {
                return -1;
            }
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value <= Numeral.Greatest ? end : -1;
    }

    /// <summary>Groups of three digits, or Indian ones of two and a last one of three, all with one separator.</summary>
    private static int SkipGroups(string text, int start, int end)
    {
        var separator = At(text, end);
        if (separator is not (',' or '.' or '\'' or '’' or ' ' or '\u00a0' or '\u2009' or '\u202f' or '\u2007') || (separator == ' ' && text[start] == '0'))
        {
            return end;
        }

        var (at, groups, indian) = (end, 0, false);
        while (groups < 8 && At(text, at) == separator)
        {
            var next = SkipDigits(text, at + 1, 4);
            if (next - at - 1 == 2 && separator == ',' && (indian || groups == 0) && end - start <= 2 && HasLastGroup(text, next))
            {
                indian = true;
            }
            else if (next - at - 1 != 3)
            {
                break;
            }

            groups++;
            at = next;
        }

        // One group after a full stop is a decimal, 1.200; only a second group or a decimal comma after it tells that it is not.
        var told = separator != '.' || groups > 1 || (groups == 1 && At(text, at) == ',' && char.IsAsciiDigit(At(text, at + 1)));
        return groups > 0 && told ? at : end;
    }

    private static bool HasLastGroup(string text, int at)
    {
        for (var groups = 0; groups < 8 && At(text, at) == ','; groups++)
        {
            var next = SkipDigits(text, at + 1, 4);
            if (next - at - 1 == 3)
            {
                return true;
            }

            if (next - at - 1 != 2)
            {
                return false;
            }

            at = next;
        }

        return false;
    }

    /// <summary>Whether a decimal point with digits stands here; a comma is one after groups with full stops, or before one or two digits that end the number.</summary>
    private static bool PointAt(string text, int start, int end)
    {
        if (!char.IsAsciiDigit(At(text, end + 1)))
        {
            return false;
        }

        var after = SkipDigits(text, end + 1, 4);
        var groupedByPoints = text.AsSpan(start, end - start).Contains('.');
        return At(text, end) switch
        {
            '.' or '·' => !groupedByPoints,
            ',' => groupedByPoints || (after - end <= 3 && end - start <= 3 && text.AsSpan(start, end - start).ContainsAnyExceptInRange('0', '9') is false
                && !(IsPoint(text, after) && char.IsAsciiDigit(At(text, after + 1))) && (start == 0 || text[start - 1] is not (',' or '.'))),
            _ => false,
        };
    }

    private static bool IsPoint(string text, int at) => At(text, at) is '.' or ',' or '·';

    /// <summary>A fraction by itself or after a whole number: 3/4, 1 1/2, 1½.</summary>
    private static Numeral WithFraction(Tokens tokens, int index, int next, decimal value)
    {
        if (VulgarAt(tokens, next) is { } vulgar && tokens[next].Before <= Gap.Space)
        {
            return new Numeral(index, next + 1, value + vulgar, NumeralForm.Digits);
        }

        if (FractionAt(tokens, index) is { } alone)
        {
            return new Numeral(index, index + 3, alone, NumeralForm.Digits);
        }

        return tokens[next].Before == Gap.Space && FractionAt(tokens, next) is { } rest
            ? new Numeral(index, next + 3, value + rest, NumeralForm.Digits)
            : new Numeral(index, next, value, NumeralForm.PlainDigits);
    }

    /// <summary>Digits, slash, digits: less than one, and with a denominator that people use, so that 9/11 and 24/7 are none.</summary>
    private static decimal? FractionAt(Tokens tokens, int index)
    {
        if (!tokens.IsDigits(index) || !(tokens.Is(index + 1, "/") || tokens.Is(index + 1, "⁄")) || !tokens.IsGlued(index + 1) || !tokens.IsDigits(index + 2) || !tokens.IsGlued(index + 2)
            || tokens[index].End - tokens[index].Start > 2 || tokens[index + 2].End - tokens[index + 2].Start > 3
            || (tokens.IsGlued(index + 3) && (tokens.Is(index + 3, "/") || tokens.IsDigits(index + 4)))
            || (tokens.Is(index - 1, "/") && tokens.IsGlued(index)))
        {
            return null;
        }

        var (over, under) = (int.Parse(tokens.Of(index), CultureInfo.InvariantCulture), int.Parse(tokens.Of(index + 2), CultureInfo.InvariantCulture));
        return over > 0 && over < under && under is <= 10 or 12 or 16 or 20 or 32 or 64 or 100 ? (decimal)over / under : null;
    }

    private static decimal? VulgarAt(Tokens tokens, int index) =>
        tokens.Of(index) is [var c] && Vulgar.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? VulgarValues[at] : null;

    private static int SkipDigits(string text, int at, int most = int.MaxValue)
    {
        var start = at;
        while (at < text.Length && at - start < most && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : '\0';
}
