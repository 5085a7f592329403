using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Digest.Engine;

namespace Digest.Tests.Withheld;

/// <summary>Looks for words in every byte of a published site, as they stand and as whoever reads a file may decode them.</summary>
internal static partial class PublishedWords
{
    /// <summary>Every place where words that a pattern finds stand: by word, the files.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Find(FileTree output, string pattern) => output.List()
        .SelectMany(file => In(file, output.Read(file)!, pattern).Select(word => (word, file)))
        .GroupBy(found => found.word, found => found.file, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(found => found.Key, found => found.Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The words in one file, its name too, in small letters.</summary>
    public static IEnumerable<string> In(string file, byte[] bytes, string pattern) => Readings(bytes).Append(file)
        .SelectMany(text => Regex.Matches(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
        .Select(match => match.Value.ToLowerInvariant())
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Readings(byte[] bytes)
    {
        var texts = PictureTexts(bytes).Append(Encoding.UTF8.GetString(bytes));
        foreach (var text in texts)
        {
            var unescaped = Escape().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());
            var decoded = Uri.UnescapeDataString(WebUtility.HtmlDecode(unescaped));
            yield return text;
            yield return decoded;

            // Marks within a word, and characters that nobody sees.
            yield return Unseen().Replace(Tag().Replace(decoded, ""), "");
        }
    }

    /// <summary>What the text chunks of a PNG hold, packed ones too.</summary>
    private static IEnumerable<string> PictureTexts(byte[] bytes)
    {
        if (bytes is not [0x89, (byte)'P', (byte)'N', (byte)'G', ..])
        {
            yield break;
        }

        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
            var (kind, chunk) = (Encoding.ASCII.GetString(bytes, at + 4, 4), bytes.AsMemory(at + 8, length));
            if (kind is "tEXt" or "iTXt")
            {
                yield return Encoding.UTF8.GetString(chunk.Span);
            }
            else if (kind == "zTXt")
            {
                using var packed = new ZLibStream(new MemoryStream(chunk[(chunk.Span.IndexOf((byte)0) + 2)..].ToArray()), CompressionMode.Decompress);
                using var text = new StreamReader(packed, Encoding.Latin1);
                yield return text.ReadToEnd();
            }

            at += length + 12;
        }
    }

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})")]
    private static partial Regex Escape();

    [GeneratedRegex("</?[a-zA-Z][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("[\u00AD\u200B-\u200D\u2060\uFEFF]")]
    private static partial Regex Unseen();
}
