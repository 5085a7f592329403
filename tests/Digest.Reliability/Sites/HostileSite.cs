using System.Text;
using System.Text.RegularExpressions;

namespace Digest.Reliability.Sites;

/// <summary>
/// A small site of valid content that is as hard as valid content can be: writing in both directions, controls, combining marks, emoji, endless words, markup and
/// template signs in every field, all shapes of quotation marks and line ends, every kind of record, drafts of each, and every kind of rights. A build has no errors.
/// </summary>
internal static partial class HostileSite
{
    /// <summary>Stands in the sources that may not be shown whole, where nobody quotes it.</summary>
    public const string Hidden = "quizzaciously";

    // What is told in each text, and quoted from it.
    private const string Hebrew = "\u202Bהנהר עלה ביום שני\u202C and the gauge at \u2067רמת הנהר\u2069 read 6,400 litres";
    private const string Arabic = "ارتفع النهر بمقدار 6,400 لتر يوم الاثنين";
    private const string Marked = "Z\u0351\u036B\u0343a\u0310\u0309l\u0369\u034Bg\u0348\u0358o\u0321\u0362 river town of Vie\u0302\u0323t Ha\u0300 rose again";
    private const string Smiling = "the mayor 👩🏽‍⚖️ waved 🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F and 🇺🇳 flags ❤️‍🔥 at 1️⃣ bridge";
    private const string Turkish = "İSTANBUL'DA ırmak yükseldi, kıyıdaki ILICA köyü ıslandı";
    private const string Chinese = "星期一河水上涨了很多，市长说没有危险";
    private const string Thai = "แม่น้ำสูงขึ้นในวันจันทร์ นายกเทศมนตรีกล่าว";
    private const string Markup = "</script><b onclick=x>bold</b> & <!-- {{ 7 * 7 }} --> ]]> \"'` ${river} rose";
    private const string Spaced = "the\u00A0river\u2009rose\u2002by\u202F6,400\u00A0litres";
    private const string Denied = "the river did not rise by any measure";
    private const string Closed = "On 3 March 2025 the bridge was closed";

    private static readonly string[] Litres = ["wide", "big", "signed", "torn", "page"];

    private static readonly string Endless = "Rindfleisch" + string.Concat(Enumerable.Repeat("etikettierungs", 60)) + "gesetz";

    /// <summary>Lays the site below a folder, as <c>input/…</c>.</summary>
    public static void Write(string folder)
    {
        foreach (var (path, bytes) in Files())
        {
            var file = Path.Combine(folder, "input", path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }

    /// <summary>Its files, by their path below <c>input</c>.</summary>
    public static IEnumerable<(string Path, byte[] Bytes)> Files() =>
    [
        .. Texts().Select(file => (file.Path, Encoding.UTF8.GetBytes(Escape().Replace(file.Text, static escape => ((char)Convert.ToInt32(escape.Groups[1].Value, 16)).ToString())))),

        // Every way in which a text may come encoded.
        ("sources/wide.txt", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"The river in wide letters\r\n\r\nIt said that {Spaced} on Monday.\r\n")]),
        ("sources/big.txt", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes($"The river, the other way round\n\nIt said that {Spaced} on Monday.\n")]),
        ("sources/signed.txt", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes($"The river with a mark before it\n\nIt said that {Spaced} on Monday.\n")]),
        ("sources/torn.txt", [.. Encoding.UTF8.GetBytes("The river in torn letters\n\nIt said caf"), 0xE9, .. Encoding.UTF8.GetBytes($" and that {Spaced} on Monday "), 0xF0, 0x9F, 0x98, .. ".\n"u8]),
    ];

    private static IEnumerable<(string Path, string Text)> Texts() =>
    [
        ("site.yml", """
            title: >-
              The <River> & “its” {{ towns }}
            description: >-
              What texts of every kind say; <b>nothing</b> is bold.
            language: en
            base_url: https://hostile.example/a/b
            publisher: "No\u2067body\u2069"
            quotation_marks: “”
            licence:
              name: >-
                CC <BY> 4.0
              url: https://creativecommons.org/licenses/by/4.0/
            security:
              contact: mailto:security@hostile.example
              expires: "2031-01-31"
            compare:
              max_pairs_per_source: 20
            search:
              engine: minisearch
            levels: {}

            """),
        ("sources/right-to-left.txt", $"The river \u202Eebircs\u202C in two directions\n\nA reader wrote that {Hebrew} on Monday. Another sentence goes on about the bridge.\n\nIn Arabic: {Arabic}. The bridge stayed open.\n\n{Closed}, the mayor said.\n"),
        ("sources/right-to-left.yml", "short: >-\n  Two \u2067דרך\u2069 ways\npublished: \"2025-03-04\"\nlanguage: he\noutlet: >-\n  عكاظ <Courier>\nurl: https://hostile.example/%D7%93?a=1&b=%22\n"),
        ("sources/marks.txt", $"The river, marked\n\nIt was told that {Marked} and that {Smiling} while {Spaced} on Monday.\n\nOne word was {Endless}, said the clerk. {new string('m', 3_000)} is a word as well.\n\nA flag of one half: \u200D and a heart\uFE0F, a soft\u00ADhyphen, a zero\u200Bwidth, a joiner\u2060here.\n"),
        ("sources/marks.yml", "title: >-\n  The river, marked 🌊\u0301\u0302\npublished: \"2025-03~\"\nrights: full\n"),
        ("sources/turkish.txt", $"Irmak yükseldi\n\nValiye göre {Turkish}. Iğdır ile İzmir arasındaki yol kapandı.\n\nISIR ısır isir İSİR diye yazıldı.\n"),
        ("sources/turkish.yml", "language: tr\npublished: \"2025\"\nshort: >-\n  IİıiIİıi\n"),
        ("sources/east.txt", $"河水上涨\n\n{Chinese}。桥梁仍然开放。\n\n{Thai} สะพานยังเปิดอยู่\n\nｆｕｌｌ　ｗｉｄｔｈ　ｗｏｒｄｓ and ﬁne ﬂour ligatures, Å and Å, ㎏ and ½.\n"),
        ("sources/east.yml", "language: zh\n"),
        ("sources/markup.txt", $"The river <script>alert(1)</script> as code\n\nThe page said: {Markup} on Monday. The clerk agreed.\n\nHe wrote [a](javascript:alert(1)) and ![x](//evil.example/x.png) and {{% include %}} and {{{{ page }}}}.\n\n=HYPERLINK(\"https://evil.example\") was a cell, and @import was a line, he said.\n"),
        ("sources/markup.yml", "title: >-\n  </title><script>alert(1)</script> {{ title }}\nbyline: >-\n  \"><img src=x onerror=alert(1)>\noutlet: >-\n  javascript:alert(1)\nnotes: >-\n  Notes with <b>tags</b>, {{ braces }} and `ticks`.\nfindings:\n  - line: 3\n    note: >-\n      This line holds <i>tags</i> & {{ more }}.\n"),
        ("sources/quoted.txt", "The river in marks\n\n“The river rose, and ‘nobody’ saw it,” the mayor said. \"The river rose by night,\" the clerk said.\n\n„Der Fluss stieg am Montag“, sagte sie. «Le fleuve est monté lundi», dit-il. »Floden steg i mandags«, sagde hun.\n\n「川は月曜日に上がった」と市長は言った。 ‹Kis idézet itt áll›, mondta. 'The river rose by day,' he said. ``Old marks stood here,'' she said.\n\nThe river’s town, the rivers' towns, rock 'n' roll, 6'4\" and 5′3″ are no quotations.\n"),
        ("sources/quoted.yml", "published: \"2025-03-05?\"\nlanguage: en\ninferred:\n  published: >-\n    The text says “Monday”.\n"),
        ("sources/ends.txt", $"The river at its ends\r\n\r\nOne line ends so.\rAnother ends so, {Denied}.\n\nA third \u2028 holds a separator, \u0085 and another \u2029 of its kind.\u000B A tab\tand a feed\f stand here.\n\n\0 A nought stood there, and \u0007 rang, \u001B[31m coloured it.\n"),
        ("sources/ends.yml", "published: \"2025-03-06\"\r\nlanguage: en\r\nrights: full\r\n"),
        ("sources/part.txt", $"The river in part\n\nIn this text {Denied}, said the lock keeper. He likes tea.\n\nThis paragraph holds the word {Hidden} and nobody quotes it.\n"),
        ("sources/part.yml", "rights: excerpt\npublished: \"2025-03-05\"\n"),
        ("sources/cited.txt", $"The river in court\n\nBefore: {Hidden}. In court {Denied}, it was heard. After: {Hidden}.\n"),
        ("sources/cited.yml", "rights: citation\npublished: \"2025-03\"\n"),
        ("sources/page.html", $"<!doctype html><html lang=en><head><meta charset=utf-8><title>A page &lt;of&gt; the river &amp; more</title><meta name=author content='Ann &quot;Q&quot; Writer'><meta property=article:published_time content=2025-03-07T10:00:00Z></head><body><nav>Home | News</nav><article><h1>A page &lt;of&gt; the river &amp; more</h1><p>The page told at length how, in spite of all that was said before, {Spaced.Replace(" ", "&nbsp;", StringComparison.Ordinal)} on Monday, and that nobody was hurt by it at all.<p>A second paragraph told that the bridge &amp; the road stayed open for the whole of the week, as the mayor had hoped it would.<p dir=rtl>{Arabic}، وقال رئيس البلدية إن الجسر بقي مفتوحا طوال الأسبوع ولم يصب أحد بأذى.</article></body></html>"),
        ("claims/river.yml", $"""
            - id: river-rose
              statement: >-
                The river </textarea> rose & {"{{ rose }}"} \u202Eagain
              kind: fact
              conflict: [disagreement, definition]
              why: >-
                They do not <agree>.
              positions:
                - source: right-to-left
                  stance: supports
                  quote: >-
                    {Hebrew}
                  attribution: >-
                    a reader, unnamed <at> {"{{ will }}"}
                - source: marks
                  stance: supports
                  quote: >-
                    {Marked}
                  partly: >-
                    marks only
                - source: turkish
                  stance: supports
                  quote: >-
                    {Turkish}
                - source: east
                  stance: supports
                  quote: >-
                    {Chinese}
                - source: markup
                  stance: mentions
                  quote: >-
                    {Markup}
                - source: part
                  stance: contradicts
                  quote: >-
                    {Denied}
                - source: cited
                  stance: contradicts
                  quote: >-
                    {Denied}
                - source: ends
                  stance: contradicts
                  quote: >-
                    {Denied}
              silent: [quoted]

            - id: people-were-glad
              statement: >-
                =1+1 people were glad of 🇺🇳 flags.
              kind: judgement
              positions:
                - source: marks
                  stance: mentions
                  quote: >-
                    {Smiling}
                - source: east
                  stance: supports
                  quote: >-
                    {Thai}

            - id: draft-claim
              draft: true
              statement: >-
                A draft that nobody may see.
              kind: forecast
              positions:
                - source: markup
                  stance: supports
                  quote: >-
                    {Markup}

            """),
        ("figures/river.yml", $"""
            - id: rise
              what: >-
                How far the <river> rose, "in litres"
              unit: litre
              values:
            {string.Concat(Litres.Select(id => $"    - source: {id}\n      value: 6400\n      bound: exact\n      quote: >-\n        {Spaced}\n"))}
                - source: right-to-left
                  value: 6400
                  quote: >-
                    read 6,400 litres
                - source: quoted
                  value: none
                  quote: >-
                    The river rose by night

            - id: draft-figure
              draft: true
              what: >-
                A draft that nobody may see
              unit: count
              values:
                - source: wide
                  value: 6400
                  quote: >-
                    {Spaced}

            """),
        ("events/river.yml", $"""
            - id: bridge-closed
              what: >-
                The bridge <is> closed & {"{{ shut }}"}.
              date: "2025-03-03"
              dated_by:
                - source: right-to-left
                  quote: >-
                    {Closed}
              quotes:
                - source: right-to-left
                  quote: >-
                    {Closed}

            - id: river-rises
              what: >-
                The river rises \u2066once\u2069.
              date: "2025-03~/2025-04?"
              inferred: >-
                Monday, in texts of the month <after>.
              reported: "2025-03-06"
              dated_by:
                - source: wide
                  quote: >-
                    on Monday
              quotes:
                - source: east
                  quote: >-
                    {Thai}

            - id: draft-event
              draft: true
              what: >-
                A draft that nobody may see.
              date: "2025"
              inferred: >-
                It is a draft.
              quotes:
                - source: right-to-left
                  quote: >-
                    {Closed}

            """),
        ("entities.yml", """
            - id: istanbul
              name: >-
                İstanbul
              type: place
              aliases:
                - İSTANBUL
              description: >-
                A city & a <name> with two dots.
              links:
                wikidata: Q406
            - id: river-town
              name: >-
                Việt Hà
              type: place
            - id: the-mayor
              name: >-
                the mayor
              type: person
              not:
                - the mayor 👩🏽‍⚖️
              description: >-
                "><svg onload=alert(1)> {{ mayor }}
            - id: izmir
              name: >-
                İzmir
              type: place
            - id: ramat
              name: >-
                רמת הנהר
              type: place

            """),
        ("summaries/marks.md", $"""
            ---
            title: >-
              A river, marked <b>hard</b> & {"{{ title }}"}
            authors: ["Ann \"Q\" <Editor>", "\u2067עורך\u2069"]
            updated: 2025-03-10
            ---

            The text tells of a river town.[^a] It waves flags \u2014 <em>plainly</em> \<not tags\>.[^b]

            Editors’ note: {"{{ seven * seven }}"} stays as it is, and so does &amp;amp; or `</code><script>`.

            - A list **of *nested* words**.[^a]
            - A list
              - in a list of `ticks`.[^b]

            [^a]: [Marks](../sources/marks.txt): “{Marked}”
            [^b]: [Marks](../sources/marks.txt): “{Smiling}”

            """),
        ("summaries/quoted.md", """
            ---
            title: >-
              Quotations in every shape
            draft: false
            updated: 2025-03-10
            ---

            The mayor spoke.[^a] So did others.[^b]

            [^a]: [Quoted](../sources/quoted.txt): „The river rose, and 'nobody' saw it“
            [^b]: [Quoted](../sources/quoted.txt#L5): «Der Fluss stieg am Montag» and “Le fleuve est monté lundi”

            """),
        ("summaries/part.md", "---\ntitle: >-\n  A draft that nobody may see\ndraft: true\n---\n\nA draft.\n"),
        ("briefings/2025-03-08-river.md", $"""
            ---
            title: >-
              The river, the \u2067נהר\u2069 & the <towns> of {"{{ 0 }}"}
            standfirst: >-
              Some say that it <rose>; others do not.
            authors: [Ann Editor]
            key: [river-rose, rise]
            claims: [river-rose, people-were-glad]
            figures: [rise]
            events: [bridge-closed, river-rises]
            sources: [turkish, quoted]
            related: [bridge]
            updated: 2025-03-09
            corrections:
              - date: "2025-03-09"
                what: >-
                  An earlier version had <b>less</b> of it.
            ---

            ## What they say <of> {"{{ it }}"}

            One text has the river rise.[^a] Others have it stay.[^b] A figure is 6,400 litres.[^c]

            ### وادي النهر

            [The dispute](../claims/river.yml#river-rose) goes on.[^d]

            | a | b |
            | - | - |

            [^a]: [Directions](../sources/right-to-left.txt): “{Arabic}”
            [^b]: [Part](../sources/part.txt): “{Denied}”; [Cited](../sources/cited.txt): “{Denied}”
            [^c]: [Wide](../sources/wide.txt): “{Spaced}”
            [^d]: [The dispute](../claims/river.yml#river-rose)

            """),
        ("briefings/2025-03-09-bridge.md", $"""
            ---
            title: >-
              The bridge {new string('x', 60)} was closed
            standfirst: >-
              A text dates it.
            events: [bridge-closed]
            sources: [right-to-left, markup]
            related: [river]
            updated: 2025-03-09
            ---

            It was closed.[^a] A page says so in signs.[^b]

            [^a]: [Directions](../sources/right-to-left.txt): “{Closed}”
            [^b]: [Markup](../sources/markup.txt): “The clerk agreed”

            """),
        ("briefings/2025-03-10-draft.md", "---\ntitle: >-\n  A draft that nobody may see\nstandfirst: >-\n  None.\ndraft: true\nupdated: 2025-03-10\n---\n\nNothing.\n"),
        ("pages/method.md", "---\ntitle: >-\n  Method </title>\nstandfirst: >-\n  How <we> work.\n---\n\n## One & two\n\nWe read. See [the corrections](corrections.md).\n"),
        ("pages/corrections.md", "---\ntitle: Corrections\nstandfirst: >-\n  None.\n---\n\nNone so far.\r\n\r\nEnds of lines vary.\r"),
        ("pages/draft.md", "---\ntitle: A draft that nobody may see\ndraft: true\n---\n\nNothing.\n"),
    ];

    /// <summary>A character by its number, where it would be seen badly in the code.</summary>
    [GeneratedRegex("""\\u([0-9A-F]{4})""")]
    private static partial Regex Escape();
}
