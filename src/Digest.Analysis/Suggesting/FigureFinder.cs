using System.Collections.Immutable;
using Digest.Analysis.Conflicts;
using Digest.Analysis.Matching;
using Digest.Analysis.Numbers;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Model.Text;

namespace Digest.Analysis.Suggesting;

/// <summary>Finds the numbers of the sources that no figure quotes.</summary>
public static class FigureFinder
{
    /// <summary>Units in which texts count rather than measure.</summary>
    private static readonly WordSet Counts = new("count people groups times");

    /// <summary>Counts up to this that are written as words are left out: these two leaders, one of them.</summary>
    private const int SmallCount = 12;

    /// <summary>What most sources count first, then in the order of the sources. Ordinals are no figures.</summary>
    public static ImmutableArray<SuggestedFigure> Find(SuggestionReading reading)
    {
        var figures = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var groups = new List<(string? Key, List<Number> Numbers)>();
        var byKey = new Dictionary<string, List<Number>>(StringComparer.Ordinal);
        foreach (var number in reading.Terms.SelectMany(Numbers))
        {
            var users = reading.QuotedBy(RecordKind.Figure, number.Source, number.Term.Span).ToList();
            if (users.Count > 0)
            {
                if (number.Key is { } known)
                {
                    figures[known] = [.. figures.GetValueOrDefault(known, []), .. users];
                }
            }
            else if (number.Key is { } key && byKey.TryGetValue(key, out var same))
            {
                same.Add(number);
            }
            else
            {
                var group = new List<Number> { number };
                groups.Add((number.Key, group));
                if (number.Key is { } first)
                {
                    byKey[first] = group;
                }
            }
        }

        return
        [
            .. groups
                .Select(group => Figure(reading, group.Numbers, group.Key is { } key ? [.. figures.GetValueOrDefault(key, []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] : []))
                .OfType<SuggestedFigure>()
                .OrderByDescending(figure => figure.Values.Select(value => value.Sentence.Source).Distinct(StringComparer.Ordinal).Count()),
        ];
    }

    private static IEnumerable<Number> Numbers(SourceTerms source)
    {
        foreach (var sentence in source.Sentences)
        {
            for (var i = 0; i < sentence.Terms.Length; i++)
            {
                if (sentence.Terms[i] is { Quantity: { Unit: not "ordinal" } quantity } term && !IsSmallCount(source.Text, quantity))
                {
                    var counted = Roles.Noun(sentence, i);
                    yield return new Number(source.Id, sentence.Place.Span, term, counted?.Span, counted is null ? null : $"{(Counts.Contains(quantity.Unit) ? "count" : quantity.Unit)} {counted.Key}");
                }
            }
        }
    }

    private static bool IsSmallCount(string text, Quantity quantity) => quantity.Value <= SmallCount && quantity.Bound != Bound.Order && Counts.Contains(quantity.Unit) && !char.IsAsciiDigit(text[quantity.Span.Start]);

    private static SuggestedFigure? Figure(SuggestionReading reading, List<Number> numbers, ImmutableArray<string> like)
    {
        var values = ImmutableArray.CreateBuilder<SuggestedValue>();
        foreach (var number in numbers)
        {
            var quantity = number.Term.Quantity!;
            if (reading.Quotable(number.Source, number.Sentence) is { } sentence && NumberReader.Holds(sentence.Words, quantity.Value, quantity.Max, quantity.Unit))
            {
                values.Add(new SuggestedValue(sentence, quantity, reading.SpeakerOf(number.Source, quantity.Span)));
            }
        }

        return values.Count == 0 ? null : new SuggestedFigure(Counted(numbers[0], reading.Corpus.Source(numbers[0].Source)!.Text), numbers[0].Term.Quantity!.Unit, values.DrainToImmutable(), like);
    }

    /// <summary>The words from a number to its noun, without an "of" between them.</summary>
    private static string? Counted(Number number, string text)
    {
        if (number.Counted is not { } noun || noun.End <= number.Term.Span.End)
        {
            return null;
        }

        var words = text[number.Term.Span.End..noun.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words is ["of", .. var rest] ? rest : words);
    }

    /// <summary>A number of a sentence.</summary>
    /// <param name="Counted">Where the noun stands that it counts.</param>
    /// <param name="Key">Unit and counted noun, by which numbers are the same; null where the noun is not known.</param>
    private sealed record Number(string Source, TextSpan Sentence, Term Term, TextSpan? Counted, string? Key);
}
