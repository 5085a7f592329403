using Digest.Model.Records;
using Digest.Model.Text;

namespace Digest.Model.Analysis;

/// <summary>A number with its unit as a text states it.</summary>
/// <param name="Span">Number, sign, magnitude word, currency or unit; not the noun that is counted.</param>
/// <param name="Value">The value in the main unit, or the lower end of a range; percent as 40 for 40 per cent.</param>
/// <param name="Max">The upper end of a range, else null.</param>
/// <param name="Unit">One of <see cref="Units"/>; <c>count</c> for a plain number, <c>ordinal</c> for third, <c>multiple</c> for triple.</param>
/// <param name="Bound">How the text qualifies it; dozens and thousands are <see cref="Bound.Order"/>.</param>
public sealed record Quantity(TextSpan Span, decimal Value, decimal? Max, string Unit, Bound Bound);
