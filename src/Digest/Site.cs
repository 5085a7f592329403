using System.Collections.Immutable;
using Digest.Analysis.Linking;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Model.Theme;
using Digest.Pipelines;
using Digest.Pipelines.Data;
using Digest.Pipelines.Parts;
using Digest.Pipelines.Search;
using Digest.Theme;

namespace Digest;

/// <summary>What a run may say of a site beyond its files.</summary>
/// <param name="Drafts">Whether drafts are built too.</param>
/// <param name="BaseUrl">Instead of that of site.yml.</param>
/// <param name="Strict">Whether warnings are errors.</param>
internal sealed record SiteOptions(bool Drafts, string? BaseUrl, bool Strict);

/// <summary>The site: every pipeline, in order.</summary>
internal static class SiteLoader
{
    /// <summary>The site of a project folder.</summary>
    internal static Site Load(FileTree project, SiteOptions options)
    {
        var json = DigestJson.Default;
        var theme = ThemeFiles.Load(project);

        var site = new SiteFile();
        var sources = new Sources(json);
        var summaries = new Summaries(json);
        var briefings = new Briefings(json);
        var claims = new ClaimFiles(json);
        var figures = new FigureFiles(json);
        var events = new EventFiles(json);
        var entities = new EntityFile(json);
        var topics = new TopicFile(json);
        var pages = new EditorPages(json, theme.Pages);
        var searchDocuments = new SearchDocuments();
        var feedTexts = new FeedTexts();
        return new Site(
            [
                // What takes longest is begun first.
                new SearchIndex(searchDocuments), new BriefingPictures(json, theme.Fonts), new SearchPage(json, searchDocuments),
                site, sources, summaries, briefings, claims, figures, events, entities, topics, pages, new Strays(),
                new Home(json), new BriefingList(json), new Comparisons(json), new Pairs(json), new PairRedirects(json), new PairIndex(json),
                new SourceList(json), new Claims(json), new ClaimList(json), new Figures(json), new FigureList(json), new Events(json), new Timeline(json),
                new Entities(json), new EntityList(json), new TopicPages(json), new AuthorPages(json), new Changes(json), new NotFound(json),
                new AtomFeed(feedTexts), new JsonFeed(feedTexts), new EntityFeeds(feedTexts), new SourceFeeds(feedTexts), new TopicFeeds(feedTexts), new Sitemap(), new Robots(), new Security(), new Speculation(),
                new DataPage(json), new DataFile(), new DataSchema(), new Tables(), new StoryDataFiles(), new StoryTables(), new Annotations(), new SourceTexts(), new Assets(theme.Assets),
            ],
            Link,
            Theme,
            (corpus, found) => Levels(corpus.Site, options.Strict, found),
            ProgramIdentity.Hash,
            Hash.Of(theme.Own.Hex, options.ToString()),
            "input",
            json.BuildResult)
        {
            Answers = (corpus, files) => new Answers(
                corpus,
                files,
                json,
                [BriefingList.Pages, PairIndex.Pages, SourceList.Pages, ClaimList.Pages, FigureList.Pages, Timeline.Pages, EntityList.Pages, TopicPages.Pages, AuthorPages.Pages]),
        };

        SiteSettings? Written(ILinkContext context) => context.Contents(site) is [var only, ..] ? only.Value : null;

        SiteSettings Settings(ILinkContext context)
        {
            var settings = Written(context) ?? SiteSettings.Default;
            return options.BaseUrl is { } address ? settings with { BaseUrl = address.TrimEnd('/') } : settings;
        }

        ITheme Theme(ILinkContext context)
        {
            var settings = Settings(context);
            return new ScribanTheme(theme.Templates, theme.Words(settings.Language).Value, new Uri(settings.BaseUrl).AbsolutePath.TrimEnd('/'), settings.Language);
        }

        Diagnosed<Corpus> Link(ILinkContext context)
        {
            ImmutableArray<Diagnostic> missing = Written(context) is null ? [new Diagnostic(Rules.MissingFile, Location.Of(SiteFile.FilePath), $"the site has no '{SiteFile.FilePath}'")] : [];
            var settings = Settings(context);
            var words = theme.Words(settings.Language);
            var linked = Linker.Link(
                new CorpusRecords(
                    settings,
                    words.Value,
                    All(context, sources),
                    All(context, summaries),
                    All(context, briefings),
                    Each(context, claims),
                    Each(context, figures),
                    Each(context, events),
                    Each(context, entities),
                    Each(context, topics),
                    All(context, pages),
                    context.History),
                options.Drafts);
            return new(linked.Value, [.. missing, .. words.Diagnostics, .. linked.Diagnostics]);
        }
    }

    private static ImmutableArray<T> All<T>(ILinkContext context, IPipeline<T> pipeline) => [.. context.Contents(pipeline).Select(document => document.Value)];

    private static ImmutableArray<T> Each<T>(ILinkContext context, IPipeline<ImmutableArray<T>> pipeline) => [.. context.Contents(pipeline).SelectMany(document => document.Value)];

    private static ImmutableArray<Diagnostic> Levels(SiteSettings site, bool strict, ImmutableArray<Diagnostic> found) =>
    [
        .. found
            .Select(problem => problem with { Rule = problem.Rule with { Severity = Level(site, strict, problem.Rule) } })
            .Where(problem => problem.Rule.Severity != Severity.Off),
    ];

    private static Severity Level(SiteSettings site, bool strict, Rule rule)
    {
        var level = site.Levels.GetValueOrDefault(rule.Code, rule.Severity);
        return strict && level == Severity.Warning ? Severity.Error : level;
    }
}
