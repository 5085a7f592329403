namespace Digest.Pipelines.Parts;

/// <summary>The length of a text in words, as readers are told it: what white space parts.</summary>
internal static class WordCount
{
    /// <summary>How many words a text has.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var (words, inWord) = (0, false);
        foreach (var letter in text)
        {
            var isSpace = char.IsWhiteSpace(letter);
            words += !inWord && !isSpace ? 1 : 0;
            inWord = !isSpace;
        }

        return words;
    }
}
