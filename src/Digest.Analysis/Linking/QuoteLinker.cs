using System.Collections.Immutable;
using Digest.Analysis.Quotes;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Text;

namespace Digest.Analysis.Linking;

/// <summary>Finds the quotes of claims, figures and events in their sources.</summary>
internal sealed class QuoteLinker(ImmutableDictionary<string, SourceIndex> sources, RecordIds ids)
{
    private readonly Dictionary<QuoteKey, Excerpt> _excerpts = [];
    private readonly List<Use> _uses = [];
    private readonly List<Diagnostic> _problems = [];

    /// <summary>Where the quotes stand.</summary>
    public IReadOnlyDictionary<QuoteKey, Excerpt> Excerpts => _excerpts;

    /// <summary>The places of sources that records use.</summary>
    public IReadOnlyList<Use> Uses => _uses;

    /// <summary>By record: where its quotes stand.</summary>
    public IReadOnlyDictionary<RecordRef, ImmutableArray<Excerpt>> ByRecord => _uses.GroupBy(use => use.By).ToDictionary(uses => uses.Key, uses => uses.Select(use => use.Excerpt).ToImmutableArray());

    /// <summary>What is wrong with them.</summary>
    public IReadOnlyList<Diagnostic> Problems => _problems;

    /// <summary>Finds the quotes of a claim.</summary>
    public void Link(Claim claim)
    {
        foreach (var position in claim.Positions)
        {
            Link(new RecordRef(RecordKind.Claim, claim.Id), position.Source, position.Quotes, position.Line, position.Stance);
        }

        Missing(claim.Silent);
    }

    /// <summary>Finds the quotes of a figure and checks its values against them.</summary>
    public void Link(Figure figure)
    {
        foreach (var value in figure.Values)
        {
            Link(new RecordRef(RecordKind.Figure, figure.Id), value.Source, value.Quotes, value.Line, null);
            _problems.AddRange(FigureChecker.Check(figure, value, sources.GetValueOrDefault(value.Source.Id), quote => _excerpts.GetValueOrDefault(new QuoteKey(value.Source.Id, quote.Value, value.Line))));
        }
    }

    /// <summary>Finds the quotes of an event and checks its date against them.</summary>
    public void Link(Event happening)
    {
        foreach (var quote in happening.DatedBy.Concat(happening.Quotes))
        {
            Link(new RecordRef(RecordKind.Event, happening.Id), quote.Source, quote.Quotes, quote.Line, null);
        }
    }

    private void Link(RecordRef by, IdRef source, ImmutableArray<PlacedText> quotes, int? line, Stance? stance)
    {
        if (ids.Missing(RecordKind.Source, source, Rules.UnknownSource) is { } missing)
        {
            _problems.Add(missing);
            return;
        }

        foreach (var quote in quotes)
        {
            var result = QuoteFinder.Find(sources[source.Id], quote.Value, line);
            if (QuoteDiagnostics.Of(result, quote, sources[source.Id]) is { } problem)
            {
                _problems.Add(problem);
            }

            if (result is QuoteResult.Found found)
            {
                _excerpts[new QuoteKey(source.Id, quote.Value, line)] = found.Excerpt;
                _uses.Add(new Use(by, found.Excerpt, stance));
            }
        }
    }

    private void Missing(ImmutableArray<IdRef> references) =>
        _problems.AddRange(references.Select(reference => ids.Missing(RecordKind.Source, reference, Rules.UnknownSource)).OfType<Diagnostic>());
}
