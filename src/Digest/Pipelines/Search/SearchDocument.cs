using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Dates;
using Digest.Model.Prose;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Model.Text;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines.Search;

/// <summary>Something that a reader can find: a record, or a part of a text.</summary>
/// <param name="Route">The page, at the place where the words stand.</param>
/// <param name="Text">At most some hundred characters: a longer text is several documents.</param>
/// <param name="IsPart">Whether it is a part of a longer text, which is found by its title once.</param>
/// <param name="Sources">The ids of the sources that it comes from.</param>
/// <param name="Entities">The ids of the entities that it names.</param>
/// <param name="Years">The years that it is of.</param>
internal sealed record SearchDocument(
    Route Route,
    RecordKind Kind,
    string Title,
    string Text,
    bool IsPart,
    ImmutableArray<string> Sources,
    ImmutableArray<string> Entities,
    ImmutableArray<int> Years)
{
    private const int Longest = 600;
    private const int MostYears = 5;

    /// <summary>All that there is to find, in the order in which equal hits are shown.</summary>
    public static ImmutableArray<SearchDocument> All(Corpus corpus) =>
    [
        .. corpus.Briefings.SelectMany(briefing => OfBriefing(corpus, briefing)),
        .. corpus.Claims.Select(claim => OfClaim(corpus, claim)),
        .. corpus.Figures.Select(figure => OfFigure(corpus, figure)),
        .. corpus.Events.Select(happening => OfEvent(corpus, happening)),
        .. corpus.Entities.Select(OfEntity),
        .. corpus.Sources.SelectMany(source => OfSource(corpus, source)),
        .. corpus.Pages.SelectMany(page => Written(Route.Of(RecordKind.Page, page.Id), RecordKind.Page, page.Title, page.Standfirst, page.Written, byHeading: true, [], [], YearsOf(page.Updated))),
    ];

    private static IEnumerable<SearchDocument> OfBriefing(Corpus corpus, Briefing briefing) => Written(
        Route.Of(RecordKind.Briefing, briefing.Id),
        RecordKind.Briefing,
        briefing.Title,
        briefing.Standfirst,
        briefing.Written,
        byHeading: true,
        corpus.Story(briefing.Id).Sources,
        Named(corpus, RecordKind.Briefing, briefing.Id),
        YearsOf(briefing.Date));

    private static SearchDocument OfClaim(Corpus corpus, Claim claim) => Whole(
        Route.Of(RecordKind.Claim, claim.Id),
        RecordKind.Claim,
        claim.Statement,
        claim.Why,
        [.. claim.Positions.Select(position => position.Source.Id)],
        Named(corpus, RecordKind.Claim, claim.Id),
        [.. claim.Positions.SelectMany(position => YearsOf(position.AsOf ?? corpus.Source(position.Source.Id)?.Sidecar.Published))]);

    private static SearchDocument OfFigure(Corpus corpus, Figure figure) => Whole(
        Route.Of(RecordKind.Figure, figure.Id),
        RecordKind.Figure,
        figure.What,
        Apart(Said(figure.Values.SelectMany(value => value.Quotes))),
        [.. figure.Values.Select(value => value.Source.Id)],
        Named(corpus, RecordKind.Figure, figure.Id),
        [.. figure.Values.SelectMany(value => YearsOf(value.AsOf))]);

    private static SearchDocument OfEvent(Corpus corpus, Event happening) => Whole(
        Route.Of(RecordKind.Event, happening.Id),
        RecordKind.Event,
        happening.What,
        Apart(Said(happening.Quotes.SelectMany(quote => quote.Quotes))),
        [.. happening.Quotes.Select(quote => quote.Source.Id)],
        Named(corpus, RecordKind.Event, happening.Id),
        YearsOf(happening.Date));

    private static SearchDocument OfEntity(Entity entity) => Whole(
        Route.Of(RecordKind.Entity, entity.Id),
        RecordKind.Entity,
        entity.Name,
        Apart(entity.Aliases.Prepend(entity.Description)),
        [],
        [entity.Id],
        []);

    /// <summary>A source by its paragraphs, as far as its rights allow to show them, and its summary.</summary>
    private static IEnumerable<SearchDocument> OfSource(Corpus corpus, Source source)
    {
        var (card, title, years) = (source.Sidecar, SourceChip.TitleOf(corpus, source.Id), YearsOf(source.Sidecar.Published));
        var route = Route.Of(RecordKind.Source, source.Id);
        var text = ShownText.Of(corpus, source.Id);
        var mentions = corpus.MentionsOf(source.Id);
        yield return Whole(route, RecordKind.Source, title, Apart([card.Outlet, card.Byline, card.Notes]), [source.Id], [.. mentions.Select(mention => mention.Entity)], years);
        foreach (var passage in text.Passages.Where(passage => passage.Kept))
        {
            foreach (var span in Pieces(passage.Sentences))
            {
                yield return new SearchDocument(
                    route.At(passage.Anchor),
                    RecordKind.Source,
                    title,
                    QuoteView.OneLine(text.In(span) ?? ""),
                    true,
                    [source.Id],
                    Each(mentions.Where(mention => mention.Span.Overlaps(span)).Select(mention => mention.Entity)),
                    years);
            }
        }

        if (corpus.Summary(source.Id) is { } summary)
        {
            foreach (var part in Written(Route.Of(RecordKind.Summary, source.Id), RecordKind.Summary, summary.Title, null, summary.Written, byHeading: false, [source.Id], Named(corpus, RecordKind.Summary, source.Id), years))
            {
                yield return part;
            }
        }
    }

    /// <summary>A text by the editors: what leads it, and its blocks at the heading above them.</summary>
    private static IEnumerable<SearchDocument> Written(Route route, RecordKind kind, string title, string? lead, Written written, bool byHeading, ImmutableArray<string> sources, ImmutableArray<string> entities, ImmutableArray<int> years)
    {
        yield return Whole(route, kind, title, lead, sources, entities, years);
        var at = route;
        foreach (var block in written.Text.Blocks)
        {
            at = byHeading && block is Heading heading ? route.At(heading.Anchor) : at;
            var words = QuoteView.OneLine(string.Concat(new ProseText([block]).Runs().Select(run => run switch { TextRun text => text.Text, CodeRun code => code.Text, BreakRun => " ", _ => "" })));
            if (words.Length > 0)
            {
                yield return new SearchDocument(at, kind, title, words, true, sources, entities, years);
            }
        }
    }

    /// <summary>What stands apart in a record, on one line.</summary>
    private static string Apart(IEnumerable<string?> parts) => string.Join(" · ", parts.OfType<string>());

    /// <summary>The quoted words, each once.</summary>
    private static IEnumerable<string> Said(IEnumerable<PlacedText> quotes) => quotes.Select(quote => QuoteView.OneLine(quote.Value)).Distinct(StringComparer.Ordinal);

    private static SearchDocument Whole(Route route, RecordKind kind, string title, string? text, ImmutableArray<string> sources, ImmutableArray<string> entities, ImmutableArray<int> years) =>
        new(route, kind, title, text ?? "", false, Each(sources), Each(entities), [.. years.Distinct().Order()]);

    /// <summary>Sentences that follow each other, as many as make a piece of a bearable length.</summary>
    private static IEnumerable<TextSpan> Pieces(ImmutableArray<TextSpan> sentences)
    {
        for (var i = 0; i < sentences.Length;)
        {
            var last = i;
            while (last + 1 < sentences.Length && sentences[last + 1].End - sentences[i].Start <= Longest)
            {
                last++;
            }

            yield return new TextSpan(sentences[i].Start, sentences[last].End);
            i = last + 1;
        }
    }

    private static ImmutableArray<string> Named(Corpus corpus, RecordKind kind, string id) =>
        [.. corpus.UsedBy(kind, id).Where(used => used.Kind == RecordKind.Entity).Select(used => used.Id)];

    private static ImmutableArray<string> Each(IEnumerable<string> ids) => [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static ImmutableArray<int> YearsOf(Edtf? date) => (date?.Earliest?.Year, date?.Latest?.Year) switch
    {
        ({ } from, { } to) when to - from < MostYears => [.. Enumerable.Range(from, to - from + 1)],
        ({ } from, { } to) => [from, to],
        ({ } from, null) => [from],
        (null, { } to) => [to],
        _ => [],
    };
}
