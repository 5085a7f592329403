using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Prose;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Text;

namespace Digest.Pipelines.Parts;

/// <summary>Words that somebody quotes: the first part of a quote has the anchor, the others go on from it.</summary>
/// <param name="Part">Equal in all that shows one quote, from 1; 0 where one mark shows it whole.</param>
internal readonly record struct MarkedSpan(TextSpan Span, string? Anchor, int Part);

/// <summary>The text of a source with its quoted words marked and its names linked.</summary>
internal static class MarkedText
{
    /// <summary>The theme has a rule for each number up to this one; a passage that many quotes cross in has the rest without.</summary>
    private const int MostParted = 12;

    /// <summary>The marks of some uses of a passage: each quoted stretch once, outer ones first.</summary>
    public static ImmutableArray<MarkedSpan> Marks(ImmutableArray<Use> uses)
    {
        var excerpts = uses.Select(use => use.Excerpt).DistinctBy(QuoteView.Anchor).ToImmutableArray();
        var parted = excerpts
            .Where(excerpt => excerpt.Parts.Length > 1 || excerpts.Any(other => Cross(excerpt.Span, other.Span)))
            .Select(QuoteView.Anchor)
            .Take(MostParted)
            .Select((anchor, index) => (anchor, Part: index + 1))
            .ToDictionary(quote => quote.anchor, quote => quote.Part, StringComparer.Ordinal);
        return
        [
            .. excerpts
                .SelectMany(excerpt => excerpt.Parts.Select((part, index) => new MarkedSpan(
                    part,
                    index == 0 ? QuoteView.Anchor(excerpt) : null,
                    parted.GetValueOrDefault(QuoteView.Anchor(excerpt)))))
                .Distinct()
                .OrderBy(mark => mark.Span.Start)
                .ThenByDescending(mark => mark.Span.End)
                .ThenBy(mark => mark.Anchor, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether two stretches overlap and neither holds the other.</summary>
    private static bool Cross(TextSpan one, TextSpan other) =>
        (one.Start < other.Start && other.Start < one.End && one.End < other.End)
        || (other.Start < one.Start && one.Start < other.End && other.End < one.End);

    /// <summary>A stretch of a text as runs. Marks that overlap without one holding the other are parted where they cross.</summary>
    public static ImmutableArray<Run> Of(ShownText text, TextSpan span, ImmutableArray<MarkedSpan> marks, ImmutableArray<Mention> mentions)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        var at = span.Start;
        for (var i = 0; i < marks.Length; i++)
        {
            var mark = Clipped(marks[i], span);
            if (mark.Span.Start >= mark.Span.End || mark.Span.Start < at)
            {
                continue;
            }

            Plain(runs, text, new TextSpan(at, mark.Span.Start), mentions);
            var (inner, rest) = Within(marks, i + 1, mark.Span, span);
            runs.Add(new MarkRun(mark.Anchor, Of(text, mark.Span, inner, mentions), MarkKind.Quoted, mark.Part));
            at = mark.Span.End;
            marks = marks[..(i + 1)].AddRange(rest);
        }

        Plain(runs, text, new TextSpan(at, span.End), mentions);
        return runs.DrainToImmutable();
    }

    /// <summary>The later marks that lie in this one, and those that go on behind it: what crosses its end is parted there.</summary>
    private static (ImmutableArray<MarkedSpan> Inner, ImmutableArray<MarkedSpan> Behind) Within(ImmutableArray<MarkedSpan> marks, int from, TextSpan outer, TextSpan span)
    {
        var inner = ImmutableArray.CreateBuilder<MarkedSpan>();
        var rest = ImmutableArray.CreateBuilder<MarkedSpan>();
        foreach (var mark in marks.Skip(from).Select(mark => Clipped(mark, span)))
        {
            if (mark.Span.Start >= outer.End)
            {
                rest.Add(mark);
                continue;
            }

            inner.Add(Clipped(mark, outer));
            if (mark.Span.End > outer.End)
            {
                rest.Insert(0, new MarkedSpan(new TextSpan(outer.End, mark.Span.End), null, mark.Part));
            }
        }

        return (inner.DrainToImmutable(), rest.DrainToImmutable());
    }

    /// <summary>A mark within a span; what is cut off at its start loses its anchor, which stands in the passage before.</summary>
    private static MarkedSpan Clipped(MarkedSpan mark, TextSpan span) => new(
        new TextSpan(Math.Max(mark.Span.Start, span.Start), Math.Min(mark.Span.End, span.End)),
        mark.Span.Start < span.Start ? null : mark.Anchor,
        mark.Part);

    private static void Plain(ImmutableArray<Run>.Builder runs, ShownText text, TextSpan span, ImmutableArray<Mention> mentions)
    {
        var at = span.Start;
        foreach (var mention in mentions)
        {
            if (mention.Span.Start < at || mention.Span.End > span.End)
            {
                continue;
            }

            Words(runs, text, at, mention.Span.Start);
            runs.Add(new MentionRun(Route.Of(RecordKind.Entity, mention.Entity).Href, [new TextRun(text.In(mention.Span) ?? "")]));
            at = mention.Span.End;
        }

        Words(runs, text, at, span.End);
    }

    private static void Words(ImmutableArray<Run>.Builder runs, ShownText text, int start, int end)
    {
        if (start < end && text.In(new TextSpan(start, end)) is { } words)
        {
            runs.Add(new TextRun(words));
        }
    }
}
