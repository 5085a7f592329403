using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Digest.Model;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Model.Theme;
using Digest.Pipelines.Data;
using Digest.Pipelines.Search;

namespace Digest.Pipelines.Parts;

/// <summary>Pages as JSON-LD in the words of schema.org. What the editors infer is left out, and nothing is rated as true or false.</summary>
internal static class LinkedData
{
    private const string Context = "https://schema.org";

    /// <summary>The way to a page; null for one that has none.</summary>
    public static DataBlock? Trail(Corpus corpus, Route route, string title, ImmutableArray<LinkView> crumbs) => crumbs is [] ? null : Block(Steps(corpus, route, title, crumbs));

    /// <summary>A page's head with what the page is about, and the way to it.</summary>
    public static PageHead Add(Corpus corpus, PageHead head, JsonObject about) => head with
    {
        Data = head.Crumbs is [] ? Block(about) : Block(about, Steps(corpus, head.Route, head.Title, head.Crumbs)),
    };

    /// <summary>The site, and how it is searched.</summary>
    public static JsonObject Site(Corpus corpus)
    {
        var site = Object("WebSite", ("name", corpus.Site.Title), ("description", corpus.Site.Description), ("url", corpus.Site.BaseUrl + Route.Home.Href), ("inLanguage", corpus.Site.Language));
        site["publisher"] = Publisher(corpus);
        if (corpus.Site.SearchEngine != SiteSettings.NoSearch)
        {
            site["potentialAction"] = Object("SearchAction", ("target", $"{corpus.Site.BaseUrl}{SearchPage.Route.Href}?q={{query}}"), ("query-input", "required name=query"));
        }

        return site;
    }

    /// <summary>A briefing, and the texts that it rests on.</summary>
    public static JsonObject Briefing(Corpus corpus, Briefing briefing)
    {
        var url = DataRoutes.Url(corpus, RecordKind.Briefing, briefing.Id);
        var article = Object(
            "NewsArticle",
            ("@id", url),
            ("mainEntityOfPage", url),
            ("headline", briefing.Title),
            ("description", briefing.Standfirst),
            ("datePublished", DateWords.ExactDay(briefing.Date)),
            ("dateModified", DateWords.ExactDay(briefing.Updated) ?? DateWords.ExactDay(briefing.Date)),
            ("inLanguage", corpus.Site.Language),
            ("license", corpus.Site.Licence?.Url));
        article["author"] = briefing.Authors is [] ? Publisher(corpus) : List(briefing.Authors.Select(author => Object("Person", ("name", author))));
        article["publisher"] = Publisher(corpus);
        var sources = corpus.Story(briefing.Id).Sources.Select(corpus.Source).OfType<Source>().ToImmutableArray();
        article["citation"] = List(sources.Select(source => Work(corpus, source)));
        article["isBasedOn"] = List(sources.Select(source => new JsonObject { ["@id"] = DataRoutes.Url(corpus, RecordKind.Source, source.Id) + "#text" }));
        article["mentions"] = List(corpus.UsedBy(RecordKind.Briefing, briefing.Id).Where(used => used.Kind == RecordKind.Entity).Select(used => corpus.Entity(used.Id)).OfType<Entity>().Select(entity => Entity(corpus, entity)));
        return article;
    }

    /// <summary>The page of a source, which is about a text by somebody else.</summary>
    public static JsonObject Source(Corpus corpus, Source source)
    {
        var page = Object("WebPage", ("@id", DataRoutes.Url(corpus, RecordKind.Source, source.Id)), ("name", SourceChip.TitleOf(corpus, source.Id)));
        page["mainEntity"] = Work(corpus, source);
        if (corpus.Summary(source.Id) is { } summary)
        {
            var written = Object("Article", ("@id", DataRoutes.Url(corpus, RecordKind.Summary, source.Id)), ("headline", summary.Title), ("dateModified", DateWords.ExactDay(summary.Updated)), ("inLanguage", corpus.Site.Language));
            written["author"] = summary.Authors is [] ? Publisher(corpus) : List(summary.Authors.Select(author => Object("Person", ("name", author))));
            written["isBasedOn"] = new JsonObject { ["@id"] = DataRoutes.Url(corpus, RecordKind.Source, source.Id) + "#text" };
            page["hasPart"] = written;
        }

        return page;
    }

    /// <summary>A claim: it appears in the texts that say so, and is cited from all that speak of it.</summary>
    public static JsonObject Claim(Corpus corpus, Claim claim)
    {
        var data = Object("Claim", ("@id", DataRoutes.Url(corpus, RecordKind.Claim, claim.Id)), ("name", claim.Statement), ("text", claim.Statement), ("inLanguage", corpus.Site.Language));
        data["appearance"] = Works(claim.Positions.Where(position => position.Stance == Stance.Supports));
        data["citation"] = Works(claim.Positions);
        return data;

        JsonArray Works(IEnumerable<Position> positions) =>
            List(positions.Select(position => position.Source.Id).Distinct(StringComparer.Ordinal).Select(corpus.Source).OfType<Source>().Select(source => Work(corpus, source)));
    }

    /// <summary>A name and where else it is described.</summary>
    public static JsonObject Entity(Corpus corpus, Entity entity)
    {
        var thing = Object(
            entity.Type switch
            {
                EntityType.Person => "Person",
                EntityType.Place => "Place",
                EntityType.Organisation => "Organization",
                EntityType.Event => "Event",
                EntityType.Work => "CreativeWork",
                _ => "Thing",
            },
            ("@id", DataRoutes.Url(corpus, RecordKind.Entity, entity.Id)),
            ("name", entity.Name),
            ("description", entity.Description));
        thing["alternateName"] = List(entity.Aliases.Select(alias => JsonValue.Create(alias)));
        thing["sameAs"] = List(entity.Links.Select(ExternalView.Of).Where(link => link.Href.StartsWith("http", StringComparison.Ordinal)).Select(link => JsonValue.Create(link.Href)));
        return thing;
    }

    /// <summary>What there is to take away.</summary>
    public static JsonObject Dataset(Corpus corpus, IEnumerable<DataFileView> files)
    {
        var data = Object(
            "Dataset",
            ("@id", corpus.Site.BaseUrl + DataRoutes.Page.Href),
            ("name", corpus.Say("data_of", corpus.Site.Title)),
            ("description", corpus.Say("data_lead")),
            ("inLanguage", corpus.Site.Language),
            ("license", corpus.Site.Licence?.Url));
        data["creator"] = Publisher(corpus);
        data["distribution"] = List(files.Select(file => Object("DataDownload", ("contentUrl", corpus.Site.BaseUrl + file.Route.Href), ("name", file.What))));
        return data;
    }

    private static JsonObject Steps(Corpus corpus, Route route, string title, ImmutableArray<LinkView> crumbs)
    {
        var steps = Object("BreadcrumbList");
        steps["itemListElement"] = List(crumbs.Append(new LinkView(route, title)).Select((crumb, index) =>
        {
            var step = Object("ListItem", ("name", crumb.Text), ("item", corpus.Site.BaseUrl + crumb.Route.Href));
            step["position"] = index + 1;
            return step;
        }));
        return steps;
    }

    /// <summary>A text by somebody else; what is not stated is left out.</summary>
    private static JsonObject Work(Corpus corpus, Source source)
    {
        var card = source.Sidecar;
        var work = Object(
            "Article",
            ("@id", DataRoutes.Url(corpus, RecordKind.Source, source.Id) + "#text"),
            ("name", SourceChip.TitleOf(corpus, source.Id)),
            ("url", card.Url ?? DataRoutes.Url(corpus, RecordKind.Source, source.Id)),
            ("datePublished", card.Inferred.ContainsKey("published") ? null : DateWords.ExactDay(card.Published)),
            ("inLanguage", card.Language));
        if (card.Outlet is { } outlet && !card.Inferred.ContainsKey("outlet"))
        {
            work["publisher"] = Object("Organization", ("name", outlet));
        }

        return work;
    }

    private static JsonObject Publisher(Corpus corpus) => Object("Organization", ("name", corpus.Site.Publisher ?? corpus.Site.Title), ("url", corpus.Site.BaseUrl + Route.Home.Href));

    private static JsonObject Object(string type, params ReadOnlySpan<(string Key, string? Value)> members)
    {
        var value = new JsonObject { ["@type"] = type };
        foreach (var (key, text) in members)
        {
            if (text is not null)
            {
                value[key] = text;
            }
        }

        return value;
    }

    private static JsonArray List(IEnumerable<JsonNode?> items) => new([.. items]);

    private static DataBlock Block(params JsonObject[] about)
    {
        var whole = about is [var only] ? only : new JsonObject { ["@graph"] = List(about) };
        var block = new JsonObject { ["@context"] = Context };
        foreach (var (key, value) in whole)
        {
            if (value is not JsonArray { Count: 0 })
            {
                block[key] = value?.DeepClone();
            }
        }

        return new DataBlock(block.ToJsonString());
    }
}
