using System.Collections.Immutable;
using Digest.Model.Sites;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines.Lists;

/// <summary>A part of a list that is too long for one page: a story, a month, a letter.</summary>
/// <param name="Story">The briefing whose story it is; null for another part, and for what is not in a briefing yet.</param>
/// <param name="Route">Its first page.</param>
/// <param name="Date">Null where it has none.</param>
/// <param name="Items">The ids of what is listed on its pages; none where another pipeline makes them.</param>
/// <param name="Count">How much is listed there.</param>
/// <param name="Disputed">How much of it is in dispute.</param>
internal sealed record ListGroup(string? Story, Route Route, string Title, DateView? Date, ImmutableArray<string> Items, int Count, int Disputed);

/// <summary>A page of a list.</summary>
/// <param name="First">The first page of the list, or of the part.</param>
/// <param name="Group">The part that it shows; null for the list as a whole.</param>
/// <param name="Items">The ids of what stands on it.</param>
/// <param name="Groups">The parts that it leads to; none where all of the list fits on it.</param>
/// <param name="Number">From 1.</param>
/// <param name="Count">How many pages there are.</param>
internal sealed record ListPage(Route First, ListGroup? Group, ImmutableArray<string> Items, ImmutableArray<ListGroup> Groups, int Number, int Count)
{
    /// <summary>Where it stands.</summary>
    public Route Route => RouteOf(Number);

    /// <summary>The page with another number.</summary>
    public Route RouteOf(int number) => number == 1 ? First : new Route($"{First.Path}{number}/");
}
