using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Pipelines.Lists;
using Digest.Pipelines.Parts;
using Digest.Reading.Records;

namespace Digest.Pipelines;

/// <summary>The file of entities.</summary>
internal sealed class EntityFile(DigestJson json) : Pipeline<InputFile, ImmutableArray<Entity>>
{
    public override string Name => "entity file";

    protected override JsonTypeInfo<Diagnosed<ImmutableArray<Entity>>> ContentJson => json.DiagnosedEntities;

    protected override IEnumerable<Document<InputFile>> Input(IInputContext context) => context.Files("input", "entities.yml").Where(file => file.Id == "input/entities.yml");

    protected override Diagnosed<ImmutableArray<Entity>> Process(Document<InputFile> document) => TextFile.Read(document.Value, EntitiesReader.Read);
}

/// <summary>A page for each entity.</summary>
internal sealed class Entities(DigestJson json) : Pipeline<EntityView>
{
    private const int NeighboursShown = 8;
    private const int SpellingsShown = 12;
    private const int StoriesShown = 100;

    // A name that every text has is looked at in the newest alone, so that its page costs no more with each new text.
    private const int NewestRead = 50;

    public override string Name => "entities";

    protected override string Template => "entity";

    protected override JsonTypeInfo<EntityView> ViewJson => json.EntityView;

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Entities.Select(entity => entity.Id);

    protected override Route AddressOf(EntityView view) => view.Head.Route;

    protected override EntityView PostProcess(string id, Corpus corpus)
    {
        var entity = corpus.Entity(id)!;
        var users = corpus.UsersOf(RecordKind.Entity, id);
        var naming = corpus.Naming(id);
        ImmutableArray<string> newest = [.. naming.TakeLast(NewestRead)];
        ImmutableArray<string> shown = naming.Length <= StoryGroups.MostColumns ? naming : [.. newest.Reverse().Take(StoryGroups.MostColumns)];
        var columns = ColumnGroup.Of(corpus, RecordKind.Entity, id, naming.Length <= StoryGroups.MostColumns ? naming : []);
        var route = Route.Of(RecordKind.Entity, id);
        return new EntityView(
            LinkedData.Add(
                corpus,
                PageHead.Of(corpus, route, "entities", entity.Name, entity.Description ?? corpus.Say("lead_entity", entity.Name), [Crumbs.Home(corpus), Crumbs.Index(corpus, RecordKind.Entity)], entity.At.Path)
                    with
                { Feed = Feeds.Link(corpus, Feeds.Of(RecordKind.Entity, id), entity.Name) },
                LinkedData.Entity(corpus, entity)),
            entity.Name,
            entity.Type,
            entity.Description,
            [.. entity.Links.Select(ExternalView.Of)],
            Spellings(corpus, id, newest),
            [.. shown.Select(source => EntitySource.Of(corpus, corpus.Source(source)!, id))],
            naming.Length,
            columns is [{ Story: null } together] ? [.. together.Sources.Where(source => !naming.Contains(source)).Select(source => SourceChip.Of(corpus, source))] : [],
            naming.Length > StoryGroups.MostColumns ? [.. corpus.StoriesOf(RecordKind.Entity, id).Take(StoriesShown).Select(story => EntityStory.Of(corpus, story, naming))] : [],
            RelatedView.OfKind(corpus, users, RecordKind.Claim),
            RelatedView.OfKind(corpus, users, RecordKind.Figure),
            RelatedView.OfKind(corpus, users, RecordKind.Event),
            RelatedView.OfKind(corpus, users, RecordKind.Briefing),
            Neighbours(corpus, id, newest));
    }

    private static ImmutableArray<SpellingView> Spellings(Corpus corpus, string id, ImmutableArray<string> sources) =>
    [
        .. sources
            .SelectMany(source => corpus.MentionsOf(source).Where(mention => mention.Entity == id).Select(mention => (Source: source, Words: ShownText.Of(corpus, source).In(mention.Span))))
            .Where(found => found.Words is not null)
            .Select(found => (found.Source, Words: QuoteView.OneLine(found.Words!)))
            .GroupBy(found => found.Words, StringComparer.Ordinal)
            .OrderByDescending(spelling => spelling.Count())
            .ThenBy(spelling => spelling.Key, StringComparer.Ordinal)
            .Take(SpellingsShown)
            .Select(spelling => SpellingView.Of(corpus, spelling.Key, [.. spelling.GroupBy(found => found.Source).Select(found => (found.Key, found.Count()))])),
    ];

    /// <summary>The entities that stand most often in a paragraph with this one.</summary>
    private static ImmutableArray<LinkView> Neighbours(Corpus corpus, string id, ImmutableArray<string> sources)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var mentions = corpus.MentionsOf(source);
            ImmutableArray<Mention> own = [.. mentions.Where(mention => mention.Entity == id)];
            foreach (var passage in corpus.Source(source)!.Article.Passages.Where(passage => own.Any(mention => passage.Span.Contains(mention.Span))))
            {
                foreach (var other in mentions.Where(mention => mention.Entity != id && passage.Span.Contains(mention.Span)).Select(mention => mention.Entity).Distinct())
                {
                    counts[other] = counts.GetValueOrDefault(other) + 1;
                }
            }
        }

        return
        [
            .. counts.OrderByDescending(other => other.Value)
                .ThenBy(other => other.Key, StringComparer.Ordinal)
                .Take(NeighboursShown)
                .Select(other => RecordLink.Of(corpus, new RecordRef(RecordKind.Entity, other.Key)))
                .OfType<LinkView>(),
        ];
    }
}

/// <summary>The page of an entity.</summary>
/// <param name="Links">Where else it is described.</param>
/// <param name="Mentions">Its mentions by source; of very many sources, the newest.</param>
/// <param name="Naming">How many sources name it.</param>
/// <param name="Silent">The sources of its stories that do not name it; none where there are many.</param>
/// <param name="Stories">Its stories, where its mentions are not all shown; of very many, the newest.</param>
/// <param name="Neighbours">Names that often stand in a paragraph with it.</param>
internal sealed record EntityView(
    PageHead Head,
    string Name,
    EntityType Type,
    string? Description,
    ImmutableArray<ExternalView> Links,
    ImmutableArray<SpellingView> Spellings,
    ImmutableArray<EntitySource> Mentions,
    int Naming,
    ImmutableArray<SourceChip> Silent,
    ImmutableArray<EntityStory> Stories,
    RelatedView Claims,
    RelatedView Figures,
    RelatedView Events,
    RelatedView Briefings,
    ImmutableArray<LinkView> Neighbours);

/// <summary>In how many texts of a story an entity is named.</summary>
internal sealed record EntityStory(LinkView Story, int Named, int Texts)
{
    /// <summary>A story of an entity.</summary>
    /// <param name="naming">The sources that name it.</param>
    public static EntityStory Of(Corpus corpus, Story story, ImmutableArray<string> naming) =>
        new(RecordLink.Of(corpus, new RecordRef(RecordKind.Briefing, story.Id))!, story.Sources.Count(naming.Contains), story.Sources.Length);
}

/// <summary>Where else an entity is described.</summary>
internal sealed record ExternalView(string Name, string Href)
{
    /// <summary>A link with the address of the places that we know by name; web addresses stay as they are.</summary>
    public static ExternalView Of(ExternalLink link) => new(link.Name, link.Name == "wikidata" ? "https://www.wikidata.org/wiki/" + Uri.EscapeDataString(link.Value) : link.Value);
}

/// <summary>How often each source spells an entity in which way; of very many sources, the first.</summary>
/// <param name="More">How many sources there are beyond those shown.</param>
internal sealed record SpellingView(string Name, ImmutableArray<SpellingCount> Sources, int More)
{
    /// <summary>A spelling by how often each source has it.</summary>
    public static SpellingView Of(Corpus corpus, string name, ImmutableArray<(string Source, int Count)> counts) => new(
        name,
        [.. counts.Take(StoryGroups.MostColumns).Select(count => new SpellingCount(SourceChip.Of(corpus, count.Source), count.Count))],
        Math.Max(0, counts.Length - StoryGroups.MostColumns));
}

/// <summary>How often one source uses a spelling.</summary>
internal sealed record SpellingCount(SourceChip Source, int Count);

/// <summary>The mentions of an entity in one source, in their sentences.</summary>
/// <param name="Hidden">In how many further sentences it stands, which may not be shown.</param>
/// <param name="More">In how many further sentences it stands, of very many.</param>
internal sealed record EntitySource(SourceChip Source, ImmutableArray<QuoteView> Mentions, int Hidden, int More)
{
    private const int Most = 40;

    /// <summary>In how many sentences it stands.</summary>
    public int Count => Mentions.Length + Hidden + More;

    /// <summary>The mentions of an entity in a source; a sentence stands once, whatever the number of mentions in it.</summary>
    public static EntitySource Of(Corpus corpus, Source source, string entity)
    {
        var text = ShownText.Of(corpus, source.Id);
        ImmutableArray<QuoteView?> sentences =
        [
            .. corpus.MentionsOf(source.Id)
                .Where(mention => mention.Entity == entity)
                .GroupBy(mention => text.Sentences(mention.Span).Start)
                .Select(group => (Spans: group.Select(mention => mention.Span).ToImmutableArray(), Passage: source.Article.Passages.First(passage => passage.Start <= group.First().Span.Start && group.First().Span.Start < passage.End)))
                .Select(found => QuoteView.OfMentions(corpus, source.Id, found.Passage, found.Spans)),
        ];
        return new EntitySource(
            SourceChip.Of(corpus, source.Id),
            [.. sentences.OfType<QuoteView>().Take(Most)],
            sentences.Count(sentence => sentence is null),
            Math.Max(0, sentences.Count(sentence => sentence is not null) - Most));
    }
}

/// <summary>The list of all entities: on one page while they are few, else by letter.</summary>
internal sealed class EntityList(DigestJson json) : Pipeline<EntitiesView>
{
    private const int RowWeight = 260;

    /// <summary>Its pages.</summary>
    public static readonly BoundedList Pages = new(corpus => new ListContents(
        ListOf.Names,
        ListBy.Letter,
        Route.Index(RecordKind.Entity),
        [.. corpus.Entities.Select(entity => entity.Id)],
        id => RowWeight + (corpus.Entity(id)!.Description?.Length ?? 0),
        MayBeWhole: true,
        () => Letters(corpus)));

    public override string Name => "entity list";

    protected override string Template => "entities";

    protected override JsonTypeInfo<EntitiesView> ViewJson => json.EntitiesView;

    protected override IEnumerable<string> List(Corpus corpus) => Pages.Paths(corpus);

    protected override Route AddressOf(EntitiesView view) => view.Head.Route;

    protected override EntitiesView PostProcess(string id, Corpus corpus)
    {
        var page = Pages.Find(corpus, id)!;
        return new EntitiesView(
            ListView.Head(corpus, page, Route.Index(RecordKind.Entity), "entities", corpus.Say("nav_entities"), corpus.Say("lead_entities")),
            ListView.Of(corpus, page),
            [
                .. page.Items.Select(corpus.Entity).OfType<Entity>()
                    .GroupBy(entity => entity.Type)
                    .OrderBy(group => group.Key)
                    .Select(group => new EntityGroup(group.Key, [.. group.Select(entity => EntityLine.Of(corpus, entity))])),
            ]);
    }

    private static ImmutableArray<ListGroup> Letters(Corpus corpus) =>
    [
        .. corpus.Entities
            .GroupBy(entity => LetterOf(entity.Name), StringComparer.Ordinal)
            .OrderBy(letter => letter.Key.Length)
            .ThenBy(letter => letter.Key, StringComparer.Ordinal)
            .Select(letter => (Key: letter.Key, Ids: letter.Select(entity => entity.Id).ToImmutableArray()))
            .Select(letter => new ListGroup(
                null,
                new Route($"{Route.Index(RecordKind.Entity).Path}letter/{(letter.Key.Length == 1 ? letter.Key : "other")}/"),
                letter.Key.Length == 1 ? letter.Key.ToUpperInvariant() : corpus.Say("other_letters"),
                null,
                letter.Ids,
                letter.Ids.Length,
                0)),
    ];

    /// <summary>The Latin letter that a name begins with, without its accent; a longer word for all other names.</summary>
    private static string LetterOf(string name)
    {
        var first = Ids.Suggest(name) is [var letter, ..] ? letter : '0';
        return first is >= 'a' and <= 'z' ? first.ToString() : "other";
    }
}

/// <summary>Entities by type.</summary>
internal sealed record EntitiesView(PageHead Head, ListView List, ImmutableArray<EntityGroup> Groups);

/// <summary>The entities of a type.</summary>
internal sealed record EntityGroup(EntityType Type, ImmutableArray<EntityLine> Entities);

/// <summary>An entity in a list.</summary>
internal sealed record EntityLine(Route Route, string Name, string? Description, int Mentions, int Sources)
{
    /// <summary>An entity with how often it is named.</summary>
    public static EntityLine Of(Corpus corpus, Entity entity)
    {
        var naming = corpus.Naming(entity.Id);
        return new EntityLine(Route.Of(RecordKind.Entity, entity.Id), entity.Name, entity.Description, naming.Sum(source => corpus.MentionsOf(source).Count(mention => mention.Entity == entity.Id)), naming.Length);
    }
}
