using System.Collections.Immutable;
using Digest.Analysis.Comparing;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Text;

namespace Digest.Pipelines.Parts;

/// <summary>What ties a sentence of one text to a sentence of another.</summary>
/// <param name="Number">From 1, in the order of the first text.</param>
/// <param name="Statement">The statement to which both speak; null where the program has found the tie.</param>
/// <param name="Shared">What the two sentences share, the weightiest first; empty where an editor has made the tie.</param>
/// <param name="A">Where the first text says it.</param>
/// <param name="B">Where the second text says it.</param>
internal sealed record TieView(int Number, TieKind Kind, LinkView? Statement, ImmutableArray<string> Shared, TieEnd A, TieEnd B)
{
    private const int MostShared = 6;

    /// <summary>The ties of two sources: first those of the editors' statements, then those that the program finds between other sentences.</summary>
    public static ImmutableArray<TieView> Of(Corpus corpus, SourcePair pair, PairReading reading)
    {
        var stated = corpus.Records.Claims.Select(claim => Stated(corpus, pair, claim)).OfType<TieView>().ToList();
        var found = reading.Matches
            .Where(match => match.Conflict is not null || !stated.Any(tie => tie.A.Span.Overlaps(match.A.Span) && tie.B.Span.Overlaps(match.B.Span)))
            .Select(match => Found(corpus, pair, match));
        return
        [
            .. stated.Concat(found)
                .OrderBy(tie => tie.A.Span.Start)
                .ThenBy(tie => tie.B.Span.Start)
                .ThenBy(tie => tie.Kind)
                .Select((tie, index) => tie with { Number = index + 1 }),
        ];
    }

    private static TieView? Stated(Corpus corpus, SourcePair pair, Claim claim)
    {
        var kind = Comparer.Agreement(claim, [pair.A, pair.B]) switch
        {
            Agreement.Disputed => TieKind.Differ,
            Agreement.Shared => TieKind.Agree,
            _ => TieKind.Mention,
        };
        return First(pair.A) is { } a && First(pair.B) is { } b
            ? new TieView(0, kind, RecordLink.Of(corpus, new RecordRef(RecordKind.Claim, claim.Id)), [], End(corpus, a), End(corpus, b))
            : null;

        Excerpt? First(string source) => claim.Positions
            .Where(position => position.Source.Id == source)
            .SelectMany(position => position.Quotes.Select(quote => corpus.Evidence.Excerpt(source, quote, position.Line)))
            .OfType<Excerpt>()
            .FirstOrDefault();
    }

    private static TieView Found(Corpus corpus, SourcePair pair, SentenceMatch match) => new(
        0,
        match.Conflict is null ? TieKind.Found : TieKind.Question,
        null,
        [.. match.Reasons.Take(MostShared).Select(reason => reason.Text)],
        TieEnd.Of(corpus, pair.A, match.A.Span),
        TieEnd.Of(corpus, pair.B, match.B.Span));

    private static TieEnd End(Corpus corpus, Excerpt excerpt) => TieEnd.Of(corpus, excerpt.Source, excerpt.Span) with
    {
        Place = Route.Of(RecordKind.Source, excerpt.Source).At(QuoteView.Anchor(excerpt)),
    };
}

/// <summary>One end of a tie.</summary>
/// <param name="Place">The paragraph, or the quoted words, on the source's page.</param>
/// <param name="Words">The whole sentence, in one line.</param>
internal sealed record TieEnd(TextSpan Span, Route Place, string Words)
{
    /// <summary>The sentences around some words of a source.</summary>
    public static TieEnd Of(Corpus corpus, string id, TextSpan span)
    {
        var source = corpus.Source(id)!;
        var passage = source.Article.Passages.Last(passage => passage.Start <= span.Start);
        return new TieEnd(span, Route.Of(RecordKind.Source, id).At(passage.Anchor), QuoteView.OneLine(QuoteView.Sentences(source.Article, span).In(source.Text)));
    }
}

/// <summary>What sort of tie holds two sentences together.</summary>
internal enum TieKind
{
    /// <summary>Both speak to one statement, and differ over it.</summary>
    Differ,

    /// <summary>Both speak to one statement, and agree.</summary>
    Agree,

    /// <summary>Both speak to one statement, and not both take a side.</summary>
    Mention,

    /// <summary>The program finds that they say much the same.</summary>
    Found,

    /// <summary>The program finds that they say much the same, with another figure or date: a question to the editors.</summary>
    Question,
}
