using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Records;
using Digest.Pipelines.Search;
using Digest.Reliability.Sites;
using Digest.Tests.Commands;
using Digest.Tests.Withheld;
using Xunit;

namespace Digest.Tests.TakenAway;

/// <summary>The index of a site of many stories in parts: it finds what the whole finds, in the same order, and a query loads little. Runs Node, which must be there.</summary>
public sealed class SearchInParts : IClassFixture<SearchInParts.ManyTexts>
{
    /// <summary>All that a query may load, scripts too and unpacked.</summary>
    private const int MostBytes = 300_000;

    private static readonly string[] Scripts = ["search.js", "search-parts.js", "minisearch.js"];

    private readonly ManyTexts _texts;

    public SearchInParts(ManyTexts texts) => _texts = texts;

    [Fact]
    public void The_parts_hold_what_the_whole_holds()
    {
        var held = _texts.Node.Ask("held", _texts.Whole, folder: _texts.Folder);
        Assert.Equal((string)held[1]!, (string)held[0]!);
    }

    [Fact]
    public void The_same_places_are_found_in_the_same_order_and_little_is_loaded()
    {
        string[] queries = [.. _texts.Queries(120), "the", "of a", "after the in", "zzzzzz", "th", "aft", "tro flu"];
        var (parts, whole) = (_texts.InParts(queries), _texts.InWhole(queries));
        var scripts = Scripts.Sum(script => _texts.Asset(script).Length);
        for (var i = 0; i < queries.Length; i++)
        {
            AssertSame(queries[i], whole[i]!, parts[i]!);
            Assert.InRange(scripts + (int)parts[i]!["loaded"]!, scripts, MostBytes);
        }

        Assert.True(parts.Count(found => (int)found!["count"]! > 20) > 30 && parts.Average(found => (int)found!["loaded"]!) < _texts.Whole.Length / 10.0);
    }

    [Fact]
    public void A_word_that_is_spelt_wrongly_finds_what_it_finds_in_the_whole()
    {
        string[] queries = [.. _texts.Words().Where(word => word.Length > 6).Take(400).Where((_, i) => i % 20 == 0).Select(word => word.Remove(3, 1))];
        var (parts, whole) = (_texts.InParts(queries), _texts.InWhole(queries));
        Assert.True(whole.Count(found => (bool)found!["some"]! && (int)found["count"]! > 0) > 10);
        for (var i = 0; i < queries.Length; i++)
        {
            AssertSame(queries[i], whole[i]!, parts[i]!);
        }
    }

    [Fact]
    public void Words_between_marks_follow_each_other()
    {
        var text = _texts.Documents.First(document => document.IsPart && SearchWords.Of(document.Text).Count > 8);
        var words = SearchWords.Of(text.Text);
        var found = _texts.InParts([$"“{string.Join(' ', words.Skip(1).Take(6))}”", $"“{string.Join(' ', words.Skip(1).Take(6).Reverse())}”"]);
        Assert.Contains(found[0]!["first"]!.AsArray(), place => ((string)place!).Contains(text.Text, StringComparison.Ordinal));
        Assert.Equal(0, (int)found[1]!["count"]!);
    }

    [Fact]
    public void A_choice_leaves_what_it_says_and_needs_no_words()
    {
        var found = _texts.Node.Ask("parts", queries: ["the", ""], titles: ["kind=claim"], folder: _texts.Folder).AsArray();
        Assert.All(found, answer => Assert.All(answer!["first"]!.AsArray(), place => Assert.StartsWith("/claims/", (string)place!, StringComparison.Ordinal)));
        Assert.Equal(_texts.Documents.Count(document => document.Kind == RecordKind.Claim), (int)found[1]!["count"]!);

        // A facet that is long is loaded when it is chosen.
        var named = _texts.Node.Ask("parts", queries: [""], titles: ["entity=s3-n1"], folder: _texts.Folder)[0]!;
        Assert.Equal(Enumerable.Range(0, _texts.Documents.Length).Where(i => _texts.Documents[i].Entities.Contains("s3-n1")), named["ids"]!.AsArray().Select(id => (int)id!));
    }

    [Fact]
    public void Of_a_word_that_stands_everywhere_the_best_places_are_told_and_it_leaves_nothing_out()
    {
        var rare = _texts.Words().First(word => _texts.Holding(word) is > 2 and < 10 && _texts.Documents.Any(document => Has(document, word) && !Has(document, "the")));
        using var cut = new ManyParts(_texts.Documents, SearchLimits.OfSite with { Uses = 100 });
        string[] queries = ["the", $"the {rare}"];
        var (parts, whole) = (_texts.Node.Ask("parts", queries: queries, folder: cut.Folder), _texts.InWhole(["the", rare]));
        Assert.Equal(whole[0]!["ids"]!.AsArray().Take(20).Select(id => (int)id!).Order(), parts[0]!["ids"]!.AsArray().Take(20).Select(id => (int)id!).Order());
        Assert.Equal(whole[1]!["ids"]!.AsArray().Select(id => (int)id!).Order(), parts[1]!["ids"]!.AsArray().Select(id => (int)id!).Order());
    }

    [Fact]
    public void What_rights_hide_is_in_no_part()
    {
        using var site = new RightsSite().Build();
        var files = SearchFiles.Of(SearchDocument.All(site.Corpus), SearchFacet.Of(site.Corpus), "", SearchLimits.OfSite with { Whole = 0 });
        var words = files.SelectMany(file => PublishedWords.In(file.Route.File, file.Write().ToArray(), "q(hid|out|share|draf)[a-z]*")).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("qoutpab", words);
        Assert.DoesNotContain(words, word => !word.StartsWith("qout", StringComparison.Ordinal));
    }

    private static bool Has(SearchDocument document, string word) => SearchWords.Of(document.Title + " " + document.Text).Contains(word);

    private static void AssertSame(string query, JsonNode whole, JsonNode parts)
    {
        foreach (var key in new[] { "some", "count", "first", "ids", "facets" })
        {
            Assert.True(JsonNode.DeepEquals(whole[key], parts[key]), $"{query}, {key}:\n{Short(whole[key]!)}\n{Short(parts[key]!)}");
        }
    }

    private static string Short(JsonNode value) => value.ToJsonString() is var text && text.Length > 500 ? text[..500] : text;

    /// <summary>Two hundred made texts, in an index that is whole and in one that is divided.</summary>
    public sealed class ManyTexts : IDisposable
    {
        private readonly TemporaryFolder _project = new();
        private readonly ManyParts _parts;
        private readonly TermIndex _terms;
        private readonly ImmutableSortedDictionary<string, byte[]> _assets;

        public ManyTexts()
        {
            Newsroom.Write(_project.Path, 200, wire: false);
            var project = new FileTree(_project.Path);
            var site = SiteLoader.Load(project, new SiteOptions(Drafts: false, BaseUrl: null, Strict: false));
            Corpus? corpus = null;
            Build.Run(project, null, site with
            {
                Levels = (linked, found) =>
                {
                    corpus = linked;
                    return site.Levels(linked, found);
                },
            });
            Documents = SearchDocument.All(corpus!);
            _terms = new TermIndex(Documents);
            Whole = Encoding.UTF8.GetString(MiniSearchIndex.Write(Documents, ""));
            _parts = new ManyParts(Documents, SearchLimits.OfSite);
            _assets = ThemeFiles.Load(project).Assets;
            Node = new NodeSearch(Asset);
        }

        internal ImmutableArray<SearchDocument> Documents { get; }

        internal string Whole { get; }

        internal string Folder => _parts.Folder;

        internal NodeSearch Node { get; }

        public void Dispose()
        {
            Node.Dispose();
            _parts.Dispose();
            _project.Dispose();
        }

        internal byte[] Asset(string name) => _assets[name];

        internal JsonArray InParts(string[] queries) => Node.Ask("parts", queries: queries, folder: Folder).AsArray();

        internal JsonArray InWhole(string[] queries) => Node.Ask("whole", Whole, queries: queries).AsArray();

        /// <summary>The words of the texts, each once, as they come.</summary>
        internal IEnumerable<string> Words() => Documents.SelectMany(document => SearchWords.Of(document.Text)).Distinct(StringComparer.Ordinal);

        internal int Holding(string word) => _terms.Uses(word, 1)?.Count ?? 0;

        /// <summary>One to three words that stand in one place, every fifth of them only begun.</summary>
        internal IEnumerable<string> Queries(int count)
        {
            var random = new Random(20);
            for (var i = 0; i < count; i++)
            {
                var words = SearchWords.Of(Documents[random.Next(Documents.Length)] is var document ? $"{document.Title} {document.Text}" : "");
                yield return string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => words[random.Next(words.Count)]).Select(word => word.Length > 3 && random.Next(5) == 0 ? word[..3] : word));
            }
        }
    }

    /// <summary>An index in parts, in a folder.</summary>
    private sealed class ManyParts : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public ManyParts(ImmutableArray<SearchDocument> documents, SearchLimits limits)
        {
            foreach (var file in SearchFiles.Of(documents, [SearchFacet.Kind, SearchFacet.Source, SearchFacet.Entity, SearchFacet.Year], "", limits))
            {
                _folder.Write(file.Route.File, file.Write().ToArray());
            }
        }

        public string Folder => Path.Combine(_folder.Path, "search");

        public void Dispose() => _folder.Dispose();
    }
}
