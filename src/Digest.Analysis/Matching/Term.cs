using Digest.Model.Analysis;
using Digest.Model.Dates;
using Digest.Model.Text;

namespace Digest.Analysis.Matching;

/// <summary>What sort of term a text is compared by.</summary>
internal enum TermKind
{
    /// <summary>A word, by its stem.</summary>
    Word,

    /// <summary>A word that begins with a capital where no sentence begins.</summary>
    Name,

    /// <summary>A number, by its value.</summary>
    Number,

    /// <summary>A date, by what it can mean.</summary>
    Date,
}

/// <summary>A term of a sentence.</summary>
/// <param name="Key">What makes it equal to others: the stem, the value or the date.</param>
/// <param name="Word">The word in small letters without accents; the key of a number or date.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Place">Its place among the words of the sentence, small words counted.</param>
/// <param name="Entry">Its place in the lexicon; -1 where it has none.</param>
/// <param name="IsAcronym">Whether it is written in capitals only, two to six of them.</param>
/// <param name="Quantity">The number, where it is one.</param>
/// <param name="Date">The date, where it is one.</param>
internal sealed record Term(string Key, string Word, TermKind Kind, TextSpan Span, int Place, int Entry = -1, bool IsAcronym = false, Quantity? Quantity = null, Edtf? Date = null);
