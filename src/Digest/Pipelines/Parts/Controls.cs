using System.Xml;

namespace Digest.Pipelines.Parts;

/// <summary>Characters that XML 1.0 cannot hold.</summary>
internal static class Controls
{
    /// <summary>A text without them.</summary>
    public static string Removed(string text) => AreXml(text) ? text : string.Concat(text.Where((c, i) => XmlConvert.IsXmlChar(c) || IsPair(text, i)));

    /// <summary>Whether every character can stand on its own.</summary>
    private static bool AreXml(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyExceptInRange(' ', '\ud7ff') is >= 0 and var rare)
        {
            if (!XmlConvert.IsXmlChar(text[rare]))
            {
                return false;
            }

            text = text[(rare + 1)..];
        }

        return true;
    }

    private static bool IsPair(string text, int i) =>
        char.IsSurrogate(text[i]) && ((i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) || (i > 0 && char.IsSurrogatePair(text[i - 1], text[i])));
}
