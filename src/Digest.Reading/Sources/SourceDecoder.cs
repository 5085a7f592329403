using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Digest.Model.Diagnostics;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Reading.Sources;

/// <summary>Turns the bytes of a source into text. It changes no character: NUL and other controls stay, and whoever writes them elsewhere escapes them.</summary>
public static class SourceDecoder
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private const char Replacement = '\uFFFD';

    /// <summary>Decodes UTF-8, without its byte order mark. UTF-16 and UTF-32 with a byte order mark, which Windows writes, are read as what they are; a web page that is not UTF-8 and names
    /// another encoding is read in that one. Each longest invalid sequence becomes U+FFFD, and one warning tells the first place and how many there are; another one tells of noncharacters,
    /// which stay.</summary>
    public static Diagnosed<ReceivedText> Decode(InputFile file)
    {
        var bytes = file.Bytes.Span;
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (bytes.Length > MaxBytes)
        {
            return new(
                new ReceivedText("", sha256, null),
                [new Diagnostic(Rules.TooLarge, Location.Of(file.Path), $"the file is larger than {MaxBytes / 1024 / 1024} MB") { Help = "keep the article only, as text" }]);
        }

        var (text, invalid) = Decoded(file.Path, bytes);
        ImmutableArray<Diagnostic> unread = invalid.Count == 0 ? [] : [Warning(file.Path, text, invalid)];
        return new(new ReceivedText(text, sha256, null), NoncharacterReport.OfFile(file.Path, text) is { } noncharacter ? unread.Add(noncharacter) : unread);
    }

    private static (string Text, List<int> Invalid) Decoded(string path, ReadOnlySpan<byte> bytes)
    {
        // Of text in UTF-16, the first character would be NUL.
        if (bytes is [0xFF, 0xFE, 0, 0, .. var wide] && wide.Length % 4 == 0)
        {
            return As(Encoding.UTF32, wide);
        }

        if (bytes is [0, 0, 0xFE, 0xFF, .. var wideBig])
        {
            return As(new UTF32Encoding(bigEndian: true, byteOrderMark: false), wideBig);
        }

        if (bytes is [0xFF, 0xFE, .. var little])
        {
            return As(Encoding.Unicode, little);
        }

        if (bytes is [0xFE, 0xFF, .. var big])
        {
            return As(Encoding.BigEndianUnicode, big);
        }

        if (bytes is [0xEF, 0xBB, 0xBF, .. var rest])
        {
            bytes = rest;
        }

        if (Utf8.IsValid(bytes))
        {
            return (Encoding.UTF8.GetString(bytes), []);
        }

        return SourceReader.IsHtml(path) && DeclaredEncoding.Of(bytes) is { } declared ? As(declared, bytes) : AsUtf8(bytes);
    }

    /// <summary>In these encodings nobody writes U+FFFD: where it stands, something was invalid.</summary>
    private static (string Text, List<int> Invalid) As(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = encoding.GetString(bytes);
        var invalid = new List<int>();
        for (var i = text.IndexOf(Replacement, StringComparison.Ordinal); i >= 0; i = text.IndexOf(Replacement, i + 1))
        {
            invalid.Add(i);
        }

        return (text, invalid);
    }

    private static (string Text, List<int> Invalid) AsUtf8(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        var invalid = new List<int>();
        Span<char> pair = stackalloc char[2];
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) != OperationStatus.Done)
            {
                invalid.Add(text.Length);
            }

            text.Append(pair[..rune.EncodeToUtf16(pair)]);
            bytes = bytes[length..];
        }

        return (text.ToString(), invalid);
    }

    private static Diagnostic Warning(string path, string text, List<int> invalid)
    {
        var at = new LineStarts(text).Locate(path, new TextSpan(invalid[0], invalid[0] + 1));
        var message = invalid.Count == 1
            ? "a byte sequence here is not UTF-8"
            : string.Create(CultureInfo.InvariantCulture, $"{invalid.Count} byte sequences from here on are not UTF-8");
        return new Diagnostic(Rules.InvalidUtf8, at, message) { Help = "each is shown as '\uFFFD'; if the file has another encoding, save it as UTF-8" };
    }
}
