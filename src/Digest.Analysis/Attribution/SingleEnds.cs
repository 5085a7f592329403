using Digest.Model.Sources;

namespace Digest.Analysis.Attribution;

/// <summary>Where single quotation marks may close. Asked from left to right, it passes over the text once for each kind of mark.</summary>
internal sealed class SingleEnds(string text)
{
    /// <summary>A quotation in single marks is at most so long; an apostrophe is far from the next mark.</summary>
    private const int Reach = 600;

    private int _curly;
    private int _straight;

    /// <summary>Whether a mark at a place could close a quotation: after a word, before none.</summary>
    public static bool IsEnd(string text, int at, Passage passage) =>
        (at + 1 >= passage.End || !char.IsLetterOrDigit(text[at + 1])) && !char.IsWhiteSpace(text[at - 1]);

    /// <summary>Whether a mark that may open has another one near that may close it: else it is an apostrophe, as in 'tis.</summary>
    public bool After(int at, Passage passage)
    {
        var curly = text[at] == '‘';
        ref var end = ref curly ? ref _curly : ref _straight;
        var limit = Math.Min(passage.End, at + Reach);
        for (end = Math.Max(end, at + 2); end < limit; end++)
        {
            if (text[end] == (curly ? '’' : '\'') && IsEnd(text, end, passage))
            {
                return true;
            }
        }

        return false;
    }
}
