using System.Collections.Immutable;

namespace Digest.Model.Records;

/// <summary>The units in which figures are given. Values compare only in the same unit. Money is given in the main unit under its ISO 4217 code.</summary>
public static class Units
{
    /// <summary>Every unit but currencies.</summary>
    public static readonly ImmutableArray<string> All =
    [
        "count", "people", "groups", "times", "multiple", "percent", "ordinal",
        "second", "minute", "hour", "day", "week", "month", "year",
        "millimetre", "centimetre", "metre", "kilometre", "inch", "foot", "yard", "mile", "nautical-mile",
        "square-metre", "square-kilometre", "square-foot", "square-mile", "hectare", "acre",
        "cubic-centimetre", "cubic-metre", "cubic-kilometre", "cubic-foot",
        "gram", "kilogram", "tonne", "ounce", "pound", "ton", "kiloton", "megaton", "litre", "gallon", "barrel",
        "degree", "degree-celsius", "degree-fahrenheit", "kilometre-per-hour", "mile-per-hour",
        "kilowatt", "megawatt", "gigawatt", "kilowatt-hour", "kilobyte", "megabyte", "gigabyte", "terabyte",
    ];

    /// <summary>Whether a word is a unit: one of the list, or three capital letters as of a currency.</summary>
    public static bool IsUnit(string word) => All.Contains(word) || (word.Length == 3 && word.All(char.IsAsciiLetterUpper));
}
