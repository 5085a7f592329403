using System.Collections.Immutable;
using Digest.Analysis.Dates;
using Digest.Analysis.Numbers;
using Digest.Analysis.Quotes;
using Digest.Model.Analysis;
using Digest.Model.Dates;
using Digest.Model.Text;

namespace Digest.Analysis.Citations;

/// <summary>The numbers and dates that some words state.</summary>
/// <param name="Words">The words.</param>
public sealed record StatedNumbers(FoldedText Words, ImmutableArray<Quantity> Quantities, ImmutableArray<DateMention> Dates)
{
    /// <summary>The numbers of words of a source.</summary>
    /// <param name="published">When the source was published: relative dates count from there.</param>
    public static StatedNumbers Of(string words, Edtf? published) =>
        new(FoldedText.Of(words), NumberReader.Read(words), published is null ? DateReader.Read(words, null) : [.. DateReader.Read(words, published), .. DateReader.Read(words, null)]);

    /// <summary>The numbers in each part of a quote that was found in a source.</summary>
    public static IEnumerable<StatedNumbers> Of(Excerpt excerpt, SourceIndex source) => excerpt.Parts.Select(part => Of(part.In(source.Text), source.Published));

    /// <summary>Numbers and dates that no words state: those that a record declares.</summary>
    public static StatedNumbers Of(IEnumerable<Quantity> quantities, IEnumerable<Edtf?> dates) =>
        new(FoldedText.Of(""), [.. quantities], [.. dates.OfType<Edtf>().Select(date => new DateMention(default, date, false, null))]);

    /// <summary>The numbers in the article text of a source.</summary>
    public static StatedNumbers Of(SourceIndex source)
    {
        var all = Of(source.Text, source.Published);
        return new StatedNumbers(
            FoldedText.Of(""),
            all.Quantities.RemoveAll(q => source.CutLineIn(q.Span) is not null),
            all.Dates.RemoveAll(d => source.CutLineIn(d.Span) is not null));
    }

    /// <summary>Where a number that an editor gives is stated: the same value in the same unit, or its very characters.</summary>
    public TextSpan? Find(Quantity number, string characters)
    {
        foreach (var stated in Quantities)
        {
            if (IsSame(number, stated))
            {
                return stated.Span;
            }
        }

        // Both ends of a range may be stated apart.
        if (number.Max is { } max && Find(number with { Max = null }, "") is { } low && Find(number with { Value = max, Max = null }, "") is not null)
        {
            return low;
        }

        return Literally(characters);
    }

    /// <summary>Where a date that an editor gives is stated, or a date within it.</summary>
    public TextSpan? Find(Edtf date, string characters)
    {
        foreach (var stated in Dates)
        {
            if (date.Covers(stated.Date))
            {
                return stated.Span;
            }
        }

        return Literally(characters);
    }

    /// <summary>Whether a plain value is stated, whatever its unit.</summary>
    public bool HasValue(decimal value) => Quantities.Any(q => q.Value == value || q.Max == value);

    private static bool IsSame(Quantity number, Quantity stated) =>
        HaveSameUnit(number.Unit, stated.Unit)
        && (number.Max is { } max
            ? number.Value == stated.Value && max == stated.Max
            : number.Value == stated.Value || number.Value == stated.Max);

    private static bool HaveSameUnit(string a, string b) => a == b || (IsCount(a) && IsCount(b)) || (IsMultiple(a) && IsMultiple(b));

    private static bool IsCount(string unit) => unit is "count" or "people" or "groups";

    private static bool IsMultiple(string unit) => unit is "multiple" or "times";

    private TextSpan? Literally(string characters)
    {
        var folded = FoldedText.Of(characters.Trim()).Text;
        foreach (var at in OrdinalSearch.All(Words.Text, folded))
        {
            if (WordBorders.Stand(Words, at, at + folded.Length))
            {
                return Words.ToOriginal(new TextSpan(at, at + folded.Length));
            }
        }

        return null;
    }
}
