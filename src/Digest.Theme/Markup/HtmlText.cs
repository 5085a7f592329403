using System.Buffers;
using Digest.Model.Text;

namespace Digest.Theme.Markup;

/// <summary>Escapes text, for elements and quoted attributes alike.</summary>
internal static class HtmlText
{
    /// <summary>What most text is made of, and what stands for itself.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "\t\n\r !#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>How far a text can be written as it is; characters that HTML does not allow become U+FFFD.</summary>
    /// <param name="replacement">What is written for the character behind; null where the text ends there.</param>
    public static int Stretch(ReadOnlySpan<char> text, out string? replacement)
    {
        replacement = null;
        var at = 0;
        while (text[at..].IndexOfAnyExcept(Plain) is >= 0 and var plain)
        {
            at += plain;
            var isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
                && !Noncharacters.Is(char.ConvertToUtf32(text[at], text[at + 1]));
            if (!isPair && Replacement(text[at]) is { } found)
            {
                replacement = found;
                return at;
            }

            at += isPair ? 2 : 1;
        }

        return text.Length;
    }

    /// <summary>What is written for a character on its own; null where it stands for itself.</summary>
    private static string? Replacement(char character) => character switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\t' or '\n' or '\r' => null,
        (< ' ') or (>= '\u007f' and <= '\u009f') => "\ufffd",
        _ => char.IsSurrogate(character) || Noncharacters.Is(character) ? "\ufffd" : null,
    };
}
