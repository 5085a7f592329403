using System.Collections.Immutable;
using Digest.Model.Sites;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines.Lists;

/// <summary>A part of a list that is too long for one page: a story, a month, a letter.</summary>
/// <param name="Key">What it is the part of: the id of a briefing or topic; null where that is nothing that has an id.</param>
/// <param name="Route">Its first page.</param>
/// <param name="Date">Null where it has none.</param>
/// <param name="Items">The ids of what is listed on its pages; none where another pipeline makes them.</param>
/// <param name="Count">How much is listed there.</param>
/// <param name="Disputed">How much of it is in dispute.</param>
internal sealed record ListGroup(string? Key, Route Route, string Title, DateView? Date, ImmutableArray<string> Items, int Count, int Disputed)
{
    /// <summary>The page that tells of it, where that is not its own first page: the briefing of a story.</summary>
    public Route? About { get; init; }
}

/// <summary>What the items of a list are.</summary>
internal enum ListOf
{
    /// <summary>Claims.</summary>
    Statements,

    /// <summary>Figures.</summary>
    Figures,

    /// <summary>Events.</summary>
    Events,

    /// <summary>Entities.</summary>
    Names,

    /// <summary>Sources.</summary>
    Texts,

    /// <summary>Briefings.</summary>
    Briefings,

    /// <summary>Briefings and summaries.</summary>
    Writings,
}

/// <summary>How a list is divided.</summary>
internal enum ListBy
{
    /// <summary>By story.</summary>
    Story,

    /// <summary>By month.</summary>
    Month,

    /// <summary>By the first letter.</summary>
    Letter,

    /// <summary>By topic.</summary>
    Topic,

    /// <summary>By author.</summary>
    Author,
}

/// <summary>A page of a list.</summary>
/// <param name="Of">What its items are.</param>
/// <param name="By">How it is divided.</param>
/// <param name="First">The first page of the list, or of the part.</param>
/// <param name="Group">The part that it shows; null for the list as a whole.</param>
/// <param name="Items">The ids of what stands on it.</param>
/// <param name="Groups">The parts that it leads to; none where all of the list fits on it.</param>
/// <param name="Number">From 1.</param>
/// <param name="Count">How many pages there are.</param>
internal sealed record ListPage(ListOf Of, ListBy By, Route First, ListGroup? Group, ImmutableArray<string> Items, ImmutableArray<ListGroup> Groups, int Number, int Count)
{
    /// <summary>Where it stands.</summary>
    public Route Route => RouteOf(Number);

    /// <summary>The page with another number.</summary>
    public Route RouteOf(int number) => number == 1 ? First : new Route($"{First.Path}{number}/");
}
