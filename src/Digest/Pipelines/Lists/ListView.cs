using System.Collections.Immutable;
using System.Globalization;
using Digest.Model;
using Digest.Model.Sites;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines.Lists;

/// <summary>What a page of a list says of the list.</summary>
/// <param name="Items">What its items are.</param>
/// <param name="By">How it is divided.</param>
/// <param name="Part">The part that it shows, with the page that tells of it, such as its briefing; null for the list as a whole.</param>
/// <param name="Groups">The parts that it leads to.</param>
/// <param name="Pages">Where the list goes on; null where this page is the only one.</param>
internal sealed record ListView(ListOf Items, ListBy By, LinkView? Part, ImmutableArray<GroupView> Groups, PagesView? Pages)
{
    /// <summary>What a page of a list says of it.</summary>
    public static ListView Of(Corpus corpus, ListPage page) => new(
        page.Of,
        page.By,
        page.Group is { } part ? new LinkView(part.About ?? part.Route, part.Title) : null,
        [.. page.Groups.Select(group => new GroupView(group.Route, group.Title, group.Date, group.Count, group.Disputed))],
        PagesView.Of(corpus, page));

    /// <summary>The head of a page of a list.</summary>
    /// <param name="title">Of the list as a whole.</param>
    public static PageHead Head(Corpus corpus, ListPage page, Route home, string section, string title, string lead)
    {
        var part = page.Group is { } group ? corpus.Say("list_part", title, group.Title) : title;
        var numbered = page.Count == 1 ? part : corpus.Say("list_page", part, page.Number.ToString(CultureInfo.InvariantCulture), page.Count.ToString(CultureInfo.InvariantCulture));
        return PageHead.Of(corpus, page.Route, section, numbered, lead, page.Route == home ? [Crumbs.Home(corpus)] : [Crumbs.Home(corpus), new LinkView(home, title)]);
    }
}

/// <summary>A part of a list, with pages of its own.</summary>
internal sealed record GroupView(Route Route, string Title, DateView? Date, int Count, int Disputed);

/// <summary>The pages among which a list is divided.</summary>
internal sealed record PagesView(int Number, int Count, LinkView? Previous, LinkView? Next)
{
    /// <summary>The pages of a list; null where there is one.</summary>
    public static PagesView? Of(Corpus corpus, ListPage page) => page.Count == 1
        ? null
        : new PagesView(
            page.Number,
            page.Count,
            page.Number > 1 ? new LinkView(page.RouteOf(page.Number - 1), corpus.Say("previous_page")) : null,
            page.Number < page.Count ? new LinkView(page.RouteOf(page.Number + 1), corpus.Say("next_page")) : null);
}
