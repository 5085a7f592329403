using System.Collections.Immutable;
using Digest.Analysis.Citations;
using Digest.Analysis.Quotes;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Analysis.Linking;

/// <summary>Checks the numbers and quotations in the editors' own words of claims, figures, events, entities and sidecars against the sources of each.</summary>
internal sealed class RecordWordsChecker(CitationScope scope, ILookup<string, Quantity> derived, Func<QuoteKey, Excerpt?> excerpt, List<Diagnostic> problems)
{
    /// <summary>What records declare beside their quotes: values, and the dates for which they hold.</summary>
    public static ImmutableDictionary<RecordRef, StatedNumbers> Declared(CorpusRecords records)
    {
        var declared = ImmutableDictionary.CreateBuilder<RecordRef, StatedNumbers>();
        foreach (var claim in records.Claims)
        {
            declared[new(RecordKind.Claim, claim.Id)] = StatedNumbers.Of([], claim.Positions.Select(position => position.AsOf));
        }

        foreach (var figure in records.Figures)
        {
            declared[new(RecordKind.Figure, figure.Id)] = StatedNumbers.Of(figure.Values.Where(value => !value.IsNone).Select(value => Quantity(figure, value)), figure.Values.Select(value => value.AsOf));
        }

        foreach (var happening in records.Events)
        {
            declared[new(RecordKind.Event, happening.Id)] = StatedNumbers.Of([], [happening.Date, happening.Reported]);
        }

        return declared.ToImmutable();
    }

    /// <summary>By source: the values that figures derive from its numbers.</summary>
    public static ILookup<string, Quantity> Derived(CorpusRecords records) =>
        records.Figures
            .SelectMany(figure => figure.Values.Where(value => value is { Derived: not null, IsNone: false }).Select(value => (value.Source.Id, Quantity: Quantity(figure, value))))
            .ToLookup(value => value.Id, value => value.Quantity, StringComparer.Ordinal);

    /// <summary>Checks a claim.</summary>
    public void Check(Claim claim) =>
        Check(new(RecordKind.Claim, claim.Id), claim.Own, [.. claim.Positions.Select(position => new SourceQuote(position.Source, position.Quotes, position.Line, position.At))]);

    /// <summary>Checks a figure.</summary>
    public void Check(Figure figure) =>
        Check(new(RecordKind.Figure, figure.Id), figure.Own, [.. figure.Values.Select(value => new SourceQuote(value.Source, value.Quotes, value.Line, value.At))]);

    /// <summary>Checks an event.</summary>
    public void Check(Event happening) =>
        Check(new(RecordKind.Event, happening.Id), happening.Own, [.. happening.DatedBy, .. happening.Quotes]);

    /// <summary>Checks what an entity is said to be, for which nobody quotes: it must stand in a text that names it.</summary>
    /// <param name="sources">The ids of these texts.</param>
    public void Check(Entity entity, Func<IEnumerable<string>> sources)
    {
        var grounds = new Lazy<Grounds>(() =>
        {
            ImmutableArray<SourceIndex> texts = [.. sources().Where(scope.Sources.ContainsKey).Select(id => scope.Sources[id])];
            return new Grounds([.. texts.Select(text => text.Stated), StatedNumbers.Of([], texts.Select(text => text.Published))], [], texts);
        });
        var checker = new OwnWordsChecker($"'{entity.Id}'", grounds, scope, problems)
        {
            Unsupported = Rules.DescriptionUnsupported,
            Holder = $"text that names '{entity.Id}'",
        };
        foreach (var words in entity.Own)
        {
            checker.Check(words);
        }
    }

    /// <summary>
    /// Checks what is said of a source beside its text, which may stand there in a cut line too: the numbers of its titles, and the quotations of all else, for which
    /// another source that is named may stand as well. The numbers of notes count lines and parts of addresses, so that they are left alone.
    /// </summary>
    public void Check(Source source)
    {
        var title = source.Sidecar.Title is { } given ? StatedNumbers.Of(given, null) : null;
        var grounds = new Lazy<Grounds>(() =>
        {
            var whole = SourceIndex.Whole(source);
            return new Grounds([whole.Stated, StatedNumbers.Of([], [source.Sidecar.Published, source.Sidecar.Retrieved])], [], [whole]);
        });
        var withTitle = new Lazy<Grounds>(() => grounds.Value with { Stated = [.. grounds.Value.Stated, title!] });
        foreach (var words in source.Sidecar.Own)
        {
            // The title of a saved page is in its markup, not in its text.
            if (words.Key == "title" && !source.Path.EndsWith(".txt", StringComparison.Ordinal))
            {
                continue;
            }

            var isTitle = words.Key is "title" or "short";
            new OwnWordsChecker($"'{source.Id}'", title is null || words.Key == "title" ? grounds : withTitle, scope, problems)
            {
                Unsupported = Rules.DescriptionUnsupported,
                Holder = $"line of '{source.Id}'",
                HasNumbers = isTitle,
                SparesNames = !isTitle,
                MayName = !isTitle,
            }.Check(words);
        }
    }

    private void Check(RecordRef record, ImmutableArray<OwnWords> own, ImmutableArray<SourceQuote> quotes)
    {
        // What may stand in a source that does not exist nobody can tell; that it does not exist has been reported.
        if (quotes.Any(quote => !scope.Sources.ContainsKey(quote.Source.Id)))
        {
            return;
        }

        var checker = new OwnWordsChecker($"'{record.Id}'", new Lazy<Grounds>(() => GroundsOf(record, quotes)), scope, problems);
        foreach (var words in own)
        {
            checker.Check(words);
        }
    }

    private Grounds GroundsOf(RecordRef record, ImmutableArray<SourceQuote> quotes)
    {
        ImmutableArray<SourceIndex> sources = [.. quotes.Select(quote => quote.Source.Id).Distinct(StringComparer.Ordinal).Select(id => scope.Sources[id])];
        var own = StatedNumbers.Of(sources.SelectMany(source => derived[source.Id]), sources.Select(source => source.Published));
        return new Grounds([.. quotes.SelectMany(Stated), own, scope.Declared[record]], [], sources);
    }

    /// <summary>The numbers of some quotes. What is wrong with a quote that does not stand has been said; the numbers in it are not reported a second time.</summary>
    private IEnumerable<StatedNumbers> Stated(SourceQuote by)
    {
        var source = scope.Sources[by.Source.Id];
        return by.Quotes.SelectMany(quote => excerpt(new QuoteKey(source.Id, quote.Value, by.Line)) is { } found ? StatedNumbers.Of(found, source) : [StatedNumbers.Of(quote.Value, source.Published)]);
    }

    private static Quantity Quantity(Figure figure, FigureValue value) => new(default, value.Min!.Value, value.Max == value.Min ? null : value.Max, figure.Unit, value.Bound);
}
