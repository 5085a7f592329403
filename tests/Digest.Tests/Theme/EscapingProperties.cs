using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Digest.Model.Prose;
using Digest.Model.Sites;
using Digest.Theme;
using Ganss.Xss;
using Xunit;

namespace Digest.Tests.Theme;

/// <summary>Whatever a text holds, a page shows it as text, and nothing in it runs.</summary>
public sealed class EscapingProperties
{
    private static readonly string[] Attacks =
    [
        "<script>alert(1)</script>",
        "\" onmouseover=\"alert(1)",
        "'><img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "JaVa\tScript:alert(1)",
        "data:text/html,<script>1</script>",
        "//evil.example",
        "/\\evil.example",
        "]]>",
        "--><!--",
        "&lt;b&gt;",
        "&#60;b&#62;",
        "\0",
        "\ud800",
    ];

    private static readonly string[] HarmlessSchemes = ["http", "https", "mailto"];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char["<>&\"'/=` \n\tax:"], 0, 30],
        // The sanitizer drops a whole attribute for "&{", which ran scripts in browsers of the nineties only.
        Gen.String[0, 20].Select(text => text.Replace("&{", "&", StringComparison.Ordinal)),
        Gen.Int[0, Attacks.Length - 1].Select(at => Attacks[at]));

    private static readonly Gen<Run> Runs = Gen.Recursive<Run>((depth, inner) => depth > 2
        ? Text.Select(text => (Run)new TextRun(text))
        : Gen.OneOf(
            Text.Select(text => (Run)new TextRun(text)),
            Text.Select(text => (Run)new CodeRun(text)),
            Gen.Select(Gen.Bool, inner.Array[0, 3]).Select((strong, runs) => (Run)new EmphasisRun(strong, [.. runs])),
            Gen.Select(Text, inner.Array[0, 3]).Select((href, runs) => (Run)new LinkRun(href, [.. runs])),
            Gen.Select(Text, inner.Array[0, 3]).Select((href, runs) => (Run)new MentionRun(href, [.. runs])),
            Gen.Select(Text, inner.Array[0, 3]).Select((anchor, runs) => (Run)new MarkRun(anchor, [.. runs])),
            Gen.Int[1, 9].Select(number => (Run)new CitationRun("x", number, 1)),
            Gen.Const((Run)new BreakRun())));

    private static readonly Gen<ProseText> Prose = Gen.Recursive<ProseText>((depth, inner) => Gen.OneOf(
        Runs.Array[0, 4].Select(runs => (Block)new Paragraph([.. runs])),
        Gen.Select(Gen.Int[0, 9], Text, Runs.Array[0, 2]).Select((level, anchor, runs) => (Block)new Heading(level, anchor, [.. runs])),
        Text.Select(text => (Block)new CodeBlock(text)),
        Runs.Array[1, 3].Select(runs => (Block)new TableBlock([new TableCell([.. runs])], [[new TableCell([.. runs])]])),
        depth > 2 ? Gen.Const((Block)new ThematicBreak()) : Gen.Select(Gen.Int[0, 3], inner.Array[0, 3]).Select((start, items) => (Block)new ListBlock(start == 0 ? null : start, [.. items])),
        depth > 2 ? Gen.Const((Block)new ThematicBreak()) : inner.Select(quoted => (Block)new QuoteBlock(quoted.Blocks))).Array[0, 4].Select(blocks => new ProseText([.. blocks])));

    private static readonly ScribanTheme Theme = new(
        [
            new ThemeFile("theme/layout.html", "<!doctype html><title>{{ title }}</title>{{ content }}"),
            new ThemeFile("theme/text.html", "<p title=\"{{ hostile }}\" data-x='{{ hostile }}'>{{ hostile }}</p><textarea>x{{ hostile }}</textarea><a href=\"{{ elsewhere }}\">x</a><a href='/x/{{ elsewhere }}'>y</a>"),
            new ThemeFile("theme/prose.html", "{{ body }}"),
        ],
        new InterfaceWords(ThemeSpec.Words),
        "/base",
        "en");

    private static readonly HtmlParser Parser = new();

    [Fact]
    public void Text_reads_back_as_it_was() => Text.Sample(text =>
    {
        var view = ThemeSpec.View with { Title = text, Hostile = text, Elsewhere = text };
        var (page, problems) = Theme.Render("text", view, ExampleJson.Default.ExampleView);
        Assert.Empty(problems);
        var document = Parser.ParseDocument(Encoding.UTF8.GetString(page.Span));
        var expected = Normal(text);
        Assert.Equal(expected, document.QuerySelector("p")!.TextContent);
        Assert.Equal(expected, document.QuerySelector("p")!.GetAttribute("title"));
        Assert.Equal(expected, document.QuerySelector("p")!.GetAttribute("data-x"));
        Assert.Equal("x" + expected, document.QuerySelector("textarea")!.TextContent);
        Assert.Equal(["html", "head", "title", "body", "p", "textarea", "a", "a"], document.All.Select(element => element.LocalName));
        foreach (var link in document.QuerySelectorAll("a"))
        {
            AssertHarmless(link.GetAttribute("href")!);
        }
    });

    [Fact]
    public void Prose_is_what_a_sanitizer_leaves_of_it() => Prose.Sample(prose =>
    {
        var (page, problems) = Theme.Render("prose", ThemeSpec.View with { Body = prose }, ExampleJson.Default.ExampleView);
        Assert.Empty(problems);
        var body = Parser.ParseDocument(Encoding.UTF8.GetString(page.Span)).Body!;
        Assert.Equal(Plain(prose.Blocks).Replace("\n", "", StringComparison.Ordinal), body.TextContent.Replace("\n", "", StringComparison.Ordinal));

        // The sanitizer also drops addresses that are only odd; so addresses are judged here, and the rest by the sanitizer.
        foreach (var link in body.QuerySelectorAll("a"))
        {
            AssertHarmless(link.GetAttribute("href")!);
            link.RemoveAttribute("href");
        }

        var before = body.InnerHtml;
        Assert.Equal(before, Parser.ParseDocument("<body>" + Sanitizer().Sanitize(before)).Body!.InnerHtml);
    });

    private static HtmlSanitizer Sanitizer() =>
        new(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string> { "p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "pre", "code", "div", "table", "thead", "tbody", "tr", "th", "td", "hr", "br", "em", "strong", "a", "mark", "sup", "button", "span" },
            AllowedAttributes = new HashSet<string> { "id", "class", "rel", "start", "scope", "tabindex", "type", "popovertarget", "aria-label" },
        });

    private static void AssertHarmless(string address)
    {
        var resolved = new Url(new Url("https://site.example/page/"), address);
        Assert.Contains(resolved.Scheme, HarmlessSchemes);
        Assert.True(resolved.Host is not "evil.example" || address.StartsWith("http", StringComparison.OrdinalIgnoreCase), address);
    }

    // What HTML makes of any text: one kind of line break, and no characters that it forbids.
    private static string Normal(string text)
    {
        var plain = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var kept = plain.Select((character, at) =>
            (char.IsControl(character) && character is not ('\n' or '\t')) || character is '\ufffe' or '\uffff' or (>= '\ufdd0' and <= '\ufdef')
            || (char.IsHighSurrogate(character) && (at + 1 == plain.Length || !char.IsLowSurrogate(plain[at + 1])))
            || (char.IsLowSurrogate(character) && (at == 0 || !char.IsHighSurrogate(plain[at - 1]))) ? '\ufffd' : character);
        return new string([.. kept]);
    }

    private static string Plain(ImmutableArray<Block> blocks) => string.Concat(blocks.Select(block => block switch
    {
        Paragraph paragraph => Plain(paragraph.Runs),
        Heading heading => Plain(heading.Runs),
        CodeBlock code => Normal(code.Text),
        QuoteBlock quote => Plain(quote.Blocks),
        ListBlock list => string.Concat(list.Items.Select(item => Plain(item.Blocks))),
        TableBlock table => string.Concat(table.Head.Concat(table.Rows.SelectMany(row => row)).Select(cell => Plain(cell.Runs))),
        _ => "",
    }));

    private static string Plain(ImmutableArray<Run> runs) => string.Concat(runs.Select(run => run switch
    {
        TextRun text => Normal(text.Text),
        CodeRun code => Normal(code.Text),
        EmphasisRun emphasis => Plain(emphasis.Runs),
        LinkRun link => Plain(link.Runs),
        MentionRun mention => Plain(mention.Runs),
        MarkRun mark => Plain(mark.Runs),
        CitationRun citation => $"{citation.Number}",
        _ => "",
    }));
}
