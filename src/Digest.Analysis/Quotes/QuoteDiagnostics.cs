using System.Collections.Immutable;
using System.Globalization;
using Digest.Model.Diagnostics;
using Digest.Model.Text;

namespace Digest.Analysis.Quotes;

/// <summary>Says what is wrong with a quote, at the word where it goes wrong.</summary>
public static class QuoteDiagnostics
{
    // As many words of a source as fit on a line of a terminal.
    private const int LongestSnippet = 100;

    /// <summary>What is to be said of the search for a quote; null where it was found and nothing stands against it.</summary>
    public static Diagnostic? Of(QuoteResult result, PlacedText quote, SourceIndex source) => result switch
    {
        QuoteResult.Found { Negation: { } negation } => new(Rules.NegationBefore, All(quote), $"in '{source.Id}' the word “{negation.In(source.Text)}” stands right before this quote")
        {
            Notes = [Snippet("the sentence", source, source.SentenceAt(negation.Start), negation)],
            Help = "take the negation into the quote",
        },
        QuoteResult.Found => null,
        QuoteResult.Ambiguous { Places: var places } => new(Rules.QuoteAmbiguous, All(quote), $"the quote stands in '{source.Id}' {Times(places)}, on {Lines(places)}")
        {
            Help = $"name the line, as in #L{Number(places[0].Line)}, in YAML line: {Number(places[0].Line)}, or quote more words",
        },
        QuoteResult.TooShort { Places: var places } => new(Rules.QuoteTooShort, All(quote), $"the quote is shorter than {Number(QuoteFinder.ShortQuote)} characters and stands in '{source.Id}' {Times(places)}, on {Lines(places)}")
        {
            Help = "quote more words",
        },
        QuoteResult.InCutLine { Places: var places, Reason: var reason } => new(Rules.QuoteInCutLine, All(quote), $"the quote stands only in a line of '{source.Id}' that is not article text, on {Lines(places)}")
        {
            Label = reason is null ? null : $"left out as: {reason}",
            Help = "quote the article itself, or keep the line in the sidecar",
        },
        QuoteResult.InsideWord { Place: var place, Whole: var whole } => new(Rules.QuoteInsideWord, All(quote), $"the quote begins or ends inside a word or number of '{source.Id}'")
        {
            Label = $"the source says “{Shortened(whole)}”",
            Notes = [Snippet("there", source, place.Span, place.Span)],
            Help = "begin and end at a whole word",
        },
        QuoteResult.PartsApart { Places: var places } => new(Rules.QuotePartsApart, All(quote), $"the parts of the quote do not follow each other within one passage of '{source.Id}' or two adjacent ones")
        {
            Notes = [.. places.Select((p, i) => Snippet($"part {Number(i + 1)}", source, p.Span, p.Span))],
            Help = "make a quote of each part",
        },
        QuoteResult.WrongLine { Line: var line, Places: var places } => new(Rules.QuoteWrongLine, All(quote), $"the quote does not stand on line {Number(line)} of '{source.Id}' but on {Lines(places)}"),
        QuoteResult.Absent { Nearest: { } nearest } => new(Rules.QuoteNotFound, quote.Locate(nearest.First.InQuote), $"the quote does not stand in '{source.Id}'")
        {
            Label = nearest.First.SourceWords.Length == 0 ? "the source does not have this here" : $"the source says “{Shortened(nearest.First.SourceWords)}”",
            Notes = [Snippet("nearest", source, nearest.Span, nearest.First.InSource)],
        },
        _ => new(Rules.QuoteNotFound, All(quote), $"the quote does not stand in '{source.Id}', nor anything like it"),
    };

    /// <summary>A place in a source as a line under a diagnostic.</summary>
    internal static Note Snippet(string what, SourceIndex source, TextSpan span) => Snippet(what, source, span, span);

    private static Location All(PlacedText quote) => quote.Locate(new TextSpan(0, quote.Value.Length));

    /// <summary>A stretch of a source with its line, cut to about a line around the point that matters.</summary>
    private static Note Snippet(string what, SourceIndex source, TextSpan span, TextSpan point)
    {
        var (start, end) = (span.Start, span.End);
        if (end - start < LongestSnippet)
        {
            var sentence = source.SentenceAt(start);
            start = Math.Max(Math.Min(sentence.Start, start), end - LongestSnippet);
            end = Math.Min(Math.Max(sentence.End, end), start + LongestSnippet);
        }
        else if (end - start > LongestSnippet)
        {
            start = Math.Clamp(point.Start - (LongestSnippet / 2), start, end - LongestSnippet);
            end = start + LongestSnippet;
        }

        (start, end) = (AtBorder(source.Text, start, span.Start), AtBorder(source.Text, end, span.End));
        var sentenceEnds = source.SentenceAt(span.Start);
        var words = string.Join(' ', source.Text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var before = start > sentenceEnds.Start ? "… " : "";
        var after = end < sentenceEnds.End ? " …" : "";
        return new Note($"{what}: line {Number(source.LineAt(span.Start))} “{before}{words}{after}”");
    }

    /// <summary>The nearest place towards a limit at which no word is cut.</summary>
    private static int AtBorder(string text, int at, int towards)
    {
        while (at != towards && at > 0 && at < text.Length && !char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at]))
        {
            at += Math.Sign(towards - at);
        }

        return at;
    }

    private static string Shortened(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 60 ? line : line[..(char.IsHighSurrogate(line[58]) ? 58 : 59)].TrimEnd() + "…";
    }

    private static string Times(ImmutableArray<QuotePlace> places) => places.Length == 2 ? "twice" : $"{Number(places.Length)} times";

    private static string Lines(ImmutableArray<QuotePlace> places)
    {
        var numbers = places.Select(p => p.Line).Distinct().Take(8).Select(Number).ToList();
        return numbers.Count == 1 ? $"line {numbers[0]}" : $"lines {string.Join(", ", numbers[..^1])} and {numbers[^1]}";
    }

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
