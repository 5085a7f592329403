using System.Collections.Immutable;
using Digest.Engine;
using Digest.Model;
using Digest.Tests.Commands;
using Xunit;

namespace Digest.Tests.Withheld;

/// <summary>
/// A site over texts with all rights in which every sentence of a text that may not be shown whole has a word of its own: <c>qhid…</c> where
/// its rights hide it, <c>qout…</c> where somebody quotes it, <c>qdraf…</c> where only a draft does; the two letters behind name the text.
/// A <c>qshare…</c> word stands in two texts, in a sentence that both have.
/// </summary>
internal sealed class RightsSite : IDisposable
{
    /// <summary>The texts that a site may hide parts of, and the letters by which their words are known.</summary>
    public static readonly ImmutableSortedDictionary<string, string> Letters = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["part-one"] = "pa",
        ["part-two"] = "pb",
        ["part-page"] = "pc",
        ["cite-one"] = "ca",
        ["cite-two"] = "cb",
        ["cite-bare"] = "cc",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private readonly TemporaryFolder _folder = new();

    /// <summary>Writes the site; a text whose rights are named has these and not its own.</summary>
    public RightsSite(params (string Source, string Rights)[] rights)
    {
        Write("input/site.yml", """
            title: Harbours
            base_url: https://harbours.example
            edit_url: https://forge.example/edit/{path}
            levels: { DG304: off }
            """);
        Sources();
        Records();
        Written();
        Has(rights);
        Project = new FileTree(_folder.Path);
        Output = new FileTree(Path.Combine(_folder.Path, "output"));
    }

    public FileTree Project { get; }

    public FileTree Output { get; }

    /// <summary>All that the pages were made from; only after a build.</summary>
    public Corpus Corpus { get; private set; } = null!;

    public void Write(string path, string text) => _folder.Write(path, text + "\n");

    /// <summary>Gives texts other rights.</summary>
    public void Has(params (string Source, string Rights)[] rights)
    {
        foreach (var (source, right) in rights)
        {
            var path = Path.Combine(_folder.Path, $"input/sources/{source}.yml");
            File.WriteAllText(path, System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(path), "rights: .*", $"rights: {right}"));
        }
    }

    /// <summary>Builds the site, which has no mistake.</summary>
    public RightsSite Build(bool drafts = false)
    {
        var site = SiteLoader.Load(Project, new SiteOptions(drafts, BaseUrl: null, Strict: false));
        var result = Engine.Build.Run(Project, Output, site with
        {
            Levels = (corpus, found) =>
            {
                Corpus = corpus;
                return site.Levels(corpus, found);
            },
        });
        Assert.True(result.Published is not null, string.Join("\n", result.Diagnostics.Select(problem => $"{problem.Location}: {problem.Rule.Code} {problem.Message}")));
        return this;
    }

    public void Dispose() => _folder.Dispose();

    private void Sources()
    {
        Source("open-one", "full", "2025-05-01", "", """
            Port of Westport shuts for a fortnight

            Mayor Jane Ferris said on Monday that the port of Westport will close for 14 days in May because of dredging.

            About 300 fishermen of Westport must keep their boats in the harbour, the council said.

            The dredging will cost 2.5 million dollars, according to the harbour office in Westport.
            """);
        Source("open-two", "full", "2025-05-02", "", """
            Fishermen protest against closed port

            The port of Westport will be closed for 20 days in May because of dredging, Mayor Jane Ferris told reporters on Monday.

            Critics say that 400 fishermen of Westport must keep their boats in the harbour.
            """);
        Source("part-one", "excerpt", "2025-05-03", "title: >-\n  Harbour closes\noutlet: >-\n  The Courier\n", """
            Qhidpahead Jane Ferris fears Harbour of Westport, closed for 77 days

            By Qhidpaby Writer

            Qhidpalead the harbour must rest, and nobody is glad of it.

            Qhidpaa Mayor Jane Ferris said on Monday that the port of Westport will close for 12 days in May because of dredging. Nobody had asked the qshareone crews of the small boats before the council voted on the plan in April. Reports qhidpab suggest that the qhidpaloud harbour will be quiet.

            Experts say that the qhidpac qhidpaloud works will take 12 weeks. The qhidpaloud harbour of Westport fears Jane Ferris qhidpad and her plan. The 250 fishermen of Westport must keep their qhidpae boats in the harbour, the council said.

            The qoutpaa dredging will cost 3.5 million dollars, according to the harbour office in Westport. Jane Ferris did not say who qoutpab pays for the works of the harbour.

            The qhidpaloud dredgers qhidpaf come from Eastport. The qhidpaloud mud qhidpag goes out to sea. It is believed that the qhidpaloud noise qhidpah will last.

            The boats must leave before 5 May, qoutpac the council wrote to all owners.

            They may come back qoutpad on the first day after the works.

            A qdrafpa paragraph tells that the mayor wants 9 lamps on the pier.

            Photo: qhidpai a crane in the harbour of Westport, seen on Monday

            The harbour news is made by qsharethree in Westport

            7 April 2024, see https://courier.example/2021/03/05/qhidpaj-harbour/ for qhidpak more.
            """);
        Source("part-two", "excerpt", "2025-05-04", "title: >-\n  What the crews say\n", """
            Qhidpbhead crews of Westport wait for an answer

            Qhidpba Nobody had asked the qshareone crews of the small boats before the council voted on the plan in April.

            Mayor Jane Ferris said on Monday qhidpbb that the port of Westport will close for 13 days in May because of dredging. The 260 fishermen of Westport must keep their qhidpbc boats in the harbour, the council said.

            The dredging qoutpba will cost 4.5 million dollars, according to the harbour office in Westport. Reports qoutpbb suggest that it may be more.

            Some say the qhidpbd harbour is old and should rest. Some say the qhidpbd harbour is old and should rest. Qhidpbe this is a last line.

            The harbour news is made by qsharethree in Westport
            """);
        Write("input/sources/part-page.yml", "rights: excerpt\npublished: 2025-05-05");
        Write("input/sources/part-page.html", """
            <!doctype html><html lang="en"><head><title>Lamps for the pier | Port News</title><meta property="og:title" content="Lamps for the pier"><meta property="og:site_name" content="Port News">
            <meta name="description" content="Qhidpcmeta lamps"><meta property="og:description" content="Qhidpcog lamps"><meta property="og:image" content="https://news.example/qhidpcimage.png"></head>
            <body><article><h1>Lamps for the pier</h1><p>The pier of Westport qhidpca will have new lamps in June, said Mayor Jane Ferris, who wants the harbour to be safe at night for crews and guests.</p>
            <figure><img src="https://news.example/a.png" alt="Qhidpcalt lamp"><figcaption>A lamp on the pier of Westport qhidpcb as it stood there until last week, seen from the sea.</figcaption></figure>
            <h2>Qhidpcsub what it costs and who pays</h2>
            <p>The lamps qoutpca of the pier will cost 90,000 dollars, according to the harbour office in Westport, which has asked for offers.</p>
            <p>The dredging of the port qhidpcc of Westport will last 12 days in May, and the lamps must wait until the dredgers have left.</p></article></body></html>
            """);
        Source("cite-one", "citation", "2025-05-06", "title: >-\n  The court and the port\n", """
            Qhidcahead the court hears of 99 dollars at the port of Westport

            Before qhidcaa it, Mayor Jane Ferris qoutcaa said on Monday that the port of Westport will close for 15 days in May because of dredging, qhidcab she added in a low voice.

            The dredging qoutcab will cost 5.5 million dollars in all, qhidcac which a grumpy qhidcad clerk of the qhidcae office denied, qoutcac according to the harbour office in Westport.

            Nobody had asked the qsharetwo crews of the small boats before the council voted on the plan in April, qhidcaf it was told.

            The old qhidcag and angry harbour master qoutcad told the court of the 270 fishermen qhidcah of Westport. Experts qhidcai say that the qhidcaloud port is old. The qhidcaloud port qhidcaj is deep. The qhidcaloud port qhidcak is cold. The qhidcaloud port qhidcal is dear.

            The judge qoutcae spoke for an hour. The hearing qoutcaf goes on in June.
            """);
        Source("cite-two", "citation", "2025-05-07", "title: >-\n  A letter from the harbour\n", """
            Qhidcbhead letter

            Nobody had asked the qsharetwo crews of the small boats before the council voted on the plan in April, qhidcba as I said.

            Mayor Jane Ferris said on Monday qhidcbb that the port of Westport will close for 16 days in May because of dredging. The judge spoke qoutcba for an hour in the court of Westport.
            """);
        Source("cite-bare", "citation", "2025-05-08", "", """
            Westport Port Council Qhidcca Votes On Longer Harbour Closing As Dredging Begins the port of Westport and Mayor Jane Ferris are named in this text, and nothing is quoted of it, as was agreed. Qhidccb the second sentence is as long as the first one and tells of the dredging of the port of Westport, which will close for 17 days in May.

            Qhidccc the third sentence stands in a paragraph of its own, and it is quoted by nobody at all.
            """);
    }

    private void Source(string id, string rights, string published, string card, string text)
    {
        Write($"input/sources/{id}.txt", text);
        Write($"input/sources/{id}.yml", $"{card}rights: {rights}\npublished: \"{published}\"\nlanguage: en\nfindings:\n  - line: 3\n    note: >-\n      A note of ours.");
    }

    private void Records()
    {
        Write("input/claims/port.yml", """
            - id: port-closes
              statement: >-
                The port of Westport closes in May.
              kind: fact
              conflict: [disagreement]
              why: >-
                They differ.
              positions:
                - source: open-one
                  stance: supports
                  quote: >-
                    the port of Westport will close for 14 days in May
                - source: cite-one
                  stance: contradicts
                  quote: >-
                    Jane Ferris qoutcaa said on Monday that the port of Westport will close for 15 days in May
                - source: part-one
                  stance: mentions
                  quote:
                    - >-
                      must leave before 5 May, qoutpac the council wrote to all owners. They may come back qoutpad
                - source: cite-two
                  stance: mentions
                  quote: >-
                    The judge spoke qoutcba for an hour in the court of Westport.
            - id: works-cost
              statement: >-
                The works are dear.
              kind: judgement
              positions:
                - source: part-one
                  stance: supports
                  quote: >-
                    dredging will cost 3.5 million dollars
                - source: part-two
                  stance: supports
                  quote: >-
                    dredging qoutpba will cost 4.5 million dollars
                - source: part-page
                  stance: mentions
                  quote: >-
                    The lamps qoutpca of the pier will cost 90,000 dollars
                - source: cite-one
                  stance: supports
                  quote: >-
                    The dredging qoutcab will cost 5.5 million dollars in all […] qoutcac according to the harbour office
            - id: lamps
              draft: true
              statement: >-
                The mayor wants lamps.
              kind: plan
              positions:
                - source: part-one
                  stance: supports
                  quote: >-
                    the mayor wants 9 lamps on the pier
            """);
        Write("input/figures/cost.yml", """
            - id: cost
              what: >-
                What the dredging costs
              unit: USD
              values:
                - source: open-one
                  value: 2500000
                  quote: >-
                    will cost 2.5 million dollars
                - source: part-one
                  value: 3500000
                  quote: >-
                    will cost 3.5 million dollars
                - source: cite-one
                  value: 5500000
                  quote: >-
                    will cost 5.5 million dollars in all […] qoutcac according
            """);
        Write("input/events/court.yml", """
            - id: hearing
              what: >-
                The court hears the harbour master.
              date: "2025-05"
              inferred: >-
                the month of the text
              dated_by:
                - source: cite-one
                  quote: >-
                    The hearing qoutcaf goes on in June
              quotes:
                - source: cite-one
                  quote: >-
                    The [captain] harbour master qoutcad told the court
                - source: cite-one
                  quote: >-
                    The judge qoutcae spoke for an hour.
            """);
        Write("input/entities.yml", """
            - id: jane-ferris
              name: Jane Ferris
              type: person
              aliases: [Mayor Jane Ferris]
              description: >-
                The mayor.
            - id: westport
              name: Westport
              type: place
              aliases: [port of Westport, harbour of Westport]
              description: >-
                A town.
            - id: eastport
              name: Eastport
              type: place
              description: >-
                Another town.
            """);
    }

    private void Written()
    {
        Write("input/briefings/2025-05-10-port.md", """
            ---
            title: >-
              The port and its mud
            standfirst: >-
              Texts do not agree for how long it closes.
            authors: [Ann Editor]
            key: [port-closes, cost]
            claims: [port-closes, works-cost]
            figures: [cost]
            events: [hearing]
            sources: [open-two, part-two, part-page, cite-two, cite-bare]
            updated: 2025-05-11
            ---

            ## What they say

            The port is closed for 14 days.[^a] Nobody says who pays.[^b] The sum is in dispute.[^c] The judge spoke.[^d]

            See [where it stands](../sources/part-one.txt#p4), [the line](../sources/part-one.txt#L9), [a shown one](../sources/part-one.txt#p6), [a court](../sources/cite-one.txt#p2) and [its line](../sources/cite-one.txt#L3).

            [^a]: [Open](../sources/open-one.txt): “the port of Westport will close for 14 days in May”
            [^b]: [Part](../sources/part-one.txt): “Jane Ferris did not say who qoutpab pays”
            [^c]: [The cost](../figures/cost.yml#cost)
            [^d]: [The court](../sources/cite-one.txt): “The judge qoutcae spoke for an hour.”
            """);
        Write("input/briefings/2025-05-12-lamps.md", """
            ---
            title: >-
              Lamps and mud
            standfirst: >-
              Two texts on one harbour.
            sources: [part-one, cite-one]
            related: [port]
            updated: 2025-05-12
            ---

            The lamps are dear.[^a]

            [^a]: [Page](../sources/part-page.html): “will cost 90,000 dollars”
            """);
        Write("input/summaries/cite-one.md", """
            ---
            title: >-
              A judge, by a clerk
            updated: 2025-05-09
            ---

            The text has the harbour master heard.[^a]

            [^a]: [Court](../sources/cite-one.txt): “harbour master qoutcad told the court”
            """);
        Write("input/summaries/part-two.md", """
            ---
            title: >-
              Crews who wait
            updated: 2025-05-09
            ---

            The text gives a sum.[^a]

            [^a]: [Crews](../sources/part-two.txt): “Reports qoutpbb suggest that it may be more.”
            """);
        Write("input/pages/method.md", """
            ---
            title: Method
            ---

            We read [a text](../sources/part-two.txt#p2) and [another](../sources/cite-two.txt#p3).[^a]

            [^a]: [Part](../sources/part-one.txt): “3.5 million dollars”
            """);
    }
}
