namespace Digest.Analysis.Cleaning;

/// <summary>Tells what a line credits.</summary>
internal static class Credits
{
    /// <summary>Longer lines credit nothing alone.</summary>
    private const int LongestWords = 60;

    /// <summary>Reads a line without white space around it.</summary>
    public static Credit Of(ReadOnlySpan<char> words, LineShape shape)
    {
        if (shape.Words is 0 or > LongestWords)
        {
            return Credit.None;
        }

        Span<char> buffer = stackalloc char[Phrase.Longest];
        var phrase = Phrase.Of(words, buffer);
        return Bylines.IsByline(words, phrase) ? Credit.Byline
            : Bylines.IsDateline(words, phrase) ? Credit.Dateline
            : Captions.IsCaption(words, shape) ? Credit.Caption
            : Bylines.IsBareName(words, shape, phrase) ? Credit.Name
            : Credit.None;
    }
}
