using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Records;
using Digest.Model.Sources;

namespace Digest.Pipelines.Data;

/// <summary>The records of a data file: of all the site, or of one story.</summary>
internal sealed record DataRecords(
    ImmutableArray<Source> Sources,
    ImmutableArray<Summary> Summaries,
    ImmutableArray<Briefing> Briefings,
    ImmutableArray<Claim> Claims,
    ImmutableArray<Figure> Figures,
    ImmutableArray<Event> Events,
    ImmutableArray<Entity> Entities)
{
    /// <summary>All records.</summary>
    public static DataRecords All(Corpus corpus) => new(corpus.Sources, corpus.Summaries, corpus.Briefings, corpus.Claims, corpus.Figures, corpus.Events, corpus.Entities);

    /// <summary>
    /// A briefing with the records of its story. Its sources are those that the briefing cites or lists, and those that one of its statements, figures or events names besides,
    /// so that every source that is named is there.
    /// </summary>
    public static DataRecords OfStory(Corpus corpus, string briefing)
    {
        var story = corpus.Story(briefing);
        ImmutableArray<Claim> claims = [.. story.Claims.Select(corpus.Claim).OfType<Claim>()];
        ImmutableArray<Figure> figures = [.. story.Figures.Select(corpus.Figure).OfType<Figure>()];
        ImmutableArray<Event> events = [.. story.Events.Select(corpus.Event).OfType<Event>()];
        var sources = corpus.InOrder(
        [
            .. story.Sources,
            .. claims.SelectMany(claim => claim.Positions.Select(position => position.Source.Id).Concat(claim.Silent.Select(source => source.Id))),
            .. figures.SelectMany(figure => figure.Values.Select(value => value.Source.Id)),
            .. events.SelectMany(happening => happening.Quotes.Concat(happening.DatedBy).Select(quote => quote.Source.Id)),
        ]);
        return new DataRecords(
            [.. sources.Select(corpus.Source).OfType<Source>()],
            [.. sources.Select(corpus.Summary).OfType<Summary>()],
            [.. new[] { corpus.Briefing(briefing) }.OfType<Briefing>()],
            claims,
            figures,
            events,
            [.. story.Entities.Select(corpus.Entity).OfType<Entity>()]);
    }
}
