using System.Collections.Immutable;
using Digest.Model.Sites;

namespace Digest.Pipelines.Parts;

/// <summary>Something that happened, with what dates it and who speaks of it.</summary>
/// <param name="Lanes">One a source, in the order of the columns.</param>
internal sealed record EventView(Route Route, string Id, string What, DateView Date, DateView? Reported, ImmutableArray<QuoteView> DatedBy, ImmutableArray<QuoteView> Quotes, ImmutableArray<LaneView> Lanes);

/// <summary>Whether a source speaks of an event.</summary>
internal sealed record LaneView(SourceChip Source, bool Speaks);
