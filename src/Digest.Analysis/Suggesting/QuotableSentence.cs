using System.Globalization;
using System.Text;
using Digest.Analysis.Quotes;
using Digest.Model.Text;

namespace Digest.Analysis.Suggesting;

/// <summary>A sentence of a source that an editor may quote whole.</summary>
/// <param name="Span">In the source's text.</param>
/// <param name="Words">Its words with single spaces between them; as a quote they stand in the source.</param>
/// <param name="Line">The line to name beside the quote, from 1; null where the quote stands once.</param>
public sealed record QuotableSentence(string Source, TextSpan Span, string Words, int? Line)
{
    /// <summary>A longer sentence, in code units, is left to an editor to cut.</summary>
    private const int Longest = 800;

    /// <summary>A sentence as a quote; null where it is long, holds signs that cannot be written plainly, or is not found again.</summary>
    internal static QuotableSentence? Of(SourceIndex source, TextSpan span)
    {
        var words = span.Length > Longest ? "" : string.Join(' ', span.In(source.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length == 0 || words.EnumerateRunes().Any(IsHidden))
        {
            return null;
        }

        if (QuoteFinder.Find(source, words) is QuoteResult.Found)
        {
            return new QuotableSentence(source.Id, span, words, null);
        }

        var line = source.LineAt(span.Start);
        return QuoteFinder.Find(source, words, line) is QuoteResult.Found ? new QuotableSentence(source.Id, span, words, line) : null;
    }

    /// <summary>Controls, and what turns the direction or stands for nothing.</summary>
    private static bool IsHidden(Rune rune) =>
        rune == Rune.ReplacementChar
        || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned && rune.Value is not (0x200C or 0x200D or 0x00AD));
}
