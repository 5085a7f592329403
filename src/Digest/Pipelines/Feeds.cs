using System.Collections.Immutable;
using System.Text.Json;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Dates;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Theme;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines;

/// <summary>The feeds of the site: all briefings, and those about a name or a text.</summary>
internal static class Feeds
{
    /// <summary>The whole site as Atom.</summary>
    public static readonly Route Atom = new("feed.xml");

    /// <summary>The whole site as JSON Feed.</summary>
    public static readonly Route Json = new("feed.json");

    /// <summary>The Atom feed of a name or a text.</summary>
    public static Route Of(RecordKind kind, string id) => new(Route.Of(kind, id).Path + Atom.Path);

    /// <summary>A link to a feed about something.</summary>
    public static LinkView Link(Corpus corpus, Route feed, string about) => new(feed, corpus.Say("feed_of", about));
}

/// <summary>The briefings as Atom (RFC 4287) with their full text.</summary>
internal sealed class AtomFeed(FeedTexts texts) : Pipeline<FeedView>
{
    public override string Name => "atom feed";

    protected override Route AddressOf(FeedView view) => view.Route;

    protected override FeedView PostProcess(string id, Corpus corpus) => FeedView.Of(corpus, texts, Feeds.Atom);

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(FeedView view, ITheme theme) => new ReadOnlyMemory<byte>(AtomText.Write(view, theme));
}

/// <summary>The briefings that name something, an Atom feed for each name.</summary>
internal sealed class EntityFeeds(FeedTexts texts) : Pipeline<FeedView>
{
    public override string Name => "entity feeds";

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Entities.Select(entity => entity.Id);

    protected override Route AddressOf(FeedView view) => view.Route;

    protected override FeedView PostProcess(string id, Corpus corpus) => FeedView.About(corpus, texts, RecordKind.Entity, id, corpus.Entity(id)!.Name);

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(FeedView view, ITheme theme) => new ReadOnlyMemory<byte>(AtomText.Write(view, theme));
}

/// <summary>The summary of a text and the briefings that use it, an Atom feed for each text.</summary>
internal sealed class SourceFeeds(FeedTexts texts) : Pipeline<FeedView>
{
    public override string Name => "source feeds";

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Sources.Select(source => source.Id);

    protected override Route AddressOf(FeedView view) => view.Route;

    protected override FeedView PostProcess(string id, Corpus corpus) => FeedView.About(corpus, texts, RecordKind.Source, id, SourceChip.TitleOf(corpus, id));

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(FeedView view, ITheme theme) => new ReadOnlyMemory<byte>(AtomText.Write(view, theme));
}

/// <summary>The briefings of a topic, an Atom feed for each topic.</summary>
internal sealed class TopicFeeds(FeedTexts texts) : Pipeline<FeedView>
{
    public override string Name => "topic feeds";

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Topics.Select(topic => topic.Id);

    protected override Route AddressOf(FeedView view) => view.Route;

    protected override FeedView PostProcess(string id, Corpus corpus) => FeedView.About(corpus, texts, RecordKind.Topic, id, corpus.Topic(id)!.Name);

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(FeedView view, ITheme theme) => new ReadOnlyMemory<byte>(AtomText.Write(view, theme));
}

/// <summary>The briefings as a JSON Feed, version 1.1.</summary>
internal sealed class JsonFeed(FeedTexts texts) : Pipeline<FeedView>
{
    public override string Name => "json feed";

    protected override Route AddressOf(FeedView view) => view.Route;

    protected override FeedView PostProcess(string id, Corpus corpus) => FeedView.Of(corpus, texts, Feeds.Json);

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(FeedView view, ITheme theme)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            writer.WriteStartObject();
            writer.WriteString("version", "https://jsonfeed.org/version/1.1");
            writer.WriteString("title", view.Title);
            writer.WriteString("home_page_url", view.Home);
            writer.WriteString("feed_url", view.Self);
            if (view.Description is { } description)
            {
                writer.WriteString("description", description);
            }

            writer.WriteString("language", view.Language);
            writer.WriteStartArray("items");
            foreach (var entry in view.Entries)
            {
                writer.WriteStartObject();
                writer.WriteString("id", entry.Url);
                writer.WriteString("url", entry.Url);
                writer.WriteString("title", entry.Title);
                if (entry.Summary is { } summary)
                {
                    writer.WriteString("summary", summary);
                }

                writer.WriteString("content_html", entry.Text.Markup(theme));
                writer.WriteString("date_published", entry.Published);
                writer.WriteString("date_modified", entry.Updated);
                writer.WriteStartArray("authors");
                foreach (var author in entry.Authors)
                {
                    writer.WriteStartObject();
                    writer.WriteString("name", author);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return new ReadOnlyMemory<byte>(stream.ToArray());
    }
}

/// <summary>A feed, in whole addresses.</summary>
/// <param name="Home">The page that it is the feed of.</param>
/// <param name="Updated">The latest date in the front matter: a build does not ask what time it is.</param>
/// <param name="Author">Who answers for it.</param>
internal sealed record FeedView(Route Route, string Title, string? Description, string Language, string Home, string Self, string Updated, string Author, ImmutableArray<FeedEntry> Entries)
{
    private const int Longest = 50;
    private const int LongestAbout = 10;

    /// <summary>The latest briefings of the site.</summary>
    public static FeedView Of(Corpus corpus, FeedTexts texts, Route self) =>
        Of(corpus, self, Route.Home, corpus.Site.Title, corpus.Site.Description, corpus.Briefings.Take(Longest).Select(briefing => FeedEntry.Of(corpus, texts, briefing)));

    /// <summary>The latest briefings that use a record, and what else the editors wrote about it.</summary>
    public static FeedView About(Corpus corpus, FeedTexts texts, RecordKind kind, string id, string name)
    {
        var summary = kind == RecordKind.Source && corpus.Summary(id) is { Updated: not null } written ? FeedEntry.Of(corpus, texts, written) : null;
        var stories = kind == RecordKind.Topic ? corpus.BriefingsOf(id)
            : kind == RecordKind.Source ? corpus.StoriesOf(kind, id).Select(story => corpus.Briefing(story.Id)!)
            : corpus.UsersOf(kind, id).Where(user => user.Kind == RecordKind.Briefing).Select(user => corpus.Briefing(user.Id)).OfType<Briefing>().OrderByDescending(briefing => briefing.Date, EdtfComparer.Instance).ThenBy(briefing => briefing.Id, StringComparer.Ordinal);
        var entries = stories
            .Take(LongestAbout)
            .Select(briefing => FeedEntry.Of(corpus, texts, briefing));
        return Of(corpus, Feeds.Of(kind, id), Route.Of(kind, id), $"{name} – {corpus.Site.Title}", corpus.Say("feed_about", name), summary is null ? entries : entries.Append(summary));
    }

    private static FeedView Of(Corpus corpus, Route self, Route home, string title, string? description, IEnumerable<FeedEntry> listed)
    {
        ImmutableArray<FeedEntry> entries = [.. listed];
        return new FeedView(
            self,
            title,
            description,
            corpus.Site.Language,
            corpus.Site.BaseUrl + home.Href,
            corpus.Site.BaseUrl + self.Href,
            entries.Select(entry => entry.Updated).Append("1970-01-01T00:00:00Z").Max(StringComparer.Ordinal)!,
            corpus.Site.Publisher ?? corpus.Site.Title,
            entries);
    }
}

/// <summary>A text by the editors in a feed.</summary>
/// <param name="Published">RFC 3339.</param>
/// <param name="Updated">RFC 3339.</param>
internal sealed record FeedEntry(string Url, string Title, string? Summary, string Published, string Updated, ImmutableArray<string> Authors, FeedText Text)
{
    /// <summary>A briefing with its whole text and its notes.</summary>
    public static FeedEntry Of(Corpus corpus, FeedTexts texts, Briefing briefing) =>
        Of(corpus, texts, new RecordRef(RecordKind.Briefing, briefing.Id), briefing.Title, briefing.Standfirst, briefing.Date, briefing.Updated, briefing.Authors);

    /// <summary>A summary with its whole text and its notes.</summary>
    public static FeedEntry Of(Corpus corpus, FeedTexts texts, Summary summary) =>
        Of(corpus, texts, new RecordRef(RecordKind.Summary, summary.Id), summary.Title, null, summary.Updated!, summary.Updated, summary.Authors);

    private static FeedEntry Of(Corpus corpus, FeedTexts texts, RecordRef record, string title, string? summary, Edtf date, Edtf? updated, ImmutableArray<string> authors)
    {
        var route = Route.Of(record.Kind, record.Id);
        return new FeedEntry(
            corpus.Site.BaseUrl + route.Href,
            title,
            summary,
            Time(date),
            Time(updated ?? date),
            authors is [] ? [corpus.Site.Publisher ?? corpus.Site.Title] : authors,
            texts.Of(corpus, record));
    }

    private static string Time(Edtf date) => (DateWords.Day(date) ?? "1970-01-01") + "T00:00:00Z";
}
