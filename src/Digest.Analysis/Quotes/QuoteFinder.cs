using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Text;

namespace Digest.Analysis.Quotes;

/// <summary>Finds where a quote stands in a source. Never fuzzy: what is found are the quote's own words, but for typography and what its editor bracketed.</summary>
public static class QuoteFinder
{
    /// <summary>A quote with fewer characters than this must be unique, or name a line on which it stands once.</summary>
    public const int ShortQuote = 12;

    /// <summary>Looks for a quote in the article text of a source.</summary>
    /// <param name="line">The line meant, from 1, where the quote stands more than once. Where only one place is article text, that one is taken.</param>
    public static QuoteResult Find(SourceIndex source, string quote, int? line = null)
    {
        var folded = FoldedText.Of(quote);
        var within = Trimmed(folded.Text);
        if (within.Length == 0)
        {
            return new QuoteResult.Absent(null);
        }

        var attempts = Attempts(source, folded.Text, within).ToList();
        foreach (var attempt in attempts)
        {
            if (line is { } number ? OnLine(source, attempt, number) is { Count: > 0 } places : (places = attempt.Standing).Count > 0)
            {
                return Decide(source, quote, attempt, places, line is not null);
            }
        }

        return Failure(source, folded, within, attempts, line);
    }

    /// <summary>As above for words in an editor's file; of a Markdown quote the raw words or those that Markdown shows must stand.</summary>
    public static QuoteResult Find(SourceIndex source, PlacedText quote, int? line = null)
    {
        var raw = Find(source, quote.Value, line);
        return raw is not QuoteResult.Found && quote.Shown is { } shown && Find(source, shown, line) is QuoteResult.Found found ? found : raw;
    }

    /// <summary>Whether a text, as it is, has a quote: what <c>digest verify</c> answers. Several places do no harm; the first verbatim one is given.</summary>
    public static QuoteCheck Check(string text, string quote) => Check(SourceIndex.Raw(text), quote);

    /// <summary>As <see cref="Check(string, string)"/>, for many quotes from one text.</summary>
    public static QuoteCheck Check(SourceIndex text, string quote)
    {
        var folded = FoldedText.Of(quote);
        var within = Trimmed(folded.Text);
        if (within.Length == 0)
        {
            return new QuoteCheck(QuoteVerdict.Absent, null, null);
        }

        var attempts = Attempts(text, folded.Text, within).ToList();
        foreach (var attempt in attempts)
        {
            if (attempt.Standing.Count > 0)
            {
                var verdicts = attempt.Standing.ConvertAll(p => Verdict(text, quote, attempt, p));
                var best = Math.Max(0, verdicts.IndexOf(QuoteVerdict.Verbatim));
                return new QuoteCheck(verdicts[best], Excerpt(text, attempt.Standing[best]).Span, null);
            }
        }

        return new QuoteCheck(QuoteVerdict.Absent, null, NearestFinder.Find(text, folded, within));
    }

    /// <summary>The ways in which a quote may be meant, the plainest first: as it is, without a comma or full stop at its end, with its brackets as an editor's.</summary>
    private static IEnumerable<QuoteSearch> Attempts(SourceIndex source, string quote, TextSpan within)
    {
        yield return QuoteSearch.Plain(source, within.In(quote), exact: true);
        var shorter = WithoutStop(quote, within);
        if (shorter != within)
        {
            yield return QuoteSearch.Plain(source, shorter.In(quote), exact: false);
        }

        foreach (var ending in shorter == within ? [within] : new[] { within, shorter })
        {
            if (QuotePattern.Read(quote, ending) is { } pattern)
            {
                yield return QuoteSearch.Edited(source, pattern);
            }
        }
    }

    private static List<ImmutableArray<TextSpan>> OnLine(SourceIndex source, QuoteSearch attempt, int line)
    {
        var on = attempt.Standing.FindAll(place => TouchesLine(source, place, line));
        var starting = on.FindAll(place => source.LineAt(source.Folded.ToOriginal(place[0]).Start) == line);
        on = starting.Count > 0 ? starting : on;
        return on.Count == 0 && attempt.Standing.Count == 1 && attempt.Cut.Exists(place => TouchesLine(source, [place], line)) ? attempt.Standing : on;
    }

    private static bool TouchesLine(SourceIndex source, ImmutableArray<TextSpan> place, int line)
    {
        var span = Excerpt(source, place).Span;
        return source.LineAt(span.Start) <= line && line <= source.LineAt(span.End - 1);
    }

    private static QuoteResult Decide(SourceIndex source, string quote, QuoteSearch attempt, List<ImmutableArray<TextSpan>> places, bool lineGiven)
    {
        if (places.Count > 1 && attempt.Letters < ShortQuote)
        {
            return new QuoteResult.TooShort(Places(source, places));
        }

        if (places.Count > 1 && !lineGiven)
        {
            return new QuoteResult.Ambiguous(Places(source, places));
        }

        var excerpt = Excerpt(source, places[0]) with { Replaced = Replaced(source, attempt, places[0]) };
        TextSpan? negation = null;
        foreach (var part in excerpt.Parts)
        {
            negation ??= Negations.Before(source, part.Start);
        }

        return new QuoteResult.Found(excerpt, Verdict(source, quote, attempt, places[0]), negation);
    }

    private static QuoteResult Failure(SourceIndex source, FoldedText quote, TextSpan within, List<QuoteSearch> attempts, int? line)
    {
        if (line is { } number && attempts.Find(a => a.Standing.Count > 0) is { } elsewhere)
        {
            return new QuoteResult.WrongLine(number, Places(source, elsewhere.Standing));
        }

        if (attempts.Find(a => a.Cut.Count > 0) is { } cut)
        {
            var places = cut.Cut.Select(source.Folded.ToOriginal).Select(span => (Span: span, Line: source.CutLineIn(span)!)).ToList();
            return new QuoteResult.InCutLine([.. places.Select(p => new QuotePlace(p.Span, p.Line.Number))], places[0].Line.Reason);
        }

        if (attempts.Find(a => a.Inside.Count > 0) is { } inside)
        {
            var place = inside.Inside[0];
            var whole = source.Folded.ToOriginal(WordBorders.Whole(source.Folded, place));
            return new QuoteResult.InsideWord(Place(source, source.Folded.ToOriginal(place)), whole.In(source.Text));
        }

        if (attempts.Find(a => a.Apart.Count > 0) is { } apart)
        {
            return new QuoteResult.PartsApart([.. apart.Apart.Select(p => Place(source, source.Folded.ToOriginal(p)))]);
        }

        var missing = attempts.Select(a => a.Missing).FirstOrDefault(m => m is not null) ?? within;
        return new QuoteResult.Absent(NearestFinder.Find(source, quote, missing));
    }

    private static QuoteVerdict Verdict(SourceIndex source, string quote, QuoteSearch attempt, ImmutableArray<TextSpan> place)
    {
        if (attempt.Pattern is not null)
        {
            return QuoteVerdict.Edited;
        }

        var words = source.Folded.ToOriginal(place[0]).In(source.Text);
        return attempt.IsExact && VerbatimComparison.Same(words, quote) ? QuoteVerdict.Verbatim : QuoteVerdict.Typography;
    }

    private static Excerpt Excerpt(SourceIndex source, ImmutableArray<TextSpan> place)
    {
        var parts = place.Select(source.Folded.ToOriginal).ToImmutableArray();
        return new Excerpt(source.Id, source.AnchorAt(parts[0].Start), parts);
    }

    /// <summary>The words of the source that the editor's own words in brackets stand for.</summary>
    private static ImmutableArray<TextSpan> Replaced(SourceIndex source, QuoteSearch attempt, ImmutableArray<TextSpan> place) => attempt.Pattern is { } pattern
        ? [.. place.SelectMany((part, i) => PatternSearch.Replaced(source.Folded, pattern.Parts[i], part.Start)).Where(span => span.Length > 0).Select(source.Folded.ToOriginal)]
        : [];

    private static ImmutableArray<QuotePlace> Places(SourceIndex source, List<ImmutableArray<TextSpan>> places) =>
        [.. places.Select(place => Place(source, Excerpt(source, place).Span))];

    private static QuotePlace Place(SourceIndex source, TextSpan span) => new(span, source.LineAt(span.Start));

    private static TextSpan Trimmed(string folded)
    {
        var start = folded.StartsWith(' ') ? 1 : 0;
        return new TextSpan(start, Math.Max(start, folded.EndsWith(' ') ? folded.Length - 1 : folded.Length));
    }

    /// <summary>The quote without one comma or full stop at its end; not without the last dot of an ellipsis.</summary>
    private static TextSpan WithoutStop(string quote, TextSpan within) =>
        within.Length > 1 && quote[within.End - 1] is ',' or '.' && quote[within.End - 2] is not ('.' or ',' or ' ')
            ? new TextSpan(within.Start, within.End - 1)
            : within;
}

/// <summary>What a text as it is has of a quote.</summary>
/// <param name="Span">From the first word found to the last, in the text; null where it is absent.</param>
/// <param name="Nearest">The nearest words of the text where it is absent; null where none come near.</param>
public sealed record QuoteCheck(QuoteVerdict Verdict, TextSpan? Span, NearestWords? Nearest);
