using System.Collections.Frozen;
using System.Collections.Immutable;
using Digest.Analysis.Dates;
using Digest.Analysis.Numbers;
using Digest.Model.Analysis;
using Digest.Model.Dates;
using Digest.Model.Text;

namespace Digest.Analysis.Citations;

/// <summary>A number or date that an editor gives.</summary>
/// <param name="Span">In the paragraph's text.</param>
/// <param name="Characters">As it is written.</param>
internal sealed record ProseNumber(TextSpan Span, string Characters, Quantity? Quantity, Edtf? Date)
{
    /// <summary>Where some words state it; null where they do not.</summary>
    public TextSpan? FindIn(StatedNumbers stated) => Quantity is { } quantity ? stated.Find(quantity, Characters) : Date is { } date ? stated.Find(date, Characters) : null;

    /// <summary>The ends of a range, each as a number; null where it is none.</summary>
    public (ProseNumber Low, ProseNumber High)? Ends => Quantity is { Max: { } max } range
        ? (this with { Characters = "", Quantity = range with { Max = null } }, this with { Characters = "", Quantity = range with { Value = max, Max = null } })
        : null;

    /// <summary>Whether it is the result of a declared sum.</summary>
    public bool Is(decimal? sum) => sum is not null && Quantity is { } quantity && (quantity.Value == sum || quantity.Max == sum);
}

/// <summary>Finds the numbers in an editor's prose that a citation must support.</summary>
internal static class ProseNumbers
{
    // In words, a number up to this is style more than statement.
    private const decimal LargestPlainWord = 12;

    // "five texts", "14 of our sources": an editor counts what lies on the table.
    private static readonly FrozenSet<string> Own = FrozenSet.ToFrozenSet(
        ["text", "texts", "source", "sources", "summary", "summaries", "briefing", "briefings", "sentence", "sentences", "quote", "quotes", "citation", "citations"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Linking = FrozenSet.ToFrozenSet(["of", "the", "our", "these", "those", "all", "cited", "and", "or", "other"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The numbers and dates of a paragraph, in order.</summary>
    /// <param name="without">Stretches in which numbers are somebody else's words or part of a name.</param>
    public static List<ProseNumber> Of(ProseParagraph paragraph, ImmutableArray<TextSpan> without)
    {
        var text = paragraph.Text;
        var dates = DateReader.Read(text, null).Where(d => d.Span.In(text).Any(char.IsDigit)).ToList();
        var numbers = dates.ConvertAll(d => new ProseNumber(d.Span, d.Span.In(text), null, d.Date));
        numbers.AddRange(NumberReader.Read(text)
            .Where(q => Counts(q, text) && !dates.Exists(d => d.Span.Overlaps(q.Span)))
            .Select(q => new ProseNumber(q.Span, q.Span.In(text), q, null)));
        numbers.RemoveAll(n => without.Any(w => w.Overlaps(n.Span)));
        numbers.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return numbers;
    }

    private static bool Counts(Quantity quantity, string text)
    {
        if (quantity.Unit == "ordinal")
        {
            return false;
        }

        var digits = quantity.Span.In(text).Any(char.IsDigit);
        var measured = quantity.Unit == "percent" || (quantity.Unit.Length == 3 && quantity.Unit.All(char.IsAsciiLetterUpper));
        return (digits || measured || quantity.Value > LargestPlainWord || quantity.Max > LargestPlainWord) && !CountsOwn(text, quantity.Span.End) && !NumbersOwn(text, quantity.Span.Start);
    }

    /// <summary>"Text 5" is one of the texts on the table.</summary>
    private static bool NumbersOwn(string text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or '\n')
        {
            end--;
        }

        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return end < at && Own.Contains(text[start..end]);
    }

    private static bool CountsOwn(string text, int at)
    {
        for (var words = 0; words < 5; words++)
        {
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }

            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            var word = text[start..at];
            if (Own.Contains(word))
            {
                return true;
            }

            if (word.Length == 0 || !(Linking.Contains(word) || word.All(char.IsDigit) || NumberReader.Read(word).Length > 0))
            {
                return false;
            }
        }

        return false;
    }
}
