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

/// <summary>Verbatim words of a source in the whole sentence around them.</summary>
/// <param name="Place">The words themselves on the source's page.</param>
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
            .Select(quote => corpus.Evidence.Excerpt(source, quote, line))
            .OfType<Excerpt>()
            .Select(excerpt => Of(corpus, excerpt, attribution)),
    ];

    /// <summary>The quotes of a position, under whose words they are.</summary>
    public static ImmutableArray<QuoteView> Of(Corpus corpus, Position position) => Of(corpus, position.Source.Id, position.Quotes, position.Line, position.Attribution);

    /// <summary>The quotes of a figure's value, under whose count it is.</summary>
    public static ImmutableArray<QuoteView> Of(Corpus corpus, FigureValue value) => Of(corpus, value.Source.Id, value.Quotes, value.Line, value.Attribution);

    /// <summary>The quotes of an event.</summary>
    public static ImmutableArray<QuoteView> Of(Corpus corpus, SourceQuote quote) => Of(corpus, quote.Source.Id, quote.Quotes, quote.Line, null);

    /// <summary>The words of an excerpt in their sentence.</summary>
    public static QuoteView Of(Corpus corpus, Excerpt excerpt, string? attribution = null)
    {
        var source = corpus.Source(excerpt.Source)!;
        var around = Sentences(source.Article, excerpt.Span);
        var runs = ImmutableArray.CreateBuilder<Run>();
        var at = around.Start;
        foreach (var part in excerpt.Parts)
        {
            Add(runs, source.Text, at, part.Start);
            runs.Add(new MarkRun(null, [new TextRun(OneLine(part.In(source.Text)))]));
            at = part.End;
        }

        Add(runs, source.Text, at, around.End);
        return new QuoteView(
            SourceChip.Of(corpus, excerpt.Source),
            Route.Of(RecordKind.Source, excerpt.Source).At(Anchor(excerpt)),
            int.Parse(excerpt.Passage.AsSpan(1), CultureInfo.InvariantCulture),
            new InlineText(runs.DrainToImmutable()),
            string.Join(" […] ", excerpt.Parts.Select(part => OneLine(part.In(source.Text)))),
            attribution);
    }

    /// <summary>The fragment of quoted words on their source's page. A source's bytes never change, so it stays.</summary>
    public static string Anchor(Excerpt excerpt) => string.Create(CultureInfo.InvariantCulture, $"w{excerpt.Span.Start}-{excerpt.Span.End}");

    /// <summary>From the start of the first sentence that a span touches to the end of the last.</summary>
    public static TextSpan Sentences(Article article, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        foreach (var sentence in article.SentencesIn(span))
        {
            start = Math.Min(start, sentence.Start);
            end = Math.Max(end, sentence.End);
        }

        return new TextSpan(start, end);
    }

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

    private static void Add(ImmutableArray<Run>.Builder runs, string text, int start, int end)
    {
        if (start >= end)
        {
            return;
        }

        var words = OneLine(text[start..end]);
        var before = char.IsWhiteSpace(text[start]) && words.Length > 0 ? " " : "";
        var after = char.IsWhiteSpace(text[end - 1]) ? " " : "";
        runs.Add(new TextRun(before + words + after));
    }
}
