using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Dates;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Pipelines.Lists;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines;

/// <summary>The list of authors, and what each has written; none where nobody is named.</summary>
internal sealed class AuthorPages(DigestJson json) : Pipeline<AuthorsView>
{
    private const int RowWeight = 400;

    private static readonly Route Home = new("authors/");

    /// <summary>Its pages.</summary>
    public static readonly BoundedList Pages = new(corpus => new ListContents(ListOf.Writings, ListBy.Author, Home, [], _ => RowWeight, MayBeWhole: false, () => Groups(corpus)));

    public override string Name => "authors";

    protected override string Template => "authors";

    protected override JsonTypeInfo<AuthorsView> ViewJson => json.AuthorsView;

    /// <summary>The page of an author under the name that a text gives.</summary>
    public static LinkView Link(string name) => new(RouteOf(name), name);

    protected override IEnumerable<string> List(Corpus corpus) =>
        corpus.Briefings.Any(briefing => !briefing.Authors.IsEmpty) || corpus.Summaries.Any(summary => !summary.Authors.IsEmpty) ? Pages.Paths(corpus) : [];

    protected override Route AddressOf(AuthorsView view) => view.Head.Route;

    protected override AuthorsView PostProcess(string id, Corpus corpus)
    {
        var page = Pages.Find(corpus, id)!;
        return new AuthorsView(
            ListView.Head(corpus, page, Home, "none", corpus.Say("authors_title"), corpus.Say("lead_authors")),
            ListView.Of(corpus, page),
            page.Group?.Title,
            [.. page.Items.Select(item => AuthoredView.Of(corpus, item))]);
    }

    /// <summary>Each author with the briefings, the newest first, then the summaries. Names that differ in case or accents are one author.</summary>
    private static ImmutableArray<ListGroup> Groups(Corpus corpus)
    {
        var briefings = corpus.Briefings.SelectMany(briefing => briefing.Authors.Select(author => (author, Text: AuthoredView.Key(RecordKind.Briefing, briefing.Id))));
        var summaries = corpus.Summaries.SelectMany(summary => summary.Authors.Select(author => (author, Text: AuthoredView.Key(RecordKind.Summary, summary.Id))));
        return
        [
            .. briefings.Concat(summaries)
                .GroupBy(written => RouteOf(written.author))
                .Select(author => (Route: author.Key, Name: author.First().author, Texts: author.Select(written => written.Text).Distinct(StringComparer.Ordinal).ToImmutableArray()))
                .OrderBy(author => author.Route.Path, StringComparer.Ordinal)
                .Select(author => new ListGroup(author.Name, author.Route, author.Name, null, author.Texts, author.Texts.Length, 0)),
        ];
    }

    // A name without a Latin letter or a digit has no id that readers could read.
    private static Route RouteOf(string name) => new($"{Home.Path}{Ids.Suggest(name) ?? Hash.Of(name).Hex[..12]}/");
}

/// <summary>The authors, or what one has written.</summary>
/// <param name="Name">Of the author; null for the list of authors.</param>
internal sealed record AuthorsView(PageHead Head, ListView List, string? Name, ImmutableArray<AuthoredView> Texts);

/// <summary>A text that an author has written.</summary>
/// <param name="Source">The title of the source that it is a summary of; null for a briefing.</param>
internal sealed record AuthoredView(LinkView Link, string? Source, DateView? Date)
{
    /// <summary>Stands for a text.</summary>
    public static string Key(RecordKind kind, string id) => kind == RecordKind.Briefing ? $"briefing/{id}" : $"summary/{id}";

    /// <summary>The text for which a key stands.</summary>
    public static AuthoredView Of(Corpus corpus, string key)
    {
        var id = key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return key == Key(RecordKind.Briefing, id)
            ? Of(corpus, new RecordRef(RecordKind.Briefing, id), null, corpus.Briefing(id)!.Date)
            : Of(corpus, new RecordRef(RecordKind.Summary, id), SourceChip.TitleOf(corpus, id), corpus.Summary(id)!.Updated);
    }

    private static AuthoredView Of(Corpus corpus, RecordRef text, string? source, Edtf? date) => new(RecordLink.Of(corpus, text)!, source, DateWords.OfAny(corpus, date));
}
