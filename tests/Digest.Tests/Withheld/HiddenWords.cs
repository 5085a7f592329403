using System.Text;
using System.Text.RegularExpressions;
using Digest.Model.Sources;
using Digest.Model.Text;
using Digest.Pipelines.Parts;
using Digest.Tests.Sites;
using Xunit;

namespace Digest.Tests.Withheld;

/// <summary>What a text's rights hide is in no byte of a site; what is quoted stands where it belongs; no link leads to a place that is hidden.</summary>
public sealed class HiddenWords
{
    private const string Any = "q(hid|out|draf|share)[a-z]+";

    [Fact]
    public void Nothing_hidden_is_published()
    {
        using var site = new RightsSite().Build();
        AssertHidden(site, "qhid[a-z]*", "qshare[a-z]*", "qdraf[a-z]*");
    }

    [Fact]
    public void What_is_quoted_stands_where_it_belongs()
    {
        using var site = new RightsSite().Build();
        var words = PublishedWords.Find(site.Output, "qout[a-z]+");
        var stated = RightsSite.Letters.Keys.SelectMany(id => Words(site, id)).Where(word => word.StartsWith("qout", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(stated, words.Keys);
        Assert.All(words.Where(word => word.Key.StartsWith("qoutpa", StringComparison.Ordinal)), word => Assert.Contains("sources/part-one/index.html", word.Value));
        Assert.All(words.Where(word => word.Key.StartsWith("qoutc", StringComparison.Ordinal)), word => Assert.Contains("data/annotations.json", word.Value));
        Assert.Contains("claims/works-cost/index.html", words["qoutcac"]);
        Assert.Contains("timeline/index.html", words["qoutcad"]);
        Assert.Contains("data/claims.csv", words["qoutcaa"]);
        Assert.Contains("feed.xml", words["qoutcae"]);
        Assert.Contains("search/index.json", words["qoutpab"]);
        Assert.Contains("compare/part-one/part-two/index.html", words["qoutpbb"]);
    }

    [Fact]
    public void Each_sentence_of_these_texts_has_a_word_that_no_other_has()
    {
        using var site = new RightsSite().Build();
        var sentences = RightsSite.Letters.Keys.Select(id => site.Corpus.Source(id)!)
            .SelectMany(source => source.Article.Passages.SelectMany(passage => passage.Sentences).Select(span => span.In(source.Text)))
            .Where(sentence => !sentence.Contains("qshare", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Select(sentence => Marked(sentence).Where(word => !word.EndsWith("loud", StringComparison.Ordinal)).ToList())
            .ToList();
        Assert.True(sentences.Count >= 40, $"only {sentences.Count} sentences");
        Assert.All(sentences, Assert.NotEmpty);
        Assert.All(sentences.SelectMany(words => words).GroupBy(word => word, StringComparer.Ordinal), word => Assert.Single(word));
    }

    [Fact]
    public void All_that_could_tell_it_was_found_in_what_is_hidden()
    {
        using var site = new RightsSite().Build();
        var evidence = site.Corpus.Evidence;
        var matches = evidence.PairReadings.SelectMany(pair => pair.Matches.Where(match => Tells(site, pair.A, match.A.Span) || Tells(site, pair.B, match.B.Span))).ToList();
        Assert.True(matches.Count >= 8, $"only {matches.Count} matches");
        Assert.Contains(matches, match => match.Conflict is not null);
        Assert.Contains(evidence.PairReadings, pair => pair.Shared.Any(shared => shared.A.In(site.Corpus.Source(pair.A)!.Text).Contains("qshareone", StringComparison.Ordinal)));
        Assert.Contains(evidence.PairReadings, pair => pair.Shared.Any(shared => shared.A.In(site.Corpus.Source(pair.A)!.Text).Contains("qsharetwo", StringComparison.Ordinal)));
        var emphasis = evidence.Stories.All.SelectMany(story => evidence.Reading.Of(story).Emphasis).ToLookup(found => found.Source, StringComparer.Ordinal);
        Assert.Contains("qhidpaloud", emphasis["part-one"].SelectMany(found => found.Terms).Select(term => term.Text));
        Assert.Contains("qhidcaloud", emphasis["cite-one"].SelectMany(found => found.Terms).Select(term => term.Text));
        string[] telling = [.. RightsSite.Letters.Keys.SelectMany(id => evidence.Findings[id].Where(finding => finding.Message.Contains("qhid", StringComparison.OrdinalIgnoreCase) || (finding.Span is { } span && !ShownText.Of(site.Corpus, id).Shows(span))).Select(finding => finding.Rule.Code)).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(["DG604", "DG605", "DG606", "DG607", "DG609"], telling);
        Assert.All(RightsSite.Letters.Keys, id => Assert.NotEmpty(evidence.Mentions[id]));
        Assert.Contains(evidence.Uses["cite-one"], use => use.Excerpt.Replaced.Any(span => Tells(site, "cite-one", span)));
        Assert.True(site.Corpus.Source("cite-bare")!.Article.Title is { Inferred: true });
    }

    [Fact]
    public void Where_nothing_is_hidden_every_way_to_it_is_seen()
    {
        using var site = new RightsSite([.. RightsSite.Letters.Keys.Select(id => (id, "full"))]).Build();
        var words = PublishedWords.Find(site.Output, Any);
        string[] files = [.. words.Where(word => word.Key.StartsWith("qhid", StringComparison.Ordinal)).SelectMany(word => word.Value).Distinct().Order(StringComparer.Ordinal)];
        string[] expected =
        [
            "briefings/port/compare/index.html", "briefings/port/index.html", "claims/works-cost/index.html", "compare/cite-one/cite-two/index.html", "data/annotations.json", "data/sources/cite-one.txt",
            "entities/jane-ferris/index.html", "index.html", "search/index.json", "sources/cite-one/index.html", "sources/part-one/index.html", "timeline/index.html",
        ];
        Assert.Empty(expected.Except(files));
        Assert.Equal(RightsSite.Letters.Keys.SelectMany(id => Words(site, id)).Distinct().Order(StringComparer.Ordinal), words.Keys);
    }

    [Fact]
    public void A_draft_shows_its_quote_only_among_drafts()
    {
        using var site = new RightsSite().Build(drafts: true);
        AssertHidden(site, "qhid[a-z]*", "qshare[a-z]*");
        Assert.Contains("sources/part-one/index.html", PublishedWords.Find(site.Output, "qdraf[a-z]+")["qdrafpa"]);
        site.Build();
        AssertHidden(site, "qhid[a-z]*", "qshare[a-z]*", "qdraf[a-z]*");
    }

    [Theory]
    [InlineData("part-one", "excerpt")]
    [InlineData("part-two", "excerpt")]
    [InlineData("part-page", "excerpt")]
    [InlineData("cite-one", "citation")]
    [InlineData("cite-bare", "citation")]
    [InlineData("part-one", "citation")]
    public void One_text_among_open_ones_hides_what_it_should(string hidden, string rights)
    {
        using var site = new RightsSite([.. RightsSite.Letters.Keys.Select(id => (id, id == hidden ? rights : "full"))]).Build();
        AssertHidden(site, $"qhid{RightsSite.Letters[hidden]}[a-z]*");
    }

    [Fact]
    public void Of_a_text_that_is_only_cited_no_paragraph_is_shown()
    {
        using var site = new RightsSite([.. RightsSite.Letters.Keys.Select(id => (id, "citation"))]).Build();
        AssertHidden(site, "qhid[a-z]*", "qshare[a-z]*", "qoutpaa");
        Assert.Contains("qoutpab", PublishedWords.Find(site.Output, "qout[a-z]+").Keys);
    }

    [Fact]
    public void What_was_published_goes_when_rights_change()
    {
        using var site = new RightsSite([.. RightsSite.Letters.Keys.Select(id => (id, "full"))]).Build();
        Assert.NotEmpty(PublishedWords.Find(site.Output, "qhid[a-z]*"));
        site.Has([.. RightsSite.Letters.Select(text => (text.Key, text.Value[0] == 'p' ? "excerpt" : "citation"))]);
        site.Build();
        AssertHidden(site, "qhid[a-z]*", "qshare[a-z]*", "qdraf[a-z]*");
    }

    [Theory]
    [InlineData("<p>a <mark>Qhi</mark>dpa b</p>")]
    [InlineData("{\"a\": \"\\u0071hidpa\"}")]
    [InlineData("#:~:text=%71hidpa,b")]
    [InlineData("&#113;hidpa")]
    [InlineData("qhi\u00ADdpa")]
    public void A_word_is_found_however_it_is_written(string text) => Assert.Equal(["qhidpa"], PublishedWords.In("a.html", Encoding.UTF8.GetBytes(text), "qhid[a-z]+"));

    private static void AssertHidden(RightsSite site, params string[] patterns)
    {
        var found = PublishedWords.Find(site.Output, string.Join('|', patterns));
        Assert.True(found.IsEmpty, string.Join("\n", found.Select(word => $"{word.Key}: {string.Join(", ", word.Value)}")));
        var links = InternalLinks.Of(HtmlFiles.In(site.Output), site.Output);
        Assert.True(links.Count > 500, $"only {links.Count} links were looked at");
        Assert.Empty(links.Broken);
        Assert.Empty(FarLinks(site));
    }

    /// <summary>Whole addresses of the site, in feeds, data and markup, that lead to a place that does not exist. Annotations are known by addresses, and lead nowhere.</summary>
    private static IEnumerable<string> FarLinks(RightsSite site)
    {
        var pages = HtmlFiles.In(site.Output);
        return
            from file in site.Output.List()
            where !file.EndsWith(".png", StringComparison.Ordinal)
            from Match link in Regex.Matches(Encoding.UTF8.GetString(site.Output.Read(file)!), "https://harbours\\.example(/[^\"'<>\\s#]*)#([A-Za-z0-9_-]+)")
            where link.Groups[1].Value != "/data/annotations.json"
            where !pages.TryGetValue(InternalLinks.File(link.Groups[1].Value)!, out var page) || page.GetElementById(link.Groups[2].Value) is null
            select $"{file}: {link.Value}";
    }

    private static IEnumerable<string> Words(RightsSite site, string id) => Marked(site.Corpus.Source(id)!.Text);

    private static IEnumerable<string> Marked(string text) => Regex.Matches(text, Any, RegexOptions.IgnoreCase).Select(match => match.Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal);

    private static bool Tells(RightsSite site, string id, TextSpan span) => site.Corpus.Source(id)!.Sidecar.Rights != Rights.Full && Marked(span.In(site.Corpus.Source(id)!.Text)).Any(word => word.StartsWith("qhid", StringComparison.Ordinal));
}
