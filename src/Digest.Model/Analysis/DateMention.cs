using Digest.Model.Dates;
using Digest.Model.Text;

namespace Digest.Model.Analysis;

/// <summary>A date as a text states it.</summary>
/// <param name="Inferred">Whether it was joined with a date from elsewhere, such as the publication date.</param>
/// <param name="Reason">Why, where it is inferred.</param>
public sealed record DateMention(TextSpan Span, Edtf Date, bool Inferred, string? Reason);
