using System.Collections.Immutable;
using Digest.Model.Dates;
using Digest.Model.Records;
using Digest.Model.Text;

namespace Digest.Analysis.Citations;

/// <summary>What a summary or briefing says and lists around its text.</summary>
/// <param name="Name">What it is called in messages, such as "this briefing".</param>
/// <param name="Words">Title, standfirst and corrections.</param>
/// <param name="Listed">The sources, claims, figures and events that belong to it beside those it cites; asked for when something is checked against them.</param>
/// <param name="Dates">Its own: the day for which it was written, and those of its updates and corrections.</param>
public sealed record WrittenFrame(string Name, ImmutableArray<OwnWords> Words, Lazy<ImmutableArray<RecordRef>> Listed, ImmutableArray<Edtf?> Dates)
{
    /// <summary>Nothing.</summary>
    public static readonly WrittenFrame Empty = new("this text", [], new(ImmutableArray<RecordRef>.Empty), []);
}
