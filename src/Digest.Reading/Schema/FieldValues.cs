using System.Buffers;
using System.Globalization;
using Digest.Model.Dates;

namespace Digest.Reading.Schema;

/// <summary>What single values mean, and whether they mean anything: for the checks and for the readers alike.</summary>
internal static class FieldValues
{
    private static readonly SearchValues<char> NotInAddresses = SearchValues.Create(" \t\r\n\"<>\\^`");
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.+-");

    /// <summary>The greatest number that a record may give: sums, margins and axes of such numbers can still be reckoned.</summary>
    public const decimal Greatest = 1_000_000_000_000_000_000_000m;

    /// <summary>A plain decimal: a sign, digits, a point and digits, and nothing else; null for all else, and for numbers beyond <see cref="Greatest"/>.</summary>
    public static decimal? Decimal(string value) =>
        value.Length <= 30
        && value.AsSpan().IndexOfAnyExcept(OfNumbers) < 0
        && char.IsAsciiDigit(value[^1])
        && char.IsAsciiDigit(value.AsSpan().TrimStart("+-")[0])
        && decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number) <= Greatest
            ? number
            : null;

    /// <summary>A date in EDTF; null for all else.</summary>
    public static Edtf? Date(string value) => Edtf.TryParse(value, out var date) ? date : null;

    /// <summary>A date in EDTF, or a time of RFC 3339; null for all else.</summary>
    public static Edtf? DateOrTime(string value) => Edtf.TryParseTimestamp(value, out var date, out _) ? date : null;

    /// <summary>Whether a value is an address with http or https and a host.</summary>
    public static bool IsWebAddress(string value) =>
        (value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && value.AsSpan().IndexOfAny(NotInAddresses) < 0
        && Uri.TryCreate(value, UriKind.Absolute, out var address)
        && address.Host.Length > 0
        && address.UserInfo.Length == 0;

    /// <summary>Whether a value is a path relative to its file: without scheme, host or root.</summary>
    public static bool IsRelativePath(string value) =>
        !value.StartsWith('/') && value.AsSpan().IndexOfAny(NotInAddresses) < 0 && !HasScheme(value);

    /// <summary>Whether a value starts as an address with a scheme does: letters and a colon before any slash.</summary>
    public static bool HasScheme(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0 && value.AsSpan(0, colon).IndexOfAny("/#?") < 0;
    }

    /// <summary>Whether a value has the form of a BCP 47 tag.</summary>
    public static bool IsLanguageTag(string value)
    {
        var parts = value.Split('-');
        return value.Length <= 35
            && parts[0].Length is >= 2 and <= 8
            && parts[0].All(char.IsAsciiLetter)
            && parts.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}
