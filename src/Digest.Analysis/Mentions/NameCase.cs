using Digest.Analysis.Quotes;
using Digest.Analysis.Segmentation;
using Digest.Model.Text;

namespace Digest.Analysis.Mentions;

/// <summary>Whether the letters of a text are those of a name.</summary>
internal static class NameCase
{
    /// <summary>In capitals throughout, a single letter or a short word such as US would say nothing.</summary>
    private const int LeastCapitals = 4;

    /// <summary>The same letters, all of them capitals, or the same but for the first letter of a sentence.</summary>
    public static bool Fits(string name, FoldedText text, int start)
    {
        var words = text.Text.AsSpan(start, name.Length);
        return words.SequenceEqual(name) || LetterCase.Capitals(words) >= LeastCapitals || (words[1..].SequenceEqual(name.AsSpan(1)) && char.IsUpper(words[0]) && StartsSentence(text, start));
    }

    private static bool StartsSentence(FoldedText text, int start)
    {
        var original = text.Original;
        for (var i = text.ToOriginal(new TextSpan(start, start)).Start - 1; i >= 0; i--)
        {
            var c = original[i];
            if (c is '\n' or '\r' or '.' or '!' or '?' or '…' or ':')
            {
                return true;
            }

            if (!char.IsWhiteSpace(c) && Typography.Fold(c) is not ('"' or '\'') && c is not ('(' or '[' or '*' or '_' or '#' or '>' or '-' or '•'))
            {
                return false;
            }
        }

        return true;
    }
}
