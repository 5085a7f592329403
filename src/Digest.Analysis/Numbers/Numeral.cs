namespace Digest.Analysis.Numbers;

/// <summary>How a numeral is written.</summary>
internal enum NumeralForm
{
    /// <summary>Digits and nothing else: <c>2024</c>.</summary>
    PlainDigits,

    /// <summary>Digits with separators, decimals, a fraction or a magnitude word.</summary>
    Digits,

    /// <summary>Words.</summary>
    Words,

    /// <summary>A place in an order, in digits or words: <c>21st</c>, <c>third</c>.</summary>
    Ordinal,

    /// <summary>An order of magnitude: <c>dozens</c>, <c>hundreds of thousands</c>.</summary>
    Order,
}

/// <summary>A number as it is written, without unit, currency and bound.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after it.</param>
/// <param name="HasMagnitude">Whether it ends in a word such as million or k.</param>
internal readonly record struct Numeral(int First, int End, decimal Value, NumeralForm Form, bool HasMagnitude = false)
{
    /// <summary>The greatest number that is read: what is greater is no figure of a report, and two of them could not be multiplied.</summary>
    public const decimal Greatest = 1_000_000_000_000_000_000_000m;

    /// <summary>Whether a number times a magnitude is one that is read.</summary>
    public static bool MayBe(decimal number, decimal magnitude) => Math.Abs(number) <= Greatest / magnitude;
}
