using System.Collections.Immutable;
using Digest.Analysis.Citations;
using Digest.Analysis.Cleaning;
using Digest.Analysis.Comparing;
using Digest.Analysis.Findings;
using Digest.Analysis.Mentions;
using Digest.Analysis.Quotes;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Dates;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sources;

namespace Digest.Analysis.Linking;

/// <summary>Turns all records into one corpus. Every problem that needs more than one file to be seen comes from here.</summary>
public static class Linker
{
    /// <summary>Links the records of a site.</summary>
    /// <param name="all">As they were read, drafts too, in the order of their files.</param>
    /// <param name="drafts">Whether drafts count.</param>
    public static Diagnosed<Corpus> Link(CorpusRecords all, bool drafts)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var records = WithoutRecurring(Sorted(drafts ? all : WithoutDrafts(all)));
        var ids = RecordIds.Of(records, all);
        problems.AddRange(RecordIds.Doubled(records));

        ImmutableArray<Source> sources = [.. records.Sources.DistinctBy(source => source.Id, StringComparer.Ordinal)];
        var byId = sources.ToImmutableDictionary(source => source.Id, StringComparer.Ordinal);
        var indexes = byId.ToImmutableDictionary(source => source.Key, source => SourceIndex.Of(source.Value), StringComparer.Ordinal);
        var quotes = new QuoteLinker(indexes, ids);
        foreach (var claim in records.Claims)
        {
            quotes.Link(claim);
            problems.AddRange(ClaimChecker.Check(claim, ids));
        }

        foreach (var figure in records.Figures)
        {
            quotes.Link(figure);
        }

        foreach (var happening in records.Events)
        {
            quotes.Link(happening);
            problems.AddRange(EventChecker.Check(happening, source => byId.GetValueOrDefault(source)?.Sidecar.Published));
        }

        problems.AddRange(SourceChecker.Check(records, byId, indexes));
        problems.AddRange(records.Site.FooterPages.Select(page => ids.Missing(RecordKind.Page, page, Rules.UnknownId)).OfType<Diagnostic>());
        var scope = new CitationScope(indexes, quotes.ByRecord, records.Site.QuotationMarks, NamesOf(records))
        {
            Declared = RecordWordsChecker.Declared(records),
            Titles = [.. records.Sources.SelectMany(source => TitlesOf(source).Select(title => (title, source.Id)))],
        };
        var finding = new StoryFinder(records);
        var written = WrittenLinker.Link(records, byId, scope, ids, finding);
        problems.AddRange(quotes.Problems);
        problems.AddRange(written.Diagnostics);

        var finder = MentionFinder.Of(records.Entities);
        var mentions = indexes.ToImmutableDictionary(source => source.Key, source => finder.Find(source.Value), StringComparer.Ordinal);
        problems.AddRange(CheckWords(records, scope, quotes, mentions));
        var links = LinkGraph.Of(records, written.Value, quotes.Uses, mentions, finder);
        problems.AddRange(EntityChecker.Check(records, links));
        var uses = quotes.Uses.Concat(written.Value.Uses).GroupBy(use => use.Excerpt.Source, StringComparer.Ordinal).ToImmutableDictionary(
            source => source.Key,
            source => source.OrderBy(use => use.Excerpt.Span.Start).ThenBy(use => use.Excerpt.Span.End).ThenBy(use => use.By.Kind).ThenBy(use => use.By.Id, StringComparer.Ordinal).ToImmutableArray(),
            StringComparer.Ordinal);
        var stories = finding.Find(links, mentions);
        var pairs = PairSelector.Select([.. sources.Select(source => source.Id)], records.Claims, stories, records.Site.MaxPairsPerSource);
        var evidence = new Evidence(
            quotes.Excerpts,
            written.Value.Checked,
            uses,
            links,
            mentions,
            FindingFinder.FindAll(sources),
            stories,
            pairs,
            new CrossReader(byId, mentions, stories));
        return new(new Corpus(WithoutUnknown(records, ids), evidence), problems.DrainToImmutable());
    }

    private static CorpusRecords WithoutDrafts(CorpusRecords all) => all with
    {
        Summaries = [.. all.Summaries.Where(record => !record.Draft)],
        Briefings = [.. all.Briefings.Where(record => !record.Draft)],
        Claims = [.. all.Claims.Where(record => !record.Draft)],
        Figures = [.. all.Figures.Where(record => !record.Draft)],
        Events = [.. all.Events.Where(record => !record.Draft)],
        Pages = [.. all.Pages.Where(record => !record.Draft)],
    };

    /// <summary>The records without what they say of sources that do not exist, which has been reported: a site may lower an error, and a page shows only what there is.</summary>
    private static CorpusRecords WithoutUnknown(CorpusRecords records, RecordIds ids)
    {
        bool Exists(IdRef source) => ids.Has(RecordKind.Source, source.Id);
        return records with
        {
            Summaries = [.. records.Summaries.Where(summary => ids.Has(RecordKind.Source, summary.Id))],
            Claims = [.. records.Claims.Select(claim => claim with { Positions = [.. claim.Positions.Where(position => Exists(position.Source))] })],
            Figures = [.. records.Figures.Select(figure => figure with { Values = [.. figure.Values.Where(value => Exists(value.Source))] })],
            Events = [.. records.Events.Select(happening => happening with { DatedBy = [.. happening.DatedBy.Where(quote => Exists(quote.Source))], Quotes = [.. happening.Quotes.Where(quote => Exists(quote.Source))] })],
        };
    }

    private static IEnumerable<string> TitlesOf(Source source) => new[] { source.Sidecar.Title, source.Sidecar.Short }.OfType<string>();

    /// <summary>What is wrong with the editors' own words in records, by record.</summary>
    private static List<Diagnostic> CheckWords(CorpusRecords records, CitationScope scope, QuoteLinker quotes, ImmutableDictionary<string, ImmutableArray<Mention>> mentions)
    {
        var problems = new List<Diagnostic>();
        var checker = new RecordWordsChecker(scope, RecordWordsChecker.Derived(records), key => quotes.Excerpts.GetValueOrDefault(key), problems);
        foreach (var claim in records.Claims)
        {
            checker.Check(claim);
        }

        foreach (var figure in records.Figures)
        {
            checker.Check(figure);
        }

        foreach (var happening in records.Events)
        {
            checker.Check(happening);
        }

        foreach (var entity in records.Entities)
        {
            checker.Check(entity, () => records.Sources.Select(source => source.Id).Where(source => mentions[source].Any(mention => mention.Entity == entity.Id)));
        }

        foreach (var source in records.Sources)
        {
            checker.Check(source);
        }

        return problems;
    }

    /// <summary>Titles of sources and names of entities: a number in one is part of a name.</summary>
    private static ImmutableArray<string> NamesOf(CorpusRecords records) =>
    [
        .. records.Sources.SelectMany(TitlesOf),
        .. records.Entities.SelectMany(entity => entity.Aliases.Prepend(entity.Name)),
    ];

    /// <summary>Lines that several sources share and that look like page furniture are no article text.</summary>
    private static CorpusRecords WithoutRecurring(CorpusRecords records)
    {
        var cut = Recurrence.Cut([.. records.Sources.DistinctBy(source => source.Id, StringComparer.Ordinal)]);
        return records with { Sources = [.. records.Sources.Select(source => cut.TryGetValue(source.Id, out var article) ? source with { Article = article } : source)] };
    }

    private static CorpusRecords Sorted(CorpusRecords records) => records with
    {
        Sources = [.. records.Sources.OrderBy(source => source.Sidecar.Published, EdtfComparer.Instance).ThenBy(source => source.Id, StringComparer.Ordinal)],
        Briefings = [.. records.Briefings.OrderByDescending(briefing => briefing.Date, EdtfComparer.Instance).ThenBy(briefing => briefing.Id, StringComparer.Ordinal)],
        Events = [.. records.Events.OrderBy(happening => happening.Date, EdtfComparer.Instance).ThenBy(happening => happening.Id, StringComparer.Ordinal)],
        Entities = [.. records.Entities.OrderBy(entity => entity.Name, StringComparer.Ordinal).ThenBy(entity => entity.Id, StringComparer.Ordinal)],
    };
}
