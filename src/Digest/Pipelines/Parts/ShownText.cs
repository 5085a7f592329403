using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Pipelines.Parts;

/// <summary>
/// The text of a source as far as its rights let the site show it: all of it, the paragraphs that somebody quotes, or the quoted words alone.
/// No pipeline reads the words of a source, or a place on its page, from anywhere else.
/// </summary>
internal sealed class ShownText
{
    /// <summary>What stands for words that are left out between others.</summary>
    public const string Gap = " […] ";

    // Every quote on every page asks; what may be shown of a source is worked out once a corpus.
    private static readonly PerCorpus<string, ShownText> Known = new(static (corpus, id) => new ShownText(corpus.Source(id)!, corpus.UsesOf(id)));

    private readonly Source source;
    private readonly Route page;
    private readonly ImmutableArray<TextSpan> shown;

    private ShownText(Source source, ImmutableArray<Use> uses)
    {
        this.source = source;
        page = Route.Of(RecordKind.Source, source.Id);
        Passages = Rights switch
        {
            Rights.Full => source.Article.Passages,
            Rights.Excerpt => [.. source.Article.Passages.Where(passage => uses.Any(use => use.Excerpt.Parts.Any(passage.Span.Overlaps)))],
            _ => [],
        };
        shown = Joined(source.Text, Rights switch
        {
            Rights.Full => [new TextSpan(0, source.Text.Length)],
            Rights.Excerpt => Passages.Select(passage => passage.Span),
            _ => uses.SelectMany(use => use.Excerpt.Quoted),
        });
    }

    /// <summary>What the rights of the source are.</summary>
    public Rights Rights => source.Sidecar.Rights;

    /// <summary>The whole text, in which all offsets count; null where it may not be shown whole.</summary>
    public string? Whole => Rights == Rights.Full ? source.Text : null;

    /// <summary>The title of the source: the editors', else its headline; null where there is neither. A headline that is the start of a sentence is shown as far as that sentence is.</summary>
    public string? Title => source.Sidecar.Title ?? source.Article.Title switch
    {
        null => null,
        { Inferred: false } headline => source.Text[headline.Start..headline.End],
        var start => In(new TextSpan(start.Start, start.End)),
    };

    /// <summary>Length of the article text in words, those that may not be shown too.</summary>
    public int Words => source.Article.Lines.Where(line => line.Kept).Sum(line => WordCount.Of(source.Text.AsSpan(line.Start..line.End)));

    /// <summary>The passages on the source's page, cut ones too; none where only the words of quotes may be shown.</summary>
    public ImmutableArray<Passage> Passages { get; }

    /// <summary>What may be shown of a source that the corpus holds.</summary>
    public static ShownText Of(Corpus corpus, string id) => Known.Of(corpus, id);

    /// <summary>Whether all words of a stretch may be shown.</summary>
    public bool Shows(TextSpan span) => Piece(span) is not null;

    /// <summary>The very words of a stretch; null where one of them may not be shown.</summary>
    public string? In(TextSpan span) => Shows(span) ? span.In(source.Text) : null;

    /// <summary>The words of a quote, in order: without what its editor replaced where nothing but the quote may be shown.</summary>
    public ImmutableArray<TextSpan> Quoted(Excerpt excerpt) => Rights == Rights.Citation ? [.. excerpt.Quoted] : excerpt.Parts;

    /// <summary>The sentences around a quote as far as they may be shown, in stretches that hold all of its words.</summary>
    public ImmutableArray<TextSpan> Around(Excerpt excerpt)
    {
        if (Rights == Rights.Citation)
        {
            return Quoted(excerpt);
        }

        var whole = Sentences(excerpt.Span);
        return [.. shown.Where(whole.Overlaps).Select(piece => new TextSpan(Math.Max(piece.Start, whole.Start), Math.Min(piece.End, whole.End)))];
    }

    /// <summary>The stretch around some words that may be shown with them: nothing beside a quote where only quotes may be shown; null where the words may not be shown themselves.</summary>
    public TextSpan? Around(TextSpan words) => Rights == Rights.Citation && Shows(words) ? words : Piece(words);

    /// <summary>From the start of the first sentence that a span touches to the end of the last, whether or not they may be shown.</summary>
    public TextSpan Sentences(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        foreach (var sentence in source.Article.SentencesIn(span))
        {
            start = Math.Min(start, sentence.Start);
            end = Math.Max(end, sentence.End);
        }

        return new TextSpan(start, end);
    }

    /// <summary>The paragraph in which a stretch starts, on the source's page; the page where it does not show the paragraph.</summary>
    public Route Place(TextSpan span) => page.At(PassageAt(span.Start)?.Anchor);

    /// <summary>The words of a quote, which are marked on the source's page; their paragraph where they are not, the page where it does not show the paragraph.</summary>
    public Route Place(Excerpt excerpt) => IsMarked(excerpt) ? page.At(QuoteView.Anchor(excerpt)) : Place(excerpt.Span);

    /// <summary>The paragraph that a fragment such as <c>p5</c> or <c>L8</c> names, on the source's page; the page where it does not show it.</summary>
    public Route Place(string fragment) => page.At(source.Article.Find(fragment) is { } start ? PassageAt(start)?.Anchor : null);

    /// <summary>Stretches in order, each once; those with nothing but white space between them are one, as a quote may go over from one to the next.</summary>
    private static ImmutableArray<TextSpan> Joined(string text, IEnumerable<TextSpan> stretches)
    {
        var joined = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var next in stretches.OrderBy(stretch => stretch.Start))
        {
            if (joined.Count > 0 && (next.Start <= joined[^1].End || text.AsSpan(joined[^1].End..next.Start).IsWhiteSpace()))
            {
                joined[^1] = new TextSpan(joined[^1].Start, Math.Max(joined[^1].End, next.End));
            }
            else
            {
                joined.Add(next);
            }
        }

        return joined.DrainToImmutable();
    }

    /// <summary>The last of some stretches, which follow each other, that does not start behind a place; null where all do.</summary>
    private static T? LastBefore<T>(ImmutableArray<T> stretches, Func<T, int> start, int place)
    {
        var (from, to) = (0, stretches.Length);
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            (from, to) = start(stretches[middle]) <= place ? (middle + 1, to) : (from, middle);
        }

        return from == 0 ? default : stretches[from - 1];
    }

    private bool IsMarked(Excerpt excerpt) =>
        PassageAt(excerpt.Span.Start) is not null && LastBefore(source.Article.Lines, line => line.Start, excerpt.Span.Start) is { Kept: true };

    private Passage? PassageAt(int place) => LastBefore(Passages, passage => passage.Start, place) is { } passage && place < passage.End ? passage : null;

    private TextSpan? Piece(TextSpan span) => LastBefore(shown, piece => piece.Start, span.Start) is var piece && piece.Contains(span) && piece.Length > 0 ? piece : null;
}
