using System.Globalization;
using Digest.Model.Text;

namespace Digest.Analysis.Numbers;

/// <summary>A text in tokens, as the readers of numbers and dates see it. Places outside it are empty, so that a reader may look around without care.</summary>
internal sealed class Tokens
{
    /// <summary>Code units a token in running text, at most: so the list hardly ever grows.</summary>
    private const int PerToken = 4;

    private readonly List<Token> tokens;

    private Tokens(string text)
    {
        Text = text;
        tokens = new List<Token>((text.Length / PerToken) + 1);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>How many tokens there are.</summary>
    public int Count => tokens.Count;

    /// <summary>The token at a place; outside the text an empty symbol after an empty line.</summary>
    public Token this[int index] =>
        index < 0 ? new(0, 0, TokenKind.Symbol, Gap.Paragraph)
        : index < tokens.Count ? tokens[index]
        : new(Text.Length, Text.Length, TokenKind.Symbol, Gap.Paragraph);

    /// <summary>Cuts a text into tokens, in time linear in its length.</summary>
    public static Tokens Of(string text)
    {
        var result = new Tokens(text);
        var gap = Gap.Paragraph;
        for (var at = 0; at < text.Length;)
        {
            var end = SkipSpace(text, at, ref gap);
            if (end > at)
            {
                at = end;
                continue;
            }

            for (end = at; end < text.Length && !char.IsWhiteSpace(text[end]);)
            {
                end++;
            }

            result.AddChunk(at, end, gap);
            (at, gap) = (end, Gap.None);
        }

        return result;
    }

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Of(int index) => this[index] is var token ? Text.AsSpan(token.Start, token.End - token.Start) : default;

    /// <summary>Whether the token is this word or character, in any case of its letters.</summary>
    public bool Is(int index, string word) => Of(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the token is one of these words or characters, in any case of its letters.</summary>
    public bool IsIn(int index, WordSet words) => words.Contains(Of(index));

    /// <summary>Whether the token is a word.</summary>
    public bool IsWord(int index) => this[index] is { Kind: TokenKind.Word };

    /// <summary>Whether the token is a run of digits.</summary>
    public bool IsDigits(int index) => this[index] is { Kind: TokenKind.Digits };

    /// <summary>Whether no white space stands before the token.</summary>
    public bool IsGlued(int index) => this[index].Before == Gap.None;

    /// <summary>Whether the token goes on where the one before it ended: in the same passage.</summary>
    public bool Follows(int index) => this[index].Before != Gap.Paragraph;

    /// <summary>Whether the token is a word that starts with a capital letter.</summary>
    public bool IsCapitalised(int index) => IsWord(index) && char.IsUpper(Text[this[index].Start]);

    /// <summary>Whether the token is a hyphen or dash.</summary>
    public bool IsDash(int index) => Of(index) is ['-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212'];

    /// <summary>Whether the token is a hyphen between two glued tokens, as in twenty-five.</summary>
    public bool IsHyphen(int index) => IsDash(index) && IsGlued(index) && IsGlued(index + 1);

    /// <summary>The stretch of the text from one token to before another.</summary>
    public TextSpan Span(int first, int end) => new(this[first].Start, this[end - 1].End);

    /// <summary>The first token at or after a place that starts at or after an offset.</summary>
    public int IndexFrom(int index, int offset)
    {
        while (index < Count && tokens[index].Start < offset)
        {
            index++;
        }

        return index;
    }

    private static int SkipSpace(string text, int at, ref Gap gap)
    {
        for (; at < text.Length && char.IsWhiteSpace(text[at]); at++)
        {
            var breaks = text[at] is '\n' or '\u2028' or '\u2029' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'));
            gap = (gap, breaks) switch
            {
                (Gap.None, false) => Gap.Space,
                (Gap.None or Gap.Space, true) => Gap.Line,
                (Gap.Line, true) => Gap.Paragraph,
                _ => gap,
            };
        }

        return at;
    }

    private void AddChunk(int start, int end, Gap gap)
    {
        var colon = -1;
        for (var at = start; at < end;)
        {
            var address = Addresses.Find(Text, at, end, ref colon);
            var stop = address?.Start ?? end;
            while (at < stop)
            {
                var next = EndOf(at, stop);
                if (Kind(at) is { } kind)
                {
                    tokens.Add(new Token(at, next, kind, gap));
                    gap = Gap.None;
                }

                at = next;
            }

            if (address is { } found)
            {
                tokens.Add(new Token(found.Start, found.End, TokenKind.Address, gap));
                (at, gap) = (found.End, Gap.None);
            }
        }
    }

    private int EndOf(int at, int stop)
    {
        var kind = Kind(at);
        var end = at + 1;
        while (end < stop && kind is TokenKind.Word or TokenKind.Digits && Kind(end) == kind)
        {
            end++;
        }

        return end;
    }

    /// <summary>Null for a character that is not seen, such as a soft hyphen.</summary>
    private TokenKind? Kind(int at) => Text[at] switch
    {
        >= '0' and <= '9' => TokenKind.Digits,
        var c when char.IsLetter(c) => TokenKind.Word,
        '\u00ad' or '\u200b' or '\u2060' or '\ufeff' => null,
        var c when char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => TokenKind.Word,
        _ => TokenKind.Symbol,
    };
}
