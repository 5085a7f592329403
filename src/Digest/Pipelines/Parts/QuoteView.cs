using System.Collections.Immutable;
using System.Globalization;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Prose;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Pipelines.Parts;

/// <summary>Verbatim words of a source in the whole sentence around them, as far as the rights of the source let it be shown.</summary>
/// <param name="Place">The words themselves on the source's page; the page where it does not show them.</param>
/// <param name="Passage">Number of the paragraph, from 1.</param>
/// <param name="Sentence">The sentence or sentences, the quoted words marked.</param>
/// <param name="Words">The quoted words alone; parts are joined by […].</param>
/// <param name="Attribution">Whose words or count it is, if not the source's own.</param>
internal sealed record QuoteView(SourceChip Source, Route Place, int Passage, InlineText Sentence, string Words, string? Attribution)
{
    /// <summary>The quotes that were found, in order, with those that were not left out.</summary>
    private static ImmutableArray<QuoteView> Of(Corpus corpus, string source, ImmutableArray<PlacedText> quotes, int? line, string? attribution) =>
    [
        .. quotes
            .Select(quote => corpus.Excerpt(source, quote, line))
            .OfType<Excerpt>()
            .Select(excerpt => Of(corpus, excerpt, attribution)),
    ];

    /// <summary>The quotes of a position, under whose words they are.</summary>
    public static ImmutableArray<QuoteView> Of(Corpus corpus, Position position) => Of(corpus, position.Source.Id, position.Quotes, position.Line, position.Attribution);

    /// <summary>The quotes of a figure's value, under whose count it is.</summary>
    public static ImmutableArray<QuoteView> Of(Corpus corpus, FigureValue value) => Of(corpus, value.Source.Id, value.Quotes, value.Line, value.Attribution);

    /// <summary>The quotes of an event.</summary>
    public static ImmutableArray<QuoteView> Of(Corpus corpus, SourceQuote quote) => Of(corpus, quote.Source.Id, quote.Quotes, quote.Line, null);

    /// <summary>The words of a quote in their sentence, as far as that may be shown.</summary>
    public static QuoteView Of(Corpus corpus, Excerpt excerpt, string? attribution = null)
    {
        var text = ShownText.Of(corpus, excerpt.Source);
        return Of(corpus, excerpt, text.Around(excerpt), text.Quoted(excerpt), text.Place(excerpt), attribution);
    }

    /// <summary>Names in their sentence; null where it may not be shown whole.</summary>
    public static QuoteView? OfMentions(Corpus corpus, string source, Passage passage, ImmutableArray<TextSpan> mentions)
    {
        var text = ShownText.Of(corpus, source);
        var found = new Excerpt(source, passage.Anchor, mentions);
        var sentence = text.Sentences(found.Span);
        return text.Shows(sentence) ? Of(corpus, found, [sentence], mentions, text.Place(mentions[0]), null) : null;
    }

    private static QuoteView Of(Corpus corpus, Excerpt excerpt, ImmutableArray<TextSpan> around, ImmutableArray<TextSpan> marked, Route place, string? attribution)
    {
        var text = ShownText.Of(corpus, excerpt.Source);
        var runs = ImmutableArray.CreateBuilder<Run>();
        foreach (var piece in around)
        {
            if (runs.Count > 0)
            {
                runs.Add(new TextRun(ShownText.Gap));
            }

            var at = piece.Start;
            foreach (var part in marked.Where(piece.Contains))
            {
                Add(runs, text, at, part.Start);
                runs.Add(new MarkRun(null, [new TextRun(OneLine(text.In(part) ?? ""))]));
                at = part.End;
            }

            Add(runs, text, at, piece.End);
        }

        return new QuoteView(
            SourceChip.Of(corpus, excerpt.Source),
            place,
            int.Parse(excerpt.Passage.AsSpan(1), CultureInfo.InvariantCulture),
            new InlineText(runs.DrainToImmutable()),
            string.Join(ShownText.Gap, marked.Select(part => OneLine(text.In(part) ?? ""))),
            attribution);
    }

    /// <summary>The fragment of quoted words on their source's page. A source's bytes never change, so it stays.</summary>
    public static string Anchor(Excerpt excerpt) => string.Create(CultureInfo.InvariantCulture, $"w{excerpt.Span.Start}-{excerpt.Span.End}");

    /// <summary>A text with every run of white space made one space.</summary>
    public static string OneLine(string text) => IsOneLine(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsOneLine(string text)
    {
        var afterSpace = true;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter) && (afterSpace || letter != ' '))
            {
                return false;
            }

            afterSpace = letter == ' ';
        }

        return !afterSpace || text.Length == 0;
    }

    private static void Add(ImmutableArray<Run>.Builder runs, ShownText text, int start, int end)
    {
        if (start >= end || text.In(new TextSpan(start, end)) is not { } between)
        {
            return;
        }

        var words = OneLine(between);
        var before = char.IsWhiteSpace(between[0]) && words.Length > 0 ? " " : "";
        var after = char.IsWhiteSpace(between[^1]) ? " " : "";
        runs.Add(new TextRun(before + words + after));
    }
}
