using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Text;

namespace Digest.Analysis.Quotes;

/// <summary>What became of the search for a quote: one of a closed set of cases.</summary>
public abstract record QuoteResult
{
    private QuoteResult()
    {
    }

    /// <summary>Whether it stands in the article text, once or more.</summary>
    public bool Stands => this is Found or Ambiguous or TooShort;

    /// <summary>It stands.</summary>
    /// <param name="Negation">A negation right before it in its sentence, or before one of its parts, in the source's text; null where there is none.</param>
    public sealed record Found(Excerpt Excerpt, QuoteVerdict Verdict, TextSpan? Negation) : QuoteResult;

    /// <summary>It stands in the article text more than once, and no line says which is meant.</summary>
    public sealed record Ambiguous(ImmutableArray<QuotePlace> Places) : QuoteResult;

    /// <summary>It has fewer than <see cref="QuoteFinder.ShortQuote"/> characters and stands more than once.</summary>
    public sealed record TooShort(ImmutableArray<QuotePlace> Places) : QuoteResult;

    /// <summary>It stands only in lines that are not article text, or across one.</summary>
    /// <param name="Places">Each with the cut line.</param>
    /// <param name="Reason">Why the first of these lines was cut.</param>
    public sealed record InCutLine(ImmutableArray<QuotePlace> Places, string? Reason) : QuoteResult;

    /// <summary>It begins or ends inside a word or number of the source.</summary>
    /// <param name="Place">With the whole words that it would have to take in.</param>
    /// <param name="Whole">These words.</param>
    public sealed record InsideWord(QuotePlace Place, string Whole) : QuoteResult;

    /// <summary>Its parts stand in the source, but not one after the other within one passage or two adjacent ones.</summary>
    /// <param name="Places">The first place of each part.</param>
    public sealed record PartsApart(ImmutableArray<QuotePlace> Places) : QuoteResult;

    /// <summary>It stands in the source, but not on the line named.</summary>
    public sealed record WrongLine(int Line, ImmutableArray<QuotePlace> Places) : QuoteResult;

    /// <summary>It does not stand in the source.</summary>
    /// <param name="Nearest">The words that come nearest; null where none come near.</param>
    public sealed record Absent(NearestWords? Nearest) : QuoteResult;
}

/// <summary>A place in a source's text.</summary>
/// <param name="Line">The line of its start, from 1.</param>
public sealed record QuotePlace(TextSpan Span, int Line);

/// <summary>The words of a source that come nearest to a quote.</summary>
/// <param name="Span">In the source's text.</param>
/// <param name="Line">The line of its start, from 1.</param>
/// <param name="First">Where quote and source part for the first time.</param>
public sealed record NearestWords(TextSpan Span, int Line, QuoteDifference First);

/// <summary>A difference between a quote and the words of a source.</summary>
/// <param name="InQuote">The differing words of the quote, in the quote as it was given.</param>
/// <param name="InSource">What the source has instead; empty where it has nothing.</param>
/// <param name="QuoteWords">The words at <paramref name="InQuote"/>.</param>
/// <param name="SourceWords">The words at <paramref name="InSource"/>.</param>
public sealed record QuoteDifference(TextSpan InQuote, TextSpan InSource, string QuoteWords, string SourceWords);
