using System.Collections.Immutable;
using System.Globalization;
using Digest.Model.Dates;
using Digest.Model.Diagnostics;
using Digest.Model.Records;

namespace Digest.Reading.Schema;

/// <summary>The kinds of single values that editors write.</summary>
internal static class Scalars
{
    /// <summary>The pattern of <see cref="Ids.IsId"/>.</summary>
    private const string IdPattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// <summary>Text for people.</summary>
    public static readonly ScalarShape Text = new("a text") { IsText = true, JsonTypes = ["string", "number"] };

    /// <summary>A text of at most 24 characters, for columns and chips.</summary>
    public static readonly ScalarShape Short = Text with { MostCharacters = 24 };

    /// <summary>The id of a record.</summary>
    public static readonly ScalarShape Id = new("an id")
    {
        Check = CheckId,
        Pattern = IdPattern,
        MostCharacters = Ids.Longest,
        JsonTypes = ["string", "number"],
    };

    /// <summary>A date in EDTF.</summary>
    public static readonly ScalarShape Date = new("a date") { Check = CheckDate, JsonTypes = ["string", "integer"] };

    /// <summary>A date in EDTF, or a time of RFC 3339.</summary>
    public static readonly ScalarShape DateOrTime = Date with { Check = value => FieldValues.DateOrTime(value) is null ? CheckDate(value) : null };

    /// <summary>A web address.</summary>
    public static readonly ScalarShape Address = new("a web address")
    {
        Check = value => FieldValues.IsWebAddress(value) ? null : NoAddress,
        Pattern = "^https?://",
    };

    /// <summary>A web address, or a relative path to something of the project.</summary>
    public static readonly ScalarShape Link = new("a web address or a relative path")
    {
        Check = value => FieldValues.IsWebAddress(value) || FieldValues.IsRelativePath(value)
            ? null
            : new Fault(Rules.BadAddress, "is neither a web address nor a relative path", "write https://…, or ../claims/file.yml#id"),
    };

    /// <summary>The number of a line, from 1.</summary>
    public static readonly ScalarShape LineNumber = Counting(1, 10_000_000, "the number of a line");

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static readonly ScalarShape YesOrNo = new("true or false") { Words = ["true", "false"], JsonTypes = ["boolean"] };

    /// <summary>A plain decimal, or <c>none</c> where a text speaks of a quantity without a number.</summary>
    public static readonly ScalarShape DecimalOrNone = new("a plain number, {min, max} or none")
    {
        Check = value => value == "none" ? null : CheckDecimal(value),
        Pattern = "^(none|[-+]?[0-9]+([.][0-9]+)?)$",
        JsonTypes = ["string", "number"],
    };

    /// <summary>A plain decimal.</summary>
    public static readonly ScalarShape Decimal = new("a plain number")
    {
        Check = CheckDecimal,
        Pattern = "^[-+]?[0-9]+([.][0-9]+)?$",
        JsonTypes = ["string", "number"],
    };

    /// <summary>A unit of the model's list, or the ISO 4217 code of a currency.</summary>
    public static readonly ScalarShape Unit = new("a unit")
    {
        Check = CheckUnit,
        Pattern = $"^({string.Join('|', Units.All)}|[A-Z]{{3}})$",
    };

    /// <summary>A sha256 in lower-case hexadecimal.</summary>
    public static readonly ScalarShape Sha256 = new("a file fingerprint")
    {
        Check = value => value.Length == 64 && value.All(char.IsAsciiHexDigitLower)
            ? null
            : new Fault(Rules.UnknownValue, "is no file fingerprint", "leave it to `digest review`, which writes it"),
        Pattern = "^[0-9a-f]{64}$",
    };

    /// <summary>A BCP 47 tag.</summary>
    public static readonly ScalarShape Language = new("a language tag")
    {
        Check = value => FieldValues.IsLanguageTag(value) ? null : new Fault(Rules.UnknownValue, "is no language tag", "write a tag such as en, ko or pt-BR"),
        Pattern = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
    };

    /// <summary>One of a few words.</summary>
    /// <param name="noun">What they are, with its article: "a stance".</param>
    public static ScalarShape Word(string noun, ImmutableArray<string> words) => new(noun) { Words = words };

    /// <summary>A whole number between two bounds, both included.</summary>
    public static ScalarShape Counting(int least, int most, string noun) => new(noun)
    {
        Check = value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? null
            : new Fault(Rules.BadNumber, $"must be a whole number from {least} to {most.ToString("N0", CultureInfo.InvariantCulture)}"),
        Pattern = "^[0-9]+$",
        JsonTypes = ["integer"],
    };

    private static Fault NoAddress => new(Rules.BadAddress, "is no web address", "write the whole address, beginning with https:// or http://");

    private static Fault? CheckId(string value) => Ids.IsId(value)
        ? null
        : new Fault(Rules.BadId, "is no id: small letters, digits and single hyphens, at most 80 characters", Ids.Suggest(value) is { } id ? $"write {id}" : null);

    private static Fault? CheckDate(string value) => Edtf.TryParse(value, out _, out var problem)
        ? null
        : new Fault(Rules.BadDate, $"is no date in EDTF: {problem}", DateSuggestion.For(value) is { } date
            ? $"write \"{date}\""
            : "write a day as \"2024-10-22\", a month as \"2024-10\", a year as \"2024\", a range as \"2024-10-22/2024-10-25\"");

    private static Fault? CheckDecimal(string value)
    {
        if (FieldValues.Decimal(value) is not null)
        {
            return null;
        }

        var bare = value.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        return new Fault(Rules.BadNumber, "is no plain number", FieldValues.Decimal(bare) is not null && value.Length > bare.Length
            ? $"write {bare}"
            : "write digits, with a point before decimals; a range as {min: 3000, max: 4000}; none where the text gives no number");
    }

    private static Fault? CheckUnit(string value)
    {
        if (Units.IsUnit(value))
        {
            return null;
        }

        var near = Units.IsUnit(value.ToUpperInvariant()) ? value.ToUpperInvariant() : NearestWord.Find(value, Units.All);
        return new Fault(Rules.UnknownValue, "is no unit", near is null
            ? $"allowed: {string.Join(", ", Units.All)}, or a currency code such as USD"
            : $"did you mean '{near}'?");
    }
}
