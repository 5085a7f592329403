using Digest.Model.Text;

namespace Digest.Analysis.Attribution;

/// <summary>A sentence in terms, in which each quotation is one term, however many sentences it holds. Places outside it are empty breaks.</summary>
internal sealed class Sentence(string text)
{
    private static readonly Term Outside = new(0, 0, TermKind.Break, Sort.None, false, -1);
    private readonly List<Term> terms = [];

    /// <summary>The whole text.</summary>
    public string Text => text;

    /// <summary>How many terms it has.</summary>
    public int Count => terms.Count;

    /// <summary>The term at a place.</summary>
    public Term this[int index] => index >= 0 && index < terms.Count ? terms[index] : Outside;

    /// <summary>The characters of a term.</summary>
    public ReadOnlySpan<char> Of(int index) => this[index] is var term ? text.AsSpan(term.Start, term.End - term.Start) : default;

    /// <summary>Whether a term is this word, in any case of its letters.</summary>
    public bool Is(int index, string word) => Of(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The stretch of the text from one term to before another.</summary>
    public TextSpan Span(int first, int end) => new(this[first].Start, this[end - 1].End);

    /// <summary>Empties it.</summary>
    public void Clear() => terms.Clear();

    /// <summary>Adds a quotation.</summary>
    public void AddQuote(MarkedWords words, int number) => terms.Add(new Term(words.Outer.Start, words.Outer.End, TermKind.Quote, Sort.None, false, number));

    /// <summary>Adds the words and marks of a stretch of the text, until there are so many terms.</summary>
    /// <returns>How far it came.</returns>
    public int Add(int start, int end, int most)
    {
        var at = start;
        while (at < end && terms.Count < most)
        {
            var c = text[at];
            if (char.IsLetterOrDigit(c))
            {
                var word = at;
                while (at < end && (char.IsLetterOrDigit(text[at]) || (text[at] is '\'' or '’' or '-' or '.' or '‑' && at + 1 < end && char.IsLetterOrDigit(text[at + 1]))))
                {
                    at++;
                }

                terms.Add(new Term(word, at, TermKind.Word, Lexicon.Of(Plain(word, at)), char.IsUpper(text[word]), -1));
                continue;
            }

            var kind = c switch
            {
                ',' when at + 1 >= end || !char.IsAsciiDigit(text[at + 1]) || !char.IsAsciiDigit(text[Math.Max(at - 1, 0)]) => TermKind.Comma,
                ':' => TermKind.Colon,
                ';' or '—' or '–' or '(' or ')' or '[' or ']' or '…' or '!' or '?' => TermKind.Break,
                '-' when at + 1 < end && char.IsWhiteSpace(text[at + 1]) => TermKind.Break,
                _ => (TermKind?)null,
            };
            if (kind is { } mark)
            {
                terms.Add(new Term(at, at + 1, mark, Sort.None, false, -1));
            }

            at++;
        }

        return Math.Max(at, start);
    }

    /// <summary>A word without a possessive ending.</summary>
    private ReadOnlySpan<char> Plain(int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        return word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’' ? word[..^2] : word;
    }
}
