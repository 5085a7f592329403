using System.Globalization;
using System.Text;
using Digest.Model.Diagnostics;
using Digest.Model.Prose;
using Digest.Model.Sources;
using Digest.Pipelines;
using Digest.Reading.Records;
using Digest.Reading.Sources;

namespace Digest.Reliability.Formats;

/// <summary>Bytes become the characters that they are, in texts, YAML and Markdown; what is no character becomes U+FFFD and is told.</summary>
internal static class EncodingCases
{
    private const string Yaml = "input/sources/a.yml";
    private const string Markdown = "input/pages/a.md";
    private static readonly (byte[] Before, byte[] After)[] Places = [([], []), ("x\ny"u8.ToArray(), "z"u8.ToArray()), ("\u00E9\r\nx"u8.ToArray(), "\n"u8.ToArray())];

    /// <summary>Tries every sequence of bytes in every place.</summary>
    public static void Run(int seed, Tally tally)
    {
        foreach (var (kind, bytes) in ByteCases.All(seed))
        {
            foreach (var (before, after) in Places)
            {
                byte[] whole = [.. before, .. bytes, .. after];
                if (whole is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0xEF, 0xBB, 0xBF, ..]))
                {
                    tally.Case("encoding", Wrong(() => OfText(whole), $"text, {kind}", whole));
                }
            }

            tally.Case("encoding", Wrong(() => OfYaml(bytes), $"YAML, {kind}", bytes));
            tally.Case("encoding", Wrong(() => OfMarkdown(bytes), $"Markdown, {kind}", bytes));
        }

        foreach (var (name, encode) in Marked)
        {
            tally.Case("byte order marks", Wrong(() => OfMark(encode), name, []));
        }
    }

    /// <summary>What is wrong with how some bytes are read as a text; null where nothing is.</summary>
    public static string? OfText(byte[] bytes)
    {
        var (text, replaced) = MaximalSubparts.Decode(bytes);
        var read = SourceReader.Read(new InputFile("input/sources/a.txt", bytes));
        if (read.Value.Text != text)
        {
            return $"read as {Shown(read.Value.Text)}, not {Shown(text)}";
        }

        return Told(read.Diagnostics, text, replaced, "input/sources/a.txt");
    }

    private static string? OfYaml(byte[] bytes)
    {
        byte[] file = [.. "title: >-\n  x"u8, .. bytes, .. "y\nshort: z\n"u8];
        var (text, replaced) = MaximalSubparts.Decode(file);
        var read = TextFile.Read(new InputFile(Yaml, file), SidecarReader.Read);
        var inner = text[12..^10];
        if (inner.Any(static letter => char.IsControl(letter) || letter is '\uFFFE' or '\uFFFF'))
        {
            // No editor means to write these: the file may be refused, at that place.
            return read.Value.Title == inner || read.Diagnostics.Any(static problem => problem.Rule == Rules.YamlSyntax && problem.Location is { Line: 2 }) ? null : "neither read nor refused";
        }

        return read.Value.Title == inner ? Told(read.Diagnostics, text, replaced, Yaml) : $"the title is {Shown(read.Value.Title ?? "")}, not {Shown(inner)}";
    }

    private static string? OfMarkdown(byte[] bytes)
    {
        byte[] file = [.. "---\ntitle: A\nstandfirst: B\n---\n\nx"u8, .. bytes, .. "y\n"u8];
        var (text, replaced) = MaximalSubparts.Decode(file);
        var read = TextFile.Read(new InputFile(Markdown, file), PageReader.Read);
        var inner = text[(text.LastIndexOf("\n\n", StringComparison.Ordinal) + 2)..].TrimEnd('\n').Replace('\0', '\uFFFD');
        var words = string.Concat(read.Value.Written.Text.Runs().OfType<TextRun>().Select(static run => run.Text));
        return words == inner ? Told(read.Diagnostics, text, replaced, Markdown) : $"the words are {Shown(words)}, not {Shown(inner)}";
    }

    /// <summary>One warning tells the first place and how many there are; without any, none is told.</summary>
    private static string? Told(IEnumerable<Diagnostic> problems, string text, IReadOnlyList<int> replaced, string path)
    {
        Diagnostic[] told = [.. problems.Where(static problem => problem.Rule == Rules.InvalidUtf8)];
        if (replaced.Count == 0)
        {
            return told.Length == 0 ? null : "a warning of bytes that are right";
        }

        if (told is not [var only])
        {
            return $"{told.Length} warnings of {replaced.Count} sequences";
        }

        var (line, column) = LineOf(text, replaced[0]);
        var count = replaced.Count == 1 ? "a byte sequence" : replaced.Count.ToString(CultureInfo.InvariantCulture) + " byte sequences";
        return only.Location.Path == path && (only.Location.Line, only.Location.Column) == (line, column) && only.Message.StartsWith(count, StringComparison.Ordinal)
            ? null
            : $"told at {only.Location.Line}:{only.Location.Column}, “{only.Message}”; it is {count} at {line}:{column}";
    }

    private static (int Line, int Column) LineOf(string text, int offset)
    {
        var (line, start) = (1, 0);
        for (var i = 0; i < offset; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n'))
            {
                (line, start) = (line + 1, i + 1);
            }
        }

        return (line, offset - start + 1);
    }

    private static readonly (string Name, Encoding Encoding)[] Marked =
    [
        ("UTF-8 with a mark", new UTF8Encoding(true)),
        ("UTF-16, little end first", new UnicodeEncoding(false, true)),
        ("UTF-16, big end first", new UnicodeEncoding(true, true)),
        ("UTF-32, little end first", new UTF32Encoding(false, true)),
        ("UTF-32, big end first", new UTF32Encoding(true, true)),
    ];

    /// <summary>A text, a sidecar and a page read the same in another encoding that its mark tells.</summary>
    private static string? OfMark(Encoding encoding)
    {
        const string Words = "x\u00E9\u4E2D\U0001F600\r\ny";
        byte[] Encoded(string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        var text = SourceReader.Read(new InputFile("input/sources/a.txt", Encoded(Words)));
        var card = TextFile.Read(new InputFile(Yaml, Encoded("title: >-\r\n  \u00E9\U0001F600\r\n")), SidecarReader.Read);
        var page = TextFile.Read(new InputFile(Markdown, Encoded("---\ntitle: \u00E9\nstandfirst: B\n---\n\n\U0001F600\n")), PageReader.Read);
        return text.Value.Text != Words || !text.Diagnostics.IsEmpty ? $"the text is {Shown(text.Value.Text)}, {text.Diagnostics.Length} problems"
            : card.Value.Title != "\u00E9\U0001F600" || !card.Diagnostics.IsEmpty ? $"the title of the sidecar is {Shown(card.Value.Title ?? "")}, {card.Diagnostics.Length} problems"
            : page.Value.Title != "\u00E9" || !page.Diagnostics.IsEmpty ? $"the title of the page is {Shown(page.Value.Title)}, {page.Diagnostics.Length} problems"
            : null;
    }

    /// <summary>What is wrong, with the case; an exception is always wrong.</summary>
    public static string? Wrong(Func<string?> check, string kind, byte[] bytes)
    {
        try
        {
            return check() is { } wrong ? $"{kind}, {Convert.ToHexString(bytes)}: {wrong}" : null;
        }
#pragma warning disable CA1031 // That nothing is thrown is what is tried.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return $"{kind}, {Convert.ToHexString(bytes)}: {Fuzzing.InputFault.Tell(exception)}";
        }
    }

    private static string Shown(string text) => $"‹{string.Concat(text.Select(static letter => letter is >= ' ' and < '\u007F' ? letter.ToString() : $"\\u{(int)letter:X4}"))}›";
}
