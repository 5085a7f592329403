using System.Collections.Immutable;
using Digest.Model.Records;
using Digest.Model.Text;

namespace Digest.Model.Analysis;

/// <summary>What linking the records has shown: where quotes stand, who uses what, which names stand where.</summary>
/// <param name="Excerpts">Where each verified quote of a claim, figure or event stands.</param>
/// <param name="Checked">What was verified of each summary, briefing and page.</param>
/// <param name="Uses">By source: every place where its words are used, in the order of the text.</param>
/// <param name="Links">Which record uses which.</param>
/// <param name="Mentions">By source: the names in its text.</param>
/// <param name="Findings">By source: what the analysis has found about it.</param>
/// <param name="Stories">The briefings, each with its sources and the records that speak of them.</param>
/// <param name="Pairs">The pairs of sources that are compared on a page of their own.</param>
/// <param name="Reading">What the analysis finds when it reads the sources against each other.</param>
public sealed record Evidence(
    IReadOnlyDictionary<QuoteKey, Excerpt> Excerpts,
    IReadOnlyDictionary<RecordRef, CheckedWritten> Checked,
    IReadOnlyDictionary<string, ImmutableArray<Use>> Uses,
    RecordLinks Links,
    IReadOnlyDictionary<string, ImmutableArray<Mention>> Mentions,
    IReadOnlyDictionary<string, ImmutableArray<Finding>> Findings,
    StoryList Stories,
    PairList Pairs,
    ICrossReading Reading)
{
    /// <summary>What is found in each pair that is compared on a page of its own, in the order of the pairs.</summary>
    public IEnumerable<PairReading> PairReadings
    {
        get
        {
            Parallel.ForEach(Pairs.Pairs, pair => Reading.Of(pair));
            return Pairs.Pairs.Select(Reading.Of);
        }
    }

    /// <summary>Where a quote of a source stands; null where it does not.</summary>
    public Excerpt? Excerpt(string source, PlacedText quote, int? line) => Excerpts.GetValueOrDefault(new QuoteKey(source, quote.Value, line));

    /// <summary>The records that use a record, in the order of their kinds.</summary>
    public ImmutableArray<RecordRef> UsersOf(RecordKind kind, string id) => Links.To.GetValueOrDefault(new RecordRef(kind, id), []);

    /// <summary>The records that a record uses, in the order of their kinds.</summary>
    public ImmutableArray<RecordRef> UsesOf(RecordKind kind, string id) => Links.From.GetValueOrDefault(new RecordRef(kind, id), []);
}

/// <summary>A quote as an editor gives it.</summary>
public readonly record struct QuoteKey(string Source, string Quote, int? Line);

/// <summary>A place where words of a source are used.</summary>
/// <param name="By">The record that quotes them.</param>
/// <param name="Stance">The stance that they show, where a claim quotes them.</param>
public sealed record Use(RecordRef By, Excerpt Excerpt, Stance? Stance);

/// <summary>Which record uses which: a briefing that cites or lists a claim, a claim in whose words a name stands.</summary>
/// <param name="From">By the record that uses: what it uses.</param>
/// <param name="To">By the record that is used: what uses it.</param>
public sealed record RecordLinks(IReadOnlyDictionary<RecordRef, ImmutableArray<RecordRef>> From, IReadOnlyDictionary<RecordRef, ImmutableArray<RecordRef>> To);
