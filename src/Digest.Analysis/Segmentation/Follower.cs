namespace Digest.Analysis.Segmentation;

/// <summary>The word after a stop, without the marks that open it.</summary>
internal readonly ref struct Follower
{
    private const int LongestWord = 30;

    /// <summary>Nothing follows.</summary>
    public bool None { get; private init; }

    /// <summary>It begins with a capital, or with a letter of a script that has none.</summary>
    public bool Capital { get; private init; }

    /// <summary>It begins with a digit or a currency sign.</summary>
    public bool Digit { get; private init; }

    /// <summary>It begins with a small letter and no opening mark.</summary>
    public bool Bare { get; private init; }

    /// <summary>An opening mark stands before it.</summary>
    public bool Opened { get; private init; }

    /// <summary>It is a single capital with a stop.</summary>
    public bool Initial { get; private init; }

    /// <summary>It begins the words that credit a quotation: <c>Smith said</c>.</summary>
    public bool Reports { get; private init; }

    /// <summary>It is a citation in brackets that itself ends with the sentence's stop.</summary>
    public bool Citation { get; private init; }

    /// <summary>The word itself, cut at a bound.</summary>
    public ReadOnlySpan<char> Word { get; private init; }

    /// <summary>Whether it is a word that most likely starts a sentence.</summary>
    public bool Starts => Abbreviations.StartsSentence(Word);

    /// <summary>Whether it is I, alone or with an ending.</summary>
    public bool IsPronounI => Word is "I" || Word.StartsWith("I'") || Word.StartsWith("I’");

    /// <summary>Reads the word after the white space at this place.</summary>
    public static Follower Read(ReadOnlySpan<char> text, int i, int end)
    {
        while (i < end && (char.IsWhiteSpace(text[i]) || text[i] == '\u200b'))
        {
            i++;
        }

        var first = i;
        while (i < end && i - first < 6 && (Marks.IsOpener(text[i]) || text[i] is '-' or '–' or '—' or '#' or '.' or '…' or ' ' || Marks.IsBullet(text[i])))
        {
            i++;
        }

        if (i >= end)
        {
            return new Follower { None = i == first };
        }

        var c = text[i];
        var length = 1;
        while (i + length < end && length < LongestWord && (char.IsLetterOrDigit(text[i + length]) || text[i + length] is '\'' or '’' or '-'))
        {
            length++;
        }

        var word = text.Slice(i, length);
        var after = i + length;
        var lower = char.IsLower(c) && !(length > 2 && char.IsUpper(word[1]));
        var capital = char.IsUpper(c) || (char.IsLetter(c) && !char.IsLower(c)) || (char.IsLower(c) && !lower) || char.IsSurrogate(c) || word is "http" or "https" or "www";
        return new Follower
        {
            Capital = capital,
            Digit = char.IsDigit(c) || c is '$' or '£' or '€' or '¥' or '₩' or '₹',
            Bare = lower && i == first,
            Opened = i > first && Marks.IsOpener(text[i - 1]),
            Initial = length == 1 && char.IsUpper(c) && after < end && text[after] == '.',
            Word = word,
            Reports = capital && i == first && ReportsAfter(text, i, end),
            Citation = first < end && text[first] == '(' && EndsSentenceInBrackets(text, first, end),
        };
    }

    /// <summary>Up to three capitalised words and a verb of saying.</summary>
    private static bool ReportsAfter(ReadOnlySpan<char> text, int i, int end)
    {
        for (var words = 0; words < 4; words++)
        {
            var from = i;
            while (i < end && i - from < LongestWord && (char.IsLetter(text[i]) || text[i] is '-' or '.' or '’' or '\''))
            {
                i++;
            }

            var word = text[from..i];
            if (word.IsEmpty)
            {
                return false;
            }

            if (words > 0 && word.TrimEnd('.') is "said" or "says" or "asked" or "asks" or "added" or "replied" or "wrote" or "told" or "cried" or "shouted" or "whispered" or "continued" or "answered" or "explained" or "warned")
            {
                return true;
            }

            if (!char.IsUpper(word[0]) || i >= end || text[i] != ' ' || (words == 0 && (Abbreviations.StartsSentence(word) || word is "Nobody" or "Everybody" or "Everyone" or "Somebody" or "Someone" or "Anyone")))
            {
                return false;
            }

            i++;
        }

        return false;
    }

    private static bool EndsSentenceInBrackets(ReadOnlySpan<char> text, int open, int end)
    {
        var close = text[open..Math.Min(end, open + 60)].IndexOf(')');
        return close > 0 && open + close + 1 < end && text[open + close + 1] is '.' or ',' or ';';
    }
}
