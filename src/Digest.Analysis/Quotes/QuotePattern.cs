using System.Collections.Immutable;
using Digest.Model.Text;

namespace Digest.Analysis.Quotes;

/// <summary>A piece of a quote with brackets.</summary>
internal abstract record QuoteToken
{
    private QuoteToken()
    {
    }

    /// <summary>Words that must stand as they are.</summary>
    public sealed record Words(string Text) : QuoteToken;

    /// <summary>A letter whose case the editor changed, as in <c>[R]oughly</c>.</summary>
    public sealed record Letter(char Character) : QuoteToken
    {
        /// <summary>Whether a letter of the source is this one in either case.</summary>
        public bool Fits(char other) => other == Character || char.ToUpperInvariant(other) == char.ToUpperInvariant(Character);
    }

    /// <summary>An editor's words in place of some of the source.</summary>
    public sealed record Replaced : QuoteToken;
}

/// <summary>A part of a quote between cuts.</summary>
/// <param name="Within">Where it stands in the folded quote.</param>
internal sealed record QuotePart(ImmutableArray<QuoteToken> Tokens, TextSpan Within);

/// <summary>A quote that its editor cut with <c>[…]</c> or changed with <c>[word]</c>.</summary>
internal sealed record QuotePattern(ImmutableArray<QuotePart> Parts)
{
    // More cuts or brackets than anyone makes are taken as plain words.
    private const int MostBrackets = 24;

    /// <summary>Reads a stretch of a folded quote.</summary>
    /// <returns>Null where it has no brackets, or nothing but brackets.</returns>
    public static QuotePattern? Read(string text, TextSpan within)
    {
        var parts = ImmutableArray.CreateBuilder<QuotePart>();
        var tokens = ImmutableArray.CreateBuilder<QuoteToken>();
        var (brackets, plain, part) = (0, within.Start, within.Start);
        for (var i = within.Start; i < within.End; i++)
        {
            if (text[i] != '[' || Close(text, i, within.End) is not { } close)
            {
                continue;
            }

            var content = text[(i + 1)..close];
            brackets++;
            AddWords(tokens, text[plain..i]);
            plain = close + 1;
            if (content.Trim() == "...")
            {
                EndPart(parts, tokens, new TextSpan(part, i));
                part = plain;
            }
            else if (content.Length == 1 && char.IsLetter(content[0]) && plain < within.End && char.IsLetter(text[plain]))
            {
                tokens.Add(new QuoteToken.Letter(content[0]));
            }
            else
            {
                tokens.Add(new QuoteToken.Replaced());
            }

            i = close;
        }

        AddWords(tokens, text[plain..within.End]);
        EndPart(parts, tokens, new TextSpan(part, within.End));
        return brackets is 0 or > MostBrackets || parts.Count == 0 ? null : new QuotePattern(parts.ToImmutable());
    }

    private static int? Close(string text, int open, int end)
    {
        var length = text.AsSpan(open + 1, end - open - 1).IndexOfAny('[', ']');
        return length > 0 && text[open + 1 + length] == ']' ? open + 1 + length : null;
    }

    private static void AddWords(ImmutableArray<QuoteToken>.Builder tokens, string words)
    {
        if (words.Length > 0)
        {
            tokens.Add(new QuoteToken.Words(words));
        }
    }

    /// <summary>White space next to a bracket or cut belongs to what the bracket stands for; brackets at the ends of a part stand for nothing.</summary>
    private static void EndPart(ImmutableArray<QuotePart>.Builder parts, ImmutableArray<QuoteToken>.Builder tokens, TextSpan within)
    {
        var trimmed = ImmutableArray.CreateBuilder<QuoteToken>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is QuoteToken.Words { Text: var words })
            {
                words = i == 0 || tokens[i - 1] is QuoteToken.Replaced ? words.TrimStart(' ') : words;
                words = i == tokens.Count - 1 || tokens[i + 1] is QuoteToken.Replaced ? words.TrimEnd(' ') : words;
                AddWords(trimmed, words);
            }
            else if (tokens[i] is not QuoteToken.Replaced || (trimmed.Count > 0 && trimmed[^1] is not QuoteToken.Replaced))
            {
                trimmed.Add(tokens[i]);
            }
        }

        while (trimmed.Count > 0 && trimmed[^1] is QuoteToken.Replaced)
        {
            trimmed.RemoveAt(trimmed.Count - 1);
        }

        tokens.Clear();
        if (trimmed.Count > 0)
        {
            parts.Add(new QuotePart(trimmed.ToImmutable(), within));
        }
    }
}
