using System.Collections.Immutable;
using System.Globalization;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Prose;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Pipelines.Parts;

/// <summary>Two texts beside each other, with what ties their sentences together.</summary>
/// <param name="Ties">In the order of the first text.</param>
/// <param name="Found">How many of them the program has found and nobody has checked.</param>
/// <param name="Questions">Those whose figures or dates differ.</param>
/// <param name="Copied">Word sequences that both have.</param>
internal sealed record SideBySideView(SideView A, SideView B, ImmutableArray<TieView> Ties, int Found, ImmutableArray<TieView> Questions, ImmutableArray<CopiedView> Copied)
{
    /// <summary>The texts of a pair; null where one of them may not be shown.</summary>
    public static SideBySideView? Of(Corpus corpus, SourcePair pair)
    {
        var (a, b) = (corpus.Source(pair.A)!, corpus.Source(pair.B)!);
        if (a.Sidecar.Rights == Rights.Citation || b.Sidecar.Rights == Rights.Citation)
        {
            return null;
        }

        var reading = corpus.Reading(pair);
        var ties = TieView.Numbered(TieView.Of(corpus, pair, reading).Where(tie => SideView.Holds(a, tie.A) && SideView.Holds(b, tie.B)));
        return new SideBySideView(
            SideView.Of(corpus, a, "a", "b", ties, tie => tie.A, Marks(reading, reason => reason.A, conflict => conflict.A, shared => shared.A)),
            SideView.Of(corpus, b, "b", "a", ties, tie => tie.B, Marks(reading, reason => reason.B, conflict => conflict.B, shared => shared.B)),
            ties,
            ties.Count(tie => tie.Statement is null),
            [.. ties.Where(tie => tie.Kind == TieKind.Question)],
            [.. reading.Shared.Select(shared => CopiedView.Of(ShownText.Of(corpus, a.Id), ShownText.Of(corpus, b.Id), shared)).OfType<CopiedView>()]);
    }

    private static ImmutableArray<(TextSpan Span, MarkKind Kind)> Marks(
        PairReading reading,
        Func<MatchReason, TextSpan> reason,
        Func<PossibleConflict, TextSpan> conflict,
        Func<SharedWording, TextSpan> shared) =>
    [
        .. reading.Matches.SelectMany(match => match.Reasons.Select(found => (reason(found), MarkKind.Shared))),
        .. reading.Shared.Select(found => (shared(found), MarkKind.Copied)),
        .. reading.Matches.Where(match => match.Conflict is not null).Select(match => (conflict(match.Conflict!), MarkKind.Differs)),
    ];
}

/// <summary>A word sequence that two texts share.</summary>
/// <param name="Quoted">Whether both give it as somebody's words.</param>
internal sealed record CopiedView(string Text, int Words, bool Quoted, Route A, Route B)
{
    /// <summary>What two texts share; null where one of them may not be shown to have it.</summary>
    public static CopiedView? Of(ShownText a, ShownText b, SharedWording shared) =>
        a.In(shared.A) is { } words && b.Shows(shared.B) ? new CopiedView(QuoteView.OneLine(words), shared.Words, shared.Quoted, a.Place(shared.A), b.Place(shared.B)) : null;
}

/// <summary>One of two texts.</summary>
/// <param name="Whole">Whether all of the article may be shown; else only what is quoted.</param>
internal sealed record SideView(SourceChip Source, ImmutableArray<SidePassage> Passages, bool Whole)
{
    /// <summary>A text with the ends of its ties.</summary>
    /// <param name="side">Before the number of a tie, this makes the fragment of its end here.</param>
    /// <param name="other">The same for the other text.</param>
    public static SideView Of(Corpus corpus, Source source, string side, string other, ImmutableArray<TieView> ties, Func<TieView, TieEnd> end, ImmutableArray<(TextSpan Span, MarkKind Kind)> marks)
    {
        var text = ShownText.Of(corpus, source.Id);
        var sentences = text.Passages.SelectMany(passage => passage.Sentences).ToImmutableArray();
        var marked = marks
            .SelectMany(mark => InOrder.Overlapping(sentences, static sentence => sentence, mark.Span).Select(sentence => (Sentence: sentence, Mark: mark)))
            .ToLookup(pair => pair.Sentence, pair => pair.Mark);
        var starting = ties.ToLookup(tie => FirstSentence(source, end(tie)));
        return new SideView(
            SourceChip.Of(corpus, source.Id),
            [
                .. text.Passages
                    .Where(passage => passage.Kept && passage.Sentences is not [])
                    .Select(passage => Passage(text, passage, side, other, starting, marked)),
            ],
            text.Whole is not null);
    }

    /// <summary>Whether a text has a sentence at which a tie can end: quotes may stand where there is none.</summary>
    public static bool Holds(Source source, TieEnd end) => FirstSentence(source, end).Length > 0;

    private static TextSpan FirstSentence(Source source, TieEnd end) => source.Article.SentencesIn(end.Span).FirstOrDefault();

    private static SidePassage Passage(ShownText text, Passage passage, string side, string other, ILookup<TextSpan, TieView> starting, ILookup<TextSpan, (TextSpan Span, MarkKind Kind)> marked)
    {
        var sentences = passage.Sentences.Select(span => new SideSentence(
            SpanMarks.Of(text, span, [.. marked[span]]),
            [.. starting[span].Select(tie => new TieMark(tie.Number, tie.Kind, string.Create(CultureInfo.InvariantCulture, $"{side}-{tie.Number}"), string.Create(CultureInfo.InvariantCulture, $"#{other}-{tie.Number}")))])).ToImmutableArray();
        return new SidePassage(
            text.Place(passage.Span),
            int.Parse(passage.Anchor.AsSpan(1), CultureInfo.InvariantCulture),
            passage.Role,
            sentences,
            [.. passage.Sentences.SelectMany(span => starting[span]).OrderBy(tie => tie.Number)]);
    }
}

/// <summary>A paragraph of one of two texts.</summary>
/// <param name="Place">The paragraph on its source's page.</param>
/// <param name="Ties">Those that end here.</param>
internal sealed record SidePassage(Route Place, int Number, PassageRole Role, ImmutableArray<SideSentence> Sentences, ImmutableArray<TieView> Ties);

/// <summary>A sentence of one of two texts; without ties it stands only here.</summary>
internal sealed record SideSentence(InlineText Text, ImmutableArray<TieMark> Ties);

/// <summary>The end of a tie in a text.</summary>
/// <param name="Id">The fragment of this end.</param>
/// <param name="Other">The address of the other end, on the same page.</param>
internal sealed record TieMark(int Number, TieKind Kind, string Id, string Other);
