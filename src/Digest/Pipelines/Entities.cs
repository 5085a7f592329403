using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;
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

    public override string Name => "entities";

    protected override string Template => "entity";

    protected override JsonTypeInfo<EntityView> ViewJson => json.EntityView;

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Records.Entities.Select(entity => entity.Id);

    protected override Route AddressOf(EntityView view) => view.Head.Route;

    protected override EntityView PostProcess(string id, Corpus corpus)
    {
        var entity = corpus.Entity(id)!;
        var users = corpus.Evidence.UsersOf(RecordKind.Entity, id);
        ImmutableArray<EntitySource> mentions = [.. corpus.Records.Sources.Select(source => EntitySource.Of(corpus, source, id)).Where(source => source.Count > 0)];
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
            Spellings(corpus, id),
            mentions,
            [.. corpus.Records.Sources.Where(source => !mentions.Any(mention => mention.Source.Id == source.Id)).Select(source => SourceChip.Of(corpus, source.Id))],
            RecordLink.OfKind(corpus, users, RecordKind.Claim),
            RecordLink.OfKind(corpus, users, RecordKind.Figure),
            RecordLink.OfKind(corpus, users, RecordKind.Event),
            RecordLink.OfKind(corpus, users, RecordKind.Briefing),
            Neighbours(corpus, id));
    }

    private static ImmutableArray<SpellingView> Spellings(Corpus corpus, string id) =>
    [
        .. corpus.Records.Sources
            .SelectMany(source => corpus.Evidence.Mentions.GetValueOrDefault(source.Id, []).Where(mention => mention.Entity == id).Select(mention => (source.Id, Words: ShownText.Of(corpus, source.Id).In(mention.Span))))
            .Where(found => found.Words is not null)
            .Select(found => (found.Id, Words: QuoteView.OneLine(found.Words!)))
            .GroupBy(found => found.Words, StringComparer.Ordinal)
            .OrderByDescending(spelling => spelling.Count())
            .ThenBy(spelling => spelling.Key, StringComparer.Ordinal)
            .Select(spelling => new SpellingView(spelling.Key, [.. spelling.GroupBy(found => found.Id).Select(found => new SpellingCount(SourceChip.Of(corpus, found.Key), found.Count()))])),
    ];

    /// <summary>The entities that stand most often in a paragraph with this one.</summary>
    private static ImmutableArray<LinkView> Neighbours(Corpus corpus, string id)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var source in corpus.Records.Sources)
        {
            var mentions = corpus.Evidence.Mentions.GetValueOrDefault(source.Id, []);
            ImmutableArray<Mention> own = [.. mentions.Where(mention => mention.Entity == id)];
            foreach (var passage in source.Article.Passages.Where(passage => own.Any(mention => passage.Span.Contains(mention.Span))))
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
/// <param name="Silent">The sources that do not name it.</param>
/// <param name="Neighbours">Names that often stand in a paragraph with it.</param>
internal sealed record EntityView(
    PageHead Head,
    string Name,
    EntityType Type,
    string? Description,
    ImmutableArray<ExternalView> Links,
    ImmutableArray<SpellingView> Spellings,
    ImmutableArray<EntitySource> Mentions,
    ImmutableArray<SourceChip> Silent,
    ImmutableArray<LinkView> Claims,
    ImmutableArray<LinkView> Figures,
    ImmutableArray<LinkView> Events,
    ImmutableArray<LinkView> Briefings,
    ImmutableArray<LinkView> Neighbours);

/// <summary>Where else an entity is described.</summary>
internal sealed record ExternalView(string Name, string Href)
{
    /// <summary>A link with the address of the places that we know by name; web addresses stay as they are.</summary>
    public static ExternalView Of(ExternalLink link) => new(link.Name, link.Name == "wikidata" ? "https://www.wikidata.org/wiki/" + Uri.EscapeDataString(link.Value) : link.Value);
}

/// <summary>How often each source spells an entity in which way.</summary>
internal sealed record SpellingView(string Name, ImmutableArray<SpellingCount> Sources);

/// <summary>How often one source uses a spelling.</summary>
internal sealed record SpellingCount(SourceChip Source, int Count);

/// <summary>The mentions of an entity in one source, in their sentences.</summary>
/// <param name="Hidden">In how many further sentences it stands, which may not be shown.</param>
internal sealed record EntitySource(SourceChip Source, ImmutableArray<QuoteView> Mentions, int Hidden)
{
    /// <summary>In how many sentences it stands.</summary>
    public int Count => Mentions.Length + Hidden;

    /// <summary>The mentions of an entity in a source; a sentence stands once, whatever the number of mentions in it.</summary>
    public static EntitySource Of(Corpus corpus, Source source, string entity)
    {
        var text = ShownText.Of(corpus, source.Id);
        ImmutableArray<QuoteView?> sentences =
        [
            .. corpus.Evidence.Mentions.GetValueOrDefault(source.Id, [])
                .Where(mention => mention.Entity == entity)
                .GroupBy(mention => text.Sentences(mention.Span).Start)
                .Select(group => (Spans: group.Select(mention => mention.Span).ToImmutableArray(), Passage: source.Article.Passages.First(passage => passage.Start <= group.First().Span.Start && group.First().Span.Start < passage.End)))
                .Select(found => QuoteView.OfMentions(corpus, source.Id, found.Passage, found.Spans)),
        ];
        return new EntitySource(SourceChip.Of(corpus, source.Id), [.. sentences.OfType<QuoteView>()], sentences.Count(sentence => sentence is null));
    }
}

/// <summary>The list of all entities.</summary>
internal sealed class EntityList(DigestJson json) : Pipeline<EntitiesView>
{
    public override string Name => "entity list";

    protected override string Template => "entities";

    protected override JsonTypeInfo<EntitiesView> ViewJson => json.EntitiesView;

    protected override Route AddressOf(EntitiesView view) => Route.Index(RecordKind.Entity);

    protected override EntitiesView PostProcess(string id, Corpus corpus)
    {
        var found = corpus.Evidence.Mentions.OrderBy(source => source.Key, StringComparer.Ordinal).SelectMany(source => source.Value.Select(mention => (mention.Entity, Source: source.Key))).ToLookup(entry => entry.Entity, entry => entry.Source, StringComparer.Ordinal);
        return new EntitiesView(
            PageHead.Of(corpus, Route.Index(RecordKind.Entity), "entities", corpus.Say("nav_entities"), corpus.Say("lead_entities"), [Crumbs.Home(corpus)]),
            [
                .. corpus.Records.Entities
                    .GroupBy(entity => entity.Type)
                    .OrderBy(group => group.Key)
                    .Select(group => new EntityGroup(group.Key, [.. group.Select(entity => new EntityLine(Route.Of(RecordKind.Entity, entity.Id), entity.Name, entity.Description, found[entity.Id].Count(), found[entity.Id].Distinct().Count()))])),
            ]);
    }
}

/// <summary>All entities by type.</summary>
internal sealed record EntitiesView(PageHead Head, ImmutableArray<EntityGroup> Groups);

/// <summary>The entities of a type.</summary>
internal sealed record EntityGroup(EntityType Type, ImmutableArray<EntityLine> Entities);

/// <summary>An entity in a list.</summary>
internal sealed record EntityLine(Route Route, string Name, string? Description, int Mentions, int Sources);
