using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Pipelines.Lists;
using Digest.Pipelines.Parts;
using Digest.Reading.Records;

namespace Digest.Pipelines;

/// <summary>The file of topics.</summary>
internal sealed class TopicFile(DigestJson json) : Pipeline<InputFile, ImmutableArray<Topic>>
{
    public override string Name => "topic file";

    protected override JsonTypeInfo<Diagnosed<ImmutableArray<Topic>>> ContentJson => json.DiagnosedTopics;

    protected override IEnumerable<Document<InputFile>> Input(IInputContext context) => context.Files("input", "topics.yml").Where(file => file.Id == "input/topics.yml");

    protected override Diagnosed<ImmutableArray<Topic>> Process(Document<InputFile> document) => TextFile.Read(document.Value, TopicsReader.Read);
}

/// <summary>The list of topics, and the briefings of each; none where the site has no topics.</summary>
internal sealed class TopicPages(DigestJson json) : Pipeline<TopicsView>
{
    /// <summary>Its pages.</summary>
    public static readonly BoundedList Pages = new(corpus => new ListContents(
        ListOf.Briefings,
        ListBy.Topic,
        Route.Index(RecordKind.Topic),
        [],
        id => LeadView.Weight(corpus, id),
        MayBeWhole: false,
        () => [.. corpus.Topics.Select(topic => Group(topic, [.. corpus.BriefingsOf(topic.Id).Select(briefing => briefing.Id)]))]));

    public override string Name => "topics";

    protected override string Template => "topics";

    protected override JsonTypeInfo<TopicsView> ViewJson => json.TopicsView;

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Topics.IsEmpty ? [] : Pages.Paths(corpus);

    protected override Route AddressOf(TopicsView view) => view.Head.Route;

    protected override TopicsView PostProcess(string id, Corpus corpus)
    {
        var page = Pages.Find(corpus, id)!;
        var topic = page.Group is { } group ? corpus.Topic(group.Key!) : null;
        var head = ListView.Head(corpus, page, Route.Index(RecordKind.Topic), "topics", corpus.Say("nav_topics"), topic?.Description ?? corpus.Say("lead_topics"));
        return new TopicsView(
            topic is null ? head : head with { Feed = Feeds.Link(corpus, Feeds.Of(RecordKind.Topic, topic.Id), topic.Name) },
            ListView.Of(corpus, page),
            topic?.Name,
            topic?.Description,
            [.. page.Items.Select(corpus.Briefing).OfType<Briefing>().Select(briefing => LeadView.Of(corpus, briefing))]);
    }

    private static ListGroup Group(Topic topic, ImmutableArray<string> briefings) => new(topic.Id, Route.Of(RecordKind.Topic, topic.Id), topic.Name, null, briefings, briefings.Length, 0);
}

/// <summary>The topics, or the briefings of one, the newest first.</summary>
/// <param name="Name">Of the topic; null for the list of topics.</param>
internal sealed record TopicsView(PageHead Head, ListView List, string? Name, string? Description, ImmutableArray<LeadView> Briefings);
