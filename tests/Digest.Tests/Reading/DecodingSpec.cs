using System.Globalization;
using System.Text;
using Digest.Model;
using Digest.Model.Sources;
using Digest.Reading.Sources;
using Xunit;

namespace Digest.Tests.Reading;

public sealed class DecodingSpec
{
    private static readonly IReadOnlyList<MarkdownExamples.Example> Examples = MarkdownExamples.Of("decoding.md");

    public static TheoryData<string> Titles() => [.. Examples.Select(example => example.Title)];

    /// <summary>Bytes are written in hexadecimal; words in quotation marks stand for their ASCII.</summary>
    [Theory]
    [MemberData(nameof(Titles))]
    public void Decodes(string title)
    {
        var example = Examples.Single(example => example.Title == title);
        var bytes = example.Given.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(part => part[0] == '\'' ? Encoding.ASCII.GetBytes(part.Trim('\'').Replace('_', ' ')) : [byte.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture)])
            .ToArray();

        var read = SourceDecoder.Decode(new InputFile(example.Info, bytes));

        var shown = string.Concat(read.Value.Text.Select(c => c is >= ' ' and <= '~' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}")));
        example.Check(string.Join('\n', [shown, .. read.Diagnostics.Select(problem => string.Create(CultureInfo.InvariantCulture, $"{problem.Rule.Code} {problem.Location.Line}:{problem.Location.Column} {problem.Message}"))]));
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read()
    {
        var read = SourceDecoder.Decode(new InputFile("a.txt", new byte[SourceDecoder.MaxBytes + 1]));

        Assert.Equal("DG108", Assert.Single(read.Diagnostics).Rule.Code);
        Assert.Equal("", read.Value.Text);
    }

    [Theory]
    [InlineData("a.txt", "", "")]
    [InlineData("a.html", "<title>A</title><p>", "</p>")]
    public void A_text_that_is_too_long_is_not_read(string path, string before, string after)
    {
        var words = string.Concat(Enumerable.Repeat("The harbour is closed. ", (Bounds.TextLength / 23) + 1));
        var read = SourceReader.Read(new InputFile(path, Encoding.UTF8.GetBytes(before + words + after)));

        Assert.Equal("DG108", Assert.Single(read.Diagnostics).Rule.Code);
        Assert.Equal("", read.Value.Text);
        Assert.Empty(SourceReader.Read(new InputFile(path, Encoding.UTF8.GetBytes(before + words[..(Bounds.TextLength - 23)] + after))).Diagnostics);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_text_of_too_many_lines_is_not_read(string end)
    {
        byte[] Lines(int count) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("A line." + end, count)));

        Assert.Equal("DG108", Assert.Single(SourceReader.Read(new InputFile("a.txt", Lines(Bounds.TextLines + 1))).Diagnostics).Rule.Code);
        Assert.Empty(SourceReader.Read(new InputFile("a.txt", Lines(Bounds.TextLines))).Diagnostics);
    }

    [Fact]
    public void The_fingerprint_is_that_of_the_bytes_with_their_mark() =>
        Assert.Equal("f1945cd6c19e56b3c1c78943ef5ec18116907a4ca1efc40a57d48ab1db7adfc5", SourceDecoder.Decode(new InputFile("a.txt", new byte[] { 0xEF, 0xBB, 0xBF })).Value.Sha256);
}
