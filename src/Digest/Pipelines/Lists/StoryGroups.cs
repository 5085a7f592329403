using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines.Lists;

/// <summary>Lists by story: those with something in dispute first, each part the newest first, and last what is not in a briefing yet.</summary>
internal static class StoryGroups
{
    /// <summary>A matrix of more columns is not read: a list of records over more sources is divided by story.</summary>
    public const int MostColumns = 12;

    /// <summary>The pages of a list of the records of a kind.</summary>
    /// <param name="listed">What readers call them.</param>
    /// <param name="all">The ids of all of them, in order.</param>
    /// <param name="of">The ids of those of a story.</param>
    /// <param name="isDisputed">Whether one is in dispute among these sources.</param>
    /// <param name="weight">About how many characters of HTML one takes in a list.</param>
    public static ListContents Contents(
        Corpus corpus,
        ListOf listed,
        RecordKind kind,
        IEnumerable<string> all,
        Func<Story, ImmutableArray<string>> of,
        Func<string, ImmutableArray<string>, bool> isDisputed,
        Func<string, int> weight)
    {
        ImmutableArray<string> ids = [.. all];
        return new ListContents(listed, ListBy.Story, Route.Index(kind), ids, weight, corpus.Sources.Length <= MostColumns, Groups);

        ImmutableArray<ListGroup> Groups()
        {
            var stories = corpus.Briefings.Select(briefing => Group(briefing, corpus.Story(briefing.Id))).Where(group => group.Count > 0).OrderBy(group => group.Disputed == 0);
            ImmutableArray<string> unused = [.. ids.Where(id => corpus.StoriesOf(kind, id).IsEmpty)];
            var rest = new ListGroup(null, new Route($"{Route.Index(kind).Path}in/no-briefing/"), corpus.Say("not_in_a_briefing"), null, unused, unused.Length, 0);
            return [.. stories, .. unused.IsEmpty ? [] : (ReadOnlySpan<ListGroup>)[rest]];
        }

        ListGroup Group(Briefing briefing, Story story) => new(
            briefing.Id,
            Route.OfStory(briefing.Id, kind),
            briefing.Title,
            DateWords.Of(corpus, briefing.Date),
            of(story),
            of(story).Length,
            of(story).Count(id => isDisputed(id, story.Sources)))
        {
            About = Route.Of(RecordKind.Briefing, briefing.Id),
        };
    }

    /// <summary>The sources that are the columns of a page of such a list.</summary>
    public static ImmutableArray<string> Columns(Corpus corpus, ListPage page) => page switch
    {
        { Group: null, Groups: [] } => [.. corpus.Sources.Select(source => source.Id)],
        { Group.Key: { } story } => corpus.Story(story).Sources,
        _ => [],
    };
}
