namespace Digest.Analysis.Segmentation;

/// <summary>The number or letter before an item of a list: <c>1.</c>, <c>1)</c>, <c>1.)</c>, <c>(1)</c>, <c>a.</c>, <c>a)</c>.</summary>
/// <param name="Value">The number, or 1 for a.</param>
/// <param name="Letter">Whether it is a letter.</param>
/// <param name="Tail">What stands after it: <c>.</c>, <c>)</c> or <c>.)</c>.</param>
/// <param name="Length">Code units of marker and tail.</param>
internal readonly record struct ListMarker(int Value, bool Letter, string Tail, int Length)
{
    /// <summary>Reads the marker that starts here and is followed by a word; null where there is none.</summary>
    public static ListMarker? Read(ReadOnlySpan<char> text)
    {
        var i = text.Length > 0 && text[0] == '(' ? 1 : 0;
        var start = i;
        var value = 0;
        while (i < text.Length && i - start < 3 && char.IsAsciiDigit(text[i]))
        {
            value = (value * 10) + text[i++] - '0';
        }

        var letter = false;
        if (i == start && i < text.Length && char.IsAsciiLetterLower(text[i]))
        {
            letter = true;
            value = text[i++] - 'a' + 1;
        }

        if (i == start)
        {
            return null;
        }

        var rest = text[i..];
        var tail = rest.StartsWith(".)") ? ".)" : rest.StartsWith(".") ? "." : rest.StartsWith(")") ? ")" : null;
        if (tail is null || (start == 1 && tail != ")"))
        {
            return null;
        }

        i += tail.Length;
        return i + 1 < text.Length && char.IsWhiteSpace(text[i]) ? new ListMarker(value, letter, tail, i) : null;
    }

    /// <summary>Whether the other marker numbers the item after this one.</summary>
    public bool Precedes(ListMarker other) => other.Value == Value + 1 && other.Letter == Letter && other.Tail == Tail;
}
