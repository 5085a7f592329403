using System.Buffers;
using System.Xml;

namespace Digest.Pipelines.Parts;

/// <summary>Characters that XML 1.0 cannot hold.</summary>
internal static class Controls
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(c => (char)c).Where(c => !XmlConvert.IsXmlChar(c)), '\ufffe', '\uffff']);

    /// <summary>A text without them.</summary>
    public static string Removed(string text) => !text.AsSpan().ContainsAny(Suspects) && !text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') ? text : string.Concat(text.Where((c, i) => XmlConvert.IsXmlChar(c) || IsPair(text, i)));

    private static bool IsPair(string text, int i) =>
        char.IsSurrogate(text[i]) && ((i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) || (i > 0 && char.IsSurrogatePair(text[i - 1], text[i])));
}
