using Digest.Model.Text;

namespace Digest.Analysis.Quotes;

/// <summary>
/// A text as quotations are compared: in the composed form NFC, white space run together, invisible characters left out, kinds of
/// double marks, of single marks and of dashes made one each, and <c>…</c> written as three full stops. Case, letters and digits stay.
/// It knows where in the original each of its characters comes from.
/// </summary>
public sealed class FoldedText
{
    // Null where every character stands at the same offset in both.
    private readonly int[]? _starts;
    private readonly int[]? _ends;

    private FoldedText(string original, string text, int[]? starts, int[]? ends) => (Original, Text, _starts, _ends) = (original, text, starts, ends);

    /// <summary>The text as it was given.</summary>
    public string Original { get; }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>Folds a text, in time linear in its length.</summary>
    public static FoldedText Of(string text)
    {
        var ascii = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c > '\u007e' || c < ' ' || (c == ' ' && i > 0 && text[i - 1] == ' '))
            {
                ascii = false;
                break;
            }
        }

        return ascii ? new FoldedText(text, text, null, null) : new TextFolder(text).Fold((folded, starts, ends) => new FoldedText(text, folded, starts, ends));
    }

    /// <summary>Where a stretch of the folded text stands in the original: from the start of its first character to the end of its last.</summary>
    public TextSpan ToOriginal(TextSpan folded)
    {
        if (_starts is null || _ends is null)
        {
            return folded;
        }

        var start = folded.Start < _starts.Length ? _starts[folded.Start] : Original.Length;
        return new TextSpan(start, folded.Length == 0 ? start : Math.Max(start, _ends[folded.End - 1]));
    }

    /// <summary>Whether a place lies between two characters of the original: not inside <c>…</c> or a letter that was composed of several.</summary>
    public bool IsBetweenCharacters(int index) =>
        index <= 0 || index >= Text.Length
        || ((_starts is null || _starts[index] != _starts[index - 1]) && !char.IsLowSurrogate(Text[index]));

    /// <inheritdoc/>
    public override string ToString() => Text;
}
