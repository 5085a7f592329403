using System.Collections.Immutable;
using Digest.Model.Records;
using Digest.Model.Text;

namespace Digest.Model.Analysis;

/// <summary>What linking the records has shown: where quotes stand, who uses what, which names stand where.</summary>
/// <param name="Excerpts">Where each verified quote of a claim, figure or event stands.</param>
/// <param name="Checked">What was verified of each summary, briefing and page.</param>
/// <param name="Uses">By source: every place where its words are used, in the order of the text.</param>
/// <param name="UsedBy">By record: the records that cite, list or date by it.</param>
/// <param name="Mentions">By source: the names in its text.</param>
/// <param name="Findings">By source: what the analysis has found about it.</param>
public sealed record Evidence(
    IReadOnlyDictionary<QuoteKey, Excerpt> Excerpts,
    IReadOnlyDictionary<RecordRef, CheckedWritten> Checked,
    IReadOnlyDictionary<string, ImmutableArray<Use>> Uses,
    IReadOnlyDictionary<RecordRef, ImmutableArray<RecordRef>> UsedBy,
    IReadOnlyDictionary<string, ImmutableArray<Mention>> Mentions,
    IReadOnlyDictionary<string, ImmutableArray<Finding>> Findings)
{
    /// <summary>Where a quote of a source stands; null where it does not.</summary>
    public Excerpt? Excerpt(string source, PlacedText quote, int? line) => Excerpts.GetValueOrDefault(new QuoteKey(source, quote.Value, line));

    /// <summary>The records that use a record.</summary>
    public ImmutableArray<RecordRef> UsersOf(RecordKind kind, string id) => UsedBy.GetValueOrDefault(new RecordRef(kind, id), []);
}

/// <summary>A quote as an editor gives it.</summary>
public readonly record struct QuoteKey(string Source, string Quote, int? Line);

/// <summary>A place where words of a source are used.</summary>
/// <param name="By">The record that quotes them.</param>
/// <param name="Stance">The stance that they show, where a claim quotes them.</param>
public sealed record Use(RecordRef By, Excerpt Excerpt, Stance? Stance);
