using System.Collections.Immutable;
using Digest.Model.Text;

namespace Digest.Analysis.Quotes;

/// <summary>The words and marks of a folded text in order, and where each word stands: what is needed to find words that come near.</summary>
internal sealed class WordIndex
{
    // A word that stands more often says little about where a quote belongs.
    private const int MostPlaces = 64;

    private const int LongestBracket = 80;

    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);

    private WordIndex(ImmutableArray<TextSpan> tokens) => Tokens = tokens;

    /// <summary>Words and single marks, as stretches of the folded text.</summary>
    public ImmutableArray<TextSpan> Tokens { get; }

    /// <summary>The index of all article text of a source.</summary>
    public static WordIndex Of(SourceIndex source)
    {
        var folded = source.Folded;
        var tokens = Split(folded.Text, new TextSpan(0, folded.Text.Length));
        var kept = tokens.RemoveAll(t => source.CutLineIn(folded.ToOriginal(t)) is not null);
        var index = new WordIndex(kept);
        for (var i = 0; i < kept.Length; i++)
        {
            if (!WordBorders.IsWord(folded.Text[kept[i].Start]))
            {
                continue;
            }

            var word = Key(kept[i].In(folded.Text));
            if (!index._places.TryGetValue(word, out var places))
            {
                index._places.Add(word, places = []);
            }

            if (places.Count <= MostPlaces)
            {
                places.Add(i);
            }
        }

        return index;
    }

    /// <summary>The numbers of the tokens that are this word, whatever its case; none for a word that stands everywhere.</summary>
    public IReadOnlyList<int> PlacesOf(string word) => _places.TryGetValue(Key(word), out var places) && places.Count <= MostPlaces ? places : [];

    /// <summary>How many words a text has; in scripts without spaces, two characters count as one.</summary>
    public static int CountWords(string text)
    {
        var folded = FoldedText.Of(text).Text;
        var halves = 0;
        foreach (var token in Split(folded, new TextSpan(0, folded.Length)))
        {
            halves += IsUnspaced(folded[token.Start]) ? 1 : WordBorders.IsWord(folded[token.Start]) ? 2 : 0;
        }

        return (halves + 1) / 2;
    }

    /// <summary>The words and marks in a stretch of a folded text. A number is one word with its separators, and so is a word with its apostrophe or brackets.</summary>
    public static ImmutableArray<TextSpan> Split(string text, TextSpan within)
    {
        var tokens = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = within.Start; i < within.End;)
        {
            if (text[i] == ' ')
            {
                i++;
                continue;
            }

            var start = i;
            i = Bracketed(text, i, within.End) ?? i + 1;
            if ((i > start + 1 || WordBorders.IsWord(text[start])) && !IsUnspaced(text[start]))
            {
                while (i < within.End && !IsUnspaced(text[i]) && (WordBorders.IsWord(text[i]) || JoinsWord(text, i, within.End) || text[i] == '['))
                {
                    i = Bracketed(text, i, within.End) ?? i + 1;
                }
            }

            tokens.Add(new TextSpan(start, i));
        }

        return tokens.ToImmutable();
    }

    /// <summary>The end of an editor's brackets that open here; null where none do.</summary>
    private static int? Bracketed(string text, int open, int end)
    {
        if (text[open] != '[')
        {
            return null;
        }

        var length = text.AsSpan(open + 1, Math.Min(end - open - 1, LongestBracket)).IndexOfAny('[', ']');
        return length >= 0 && text[open + 1 + length] == ']' ? open + length + 2 : null;
    }

    private static bool JoinsWord(string text, int i, int end) => i + 1 < end && text[i] switch
    {
        '\'' => char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]),
        '.' or ',' => char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]),
        _ => false,
    };

    private static bool IsUnspaced(char c) => c >= '\u0e00' && !char.IsSurrogate(c) && WordBorders.IsUnspaced(new System.Text.Rune(c));

    private static string Key(string word) => word.ToUpperInvariant();
}
