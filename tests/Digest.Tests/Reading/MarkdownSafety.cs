using System.Text;
using Digest.Model.Prose;
using Digest.Model.Sources;
using Digest.Reading.Markdown;
using Digest.Reading.Sources;
using Xunit;

namespace Digest.Tests.Reading;

public sealed class MarkdownSafety
{
    public static TheoryData<string> Payloads() =>
    [
        "[a](javascript:alert(1))", "[a](JAVASCRIPT:alert(1))", "[a](java\tscript:alert(1))", "[a](<java\tscript:alert(1)>)", "[a](&#106;avascript:alert(1))", "[a](javascript&colon;alert(1))", "[a](\u0001javascript:alert(1))", "[a](data:text/html;base64,PHN2Zz4=)", "[a](vbscript:x)", "<javascript:alert(1)>",
        "[a](//evil.example)", "[a](\\\\evil.example)", "[a](/\\evil.example)", "[a](https:evil)", "[a](blob:https://x/y)", "[a](file:///etc/passwd)", "[a][b]\n\n[b]: javascript:alert(1)", "![a](javascript:alert(1))", "<img src=x onerror=alert(1)>", "<a href=\"javascript:alert(1)\">x</a>", "[a](https://x.example \"onclick=alert(1)\"){onclick=alert(1)}",
        "a[^1]\n\n[^1]: [x](javascript:alert(1)): “q”", "| a |\n| - |\n| [x](data:x) |", "# [x](javascript:y)", "[x](\u00a0javascript:alert(1))", "[x](\u200bjavascript:alert(1))",
    ];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void No_link_leaves_with_a_refused_scheme(string payload)
    {
        foreach (var link in MarkdownProperties.Runs(MarkdownReader.Read("input/summaries/a.md", payload, 0).Value).OfType<LinkRun>())
        {
            Assert.True(IsAllowed(link.Href), link.Href);
        }
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void As_a_page_it_gives_text_and_an_address_that_is_allowed(string payload)
    {
        var read = SourceReader.Read(new InputFile("a.html", Encoding.UTF8.GetBytes($"<link rel=canonical href='{payload}'><meta property=og:url content='{payload}'>{payload}")));

        Assert.True(read.Value.Page!.Url is null || read.Value.Page.Url.StartsWith("https://", StringComparison.Ordinal));
    }

    /// <summary>As a browser reads it: white space and controls at the start are left out, tabs and line breaks everywhere.</summary>
    private static bool IsAllowed(string href)
    {
        var bare = href.TrimStart([.. Enumerable.Range(0, 33).Select(i => (char)i)]).Replace("\t", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace('\\', '/');
        return !bare.StartsWith("//", StringComparison.Ordinal)
            && (bare.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || !bare.Split('/', '?', '#')[0].Contains(':', StringComparison.Ordinal));
    }
}
