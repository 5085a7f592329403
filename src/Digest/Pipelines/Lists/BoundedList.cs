using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines.Lists;

/// <summary>What a list holds.</summary>
/// <param name="Of">What its items are.</param>
/// <param name="By">How it is divided.</param>
/// <param name="Home">Its first page.</param>
/// <param name="Items">The ids of all that is listed, in order.</param>
/// <param name="Weight">About how many characters of HTML an item takes.</param>
/// <param name="MayBeWhole">Whether it may stand on one page, if it is small enough.</param>
/// <param name="Groups">Its parts, in order.</param>
/// <param name="Shown">How many of the first items the first page shows, where it leads to parts.</param>
internal sealed record ListContents(ListOf Of, ListBy By, Route Home, ImmutableArray<string> Items, Func<string, int> Weight, bool MayBeWhole, Func<ImmutableArray<ListGroup>> Groups, int Shown = 0);

/// <summary>
/// A list of any length as pages of bounded size: all of it on one page while that is small enough, else pages that lead to its parts, and pages for each part.
/// </summary>
internal sealed class BoundedList(Func<Corpus, ListContents> contents)
{
    /// <summary>About how many characters the items of a page take, so that no page exceeds 250 KB with all that stands around them.</summary>
    public const int Budget = 160_000;

    private const int GroupsOnPage = 100;

    private readonly PerCorpus<ImmutableSortedDictionary<string, ListPage>> _pages =
        new(corpus => Plan(contents(corpus)).ToImmutableSortedDictionary(page => page.Route.Path, page => page, StringComparer.Ordinal));

    /// <summary>The paths of its pages.</summary>
    public IEnumerable<string> Paths(Corpus corpus) => _pages.Of(corpus).Keys;

    /// <summary>A page by its path; null where the list has none there.</summary>
    public ListPage? Find(Corpus corpus, string path)
    {
        corpus.Repeat(new Question(Asked.ListPage, RecordKind.Page, path));
        return _pages.Of(corpus).GetValueOrDefault(path);
    }

    /// <summary>Items in runs that each weigh no more than a page bears; one that weighs more stands alone.</summary>
    public static IEnumerable<ImmutableArray<string>> Split(ImmutableArray<string> items, Func<string, int> weight)
    {
        var run = ImmutableArray.CreateBuilder<string>();
        var sum = 0;
        foreach (var item in items)
        {
            var more = weight(item);
            if (run.Count > 0 && sum + more > Budget)
            {
                yield return run.DrainToImmutable();
                sum = 0;
            }

            run.Add(item);
            sum += more;
        }

        if (run.Count > 0)
        {
            yield return run.DrainToImmutable();
        }
    }

    private static IEnumerable<ListPage> Plan(ListContents list)
    {
        if (list.MayBeWhole && list.Items.Sum(item => (long)list.Weight(item)) <= Budget)
        {
            yield return new ListPage(list.Of, list.By, list.Home, null, list.Items, [], 1, 1);
            yield break;
        }

        var groups = list.Groups();
        ImmutableArray<ImmutableArray<ListGroup>> leading = [.. groups.Chunk(GroupsOnPage).Select(chunk => chunk.ToImmutableArray()).DefaultIfEmpty([])];
        for (var i = 0; i < leading.Length; i++)
        {
            yield return new ListPage(list.Of, list.By, list.Home, null, i == 0 ? [.. list.Items.Take(list.Shown)] : [], leading[i], i + 1, leading.Length);
        }

        foreach (var group in groups)
        {
            ImmutableArray<ImmutableArray<string>> runs = [.. Split(group.Items, list.Weight)];
            for (var i = 0; i < runs.Length; i++)
            {
                yield return new ListPage(list.Of, list.By, group.Route, group, runs[i], [], i + 1, runs.Length);
            }
        }
    }
}
