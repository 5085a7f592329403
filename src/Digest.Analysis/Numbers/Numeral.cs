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
internal readonly record struct Numeral(int First, int End, decimal Value, NumeralForm Form, bool HasMagnitude = false);
