using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Digest.Engine;
using Digest.Tests.Commands;
using Xunit;

namespace Digest.Tests.TakenAway;

/// <summary>A site of three texts with hostile words, one for each kind of rights, in the theme that the program carries.</summary>
public sealed class SmallSite : IDisposable
{
    /// <summary>Stands in texts that may not be shown whole, where nobody quotes it.</summary>
    public const string Secret = "xylophone";

    private readonly TemporaryFolder _folder = new();

    public SmallSite()
    {
        Write("input/site.yml", """
            title: >-
              The <River> & "its" towns
            description: >-
              What three texts say.
            base_url: https://example.org/sub
            licence:
              name: CC BY 4.0
              url: https://creativecommons.org/licenses/by/4.0/
            security:
              contact: mailto:security@example.org
              expires: "2031-01-31"
            levels: { DG304: off }
            """);
        Write("input/sources/open.txt", """
            The river rises past the mark

            😀 The river rose by 6,000 metres on Monday, the mayor of Łódź said. </script><b>Ünïcödé</b> & “marked” words followed.

            Nobody quotes this third paragraph, which speaks of a bridge.
            """);
        Write("input/sources/open.yml", "published: 2025-03-04\nurl: https://example.org/open\noutlet: >-\n  The <Courier>\n");
        Write("input/sources/part.txt", $"""
            The river stays where it was

            The river did not rise by any measure, said the lock keeper. He likes tea.

            This paragraph holds the word {Secret} and nobody quotes it.
            """);
        Write("input/sources/part.yml", "rights: excerpt\npublished: 2025-03-05\n");
        Write("input/sources/cited.txt", $"""
            The river in the courts

            A word before: {Secret}. The river rose by one metre, the court heard. A word behind: {Secret}.
            """);
        Write("input/sources/cited.yml", "rights: citation\npublished: 2025-03\n");
        Write("input/claims/river.yml", """
            - id: river-rose
              statement: >-
                =HYPERLINK("https://evil.example"), said </script> the river
              kind: fact
              conflict: [disagreement]
              why: >-
                They disagree.
              positions:
                - source: open
                  stance: supports
                  quote: >-
                    The river rose by 6,000 metres on Monday
                - source: part
                  stance: contradicts
                  quote: >-
                    The river did not rise by any measure
                - source: cited
                  stance: supports
                  partly: >-
                    -one metre only
                  quote: >-
                    The river rose by one metre
            """);
        Write("input/figures/river.yml", """
            - id: rise
              what: >-
                How far the river rose
              unit: metre
              values:
                - source: open
                  value: 6000
                  quote: >-
                    The river rose by 6,000 metres […] the mayor of Łódź said
                - source: cited
                  value: 1
                  quote: >-
                    The river rose by one metre
            """);
        Write("input/events/river.yml", """
            - id: rising
              what: >-
                The river rises.
              date: "2025-03-03"
              inferred: >-
                Monday before the text appeared
              dated_by:
                - source: open
                  quote: >-
                    The river rose by 6,000 metres on Monday
              quotes:
                - source: open
                  quote: >-
                    The river rose by 6,000 metres on Monday
            """);
        Write("input/entities.yml", """
            - id: lodz
              name: >-
                Łódź
              type: place
              description: >-
                A town; not a <b>river</b>.
            """);
        Write("input/briefings/2025-04-01-river.md", """
            ---
            title: >-
              The river & the <towns>
            standfirst: >-
              Two say that it rose.
            authors: [Ann Editor]
            updated: 2025-04-02
            ---

            ## What they say

            One text has the river rise.[^a] Another has it stay.[^b] Both see a river at Łódź.

            [^a]: [Open](../sources/open.txt): “The river rose by 6,000 metres on Monday”
            [^b]: [Part](../sources/part.txt): “The river did not rise by any measure”
            """);
        Write("input/summaries/open.md", """
            ---
            title: >-
              A river, by a mayor
            updated: 2025-04-03
            ---

            The text has the river rise.[^a]

            [^a]: [Open](../sources/open.txt): “The river rose by 6,000 metres on Monday”
            """);
        var project = new FileTree(_folder.Path);
        Output = new FileTree(Path.Combine(_folder.Path, "output"));
        var result = Build.Run(project, Output, SiteLoader.Load(project, new SiteOptions(Drafts: false, BaseUrl: null, Strict: false)));
        Assert.True(result.Published is not null, string.Join("\n", result.Diagnostics.Select(problem => $"{problem.Location}: {problem.Rule.Code} {problem.Message}")));
    }

    internal FileTree Output { get; }

    public string Text(string file) => Encoding.UTF8.GetString(Output.Read(file) ?? throw new InvalidOperationException($"no file '{file}'"));

    public JsonNode Json(string file) => JsonNode.Parse(Text(file))!;

    public IDocument Page(string file) => new HtmlParser().ParseDocument(Text(file));

    /// <summary>The JSON-LD of a page, as what stands in its graph.</summary>
    public IEnumerable<JsonNode> LinkedData(string file)
    {
        var data = JsonNode.Parse(Page(file).QuerySelector("script[type='application/ld+json']")!.TextContent)!;
        return data["@graph"] is JsonArray graph ? graph.Select(node => node!) : [data];
    }

    public void Dispose() => _folder.Dispose();

    private void Write(string path, string text) => _folder.Write(path, text + "\n");
}
