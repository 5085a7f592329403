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

    /// <summary>The ties of two sources between sentences that may be shown: first those of the editors' statements, then those that the program finds between other sentences.</summary>
    public static ImmutableArray<TieView> Of(Corpus corpus, SourcePair pair, PairReading reading)
    {
        var stated = corpus.ClaimsOf(pair.A).Select(claim => StatedTie.Of(corpus, pair, claim)).OfType<StatedTie>().ToList();
        var found = reading.Matches
            .Where(match => match.Conflict is not null || !stated.Exists(tie => tie.A.Span.Overlaps(match.A.Span) && tie.B.Span.Overlaps(match.B.Span)))
            .Select(match => Found(corpus, pair, match));
        return Numbered(stated.Select(tie => Stated(corpus, pair, tie)).Concat(found).OfType<TieView>()
            .OrderBy(tie => tie.A.Span.Start)
            .ThenBy(tie => tie.B.Span.Start)
            .ThenBy(tie => tie.Kind));
    }

    /// <summary>These ties numbered anew.</summary>
    public static ImmutableArray<TieView> Numbered(IEnumerable<TieView> ties) => [.. ties.Select((tie, index) => tie with { Number = index + 1 })];

    private static TieView? Stated(Corpus corpus, SourcePair pair, StatedTie tie)
    {
        var kind = Comparer.Agreement(tie.Claim, [pair.A, pair.B]) switch
        {
            Agreement.Disputed => TieKind.Differ,
            Agreement.Shared => TieKind.Agree,
            _ => TieKind.Mention,
        };
        return TieEnd.Of(corpus, tie.A) is { } a && TieEnd.Of(corpus, tie.B) is { } b
            ? new TieView(0, kind, RecordLink.Of(corpus, new RecordRef(RecordKind.Claim, tie.Claim.Id)), [], a, b)
            : null;
    }

    private static TieView? Found(Corpus corpus, SourcePair pair, SentenceMatch match) =>
        TieEnd.Of(corpus, pair.A, match.A.Span) is { } a && TieEnd.Of(corpus, pair.B, match.B.Span) is { } b
            ? new TieView(0, match.Conflict is null ? TieKind.Found : TieKind.Question, null, [.. match.Reasons.Take(MostShared).Select(reason => reason.Text)], a, b)
            : null;

    /// <summary>A statement to which both sources speak, whether or not their sentences may be shown.</summary>
    /// <param name="A">The first words of the first text.</param>
    /// <param name="B">The first words of the second text.</param>
    private sealed record StatedTie(Claim Claim, Excerpt A, Excerpt B)
    {
        public static StatedTie? Of(Corpus corpus, SourcePair pair, Claim claim)
        {
            return First(pair.A) is { } a && First(pair.B) is { } b ? new StatedTie(claim, a, b) : null;

            Excerpt? First(string source) => claim.Positions
                .Where(position => position.Source.Id == source)
                .SelectMany(position => position.Quotes.Select(quote => corpus.Excerpt(source, quote, position.Line)))
                .OfType<Excerpt>()
                .FirstOrDefault();
        }
    }
}

/// <summary>One end of a tie.</summary>
/// <param name="Place">The paragraph, or the quoted words, on the source's page; the page where it does not show them.</param>
/// <param name="Words">The whole sentence, in one line.</param>
internal sealed record TieEnd(TextSpan Span, Route Place, string Words)
{
    /// <summary>The sentences around some words of a source; null where they may not be shown.</summary>
    public static TieEnd? Of(Corpus corpus, string id, TextSpan span)
    {
        var text = ShownText.Of(corpus, id);
        return text.In(text.Sentences(span)) is { } words ? new TieEnd(span, text.Place(span), QuoteView.OneLine(words)) : null;
    }

    /// <summary>The sentences around a quote; null where they may not be shown.</summary>
    public static TieEnd? Of(Corpus corpus, Excerpt excerpt) =>
        Of(corpus, excerpt.Source, excerpt.Span) is { } end ? end with { Place = ShownText.Of(corpus, excerpt.Source).Place(excerpt) } : null;
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
