using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Model.Text;
using Digest.Pipelines.Lists;

namespace Digest;

/// <summary>
/// What the corpus answers, as hashes. A text of its own file is known by the file, a source by its text, its sidecar and the lines that are kept;
/// what is found in texts by the texts that it was found in; all else by its members.
/// </summary>
/// <param name="files">By path: the hash of a file of the input; null for one that is not there.</param>
/// <param name="lists">Those that are divided into pages.</param>
internal sealed class Answers(Corpus corpus, Func<string, Hash?> files, DigestJson json, ImmutableArray<BoundedList> lists) : IAnswers
{
    private static readonly Hash Nothing = Hash.Of("nothing");

    private readonly ConcurrentDictionary<Question, Hash> known = new();

    public Hash Everywhere => Hash.Of(files(Pipelines.SiteFile.FilePath)?.Hex ?? "");

    public Hash Of(Question question) => known.GetOrAdd(question, Work);

    private Hash Work(Question question) => question.About switch
    {
        Asked.Record => Record(question.Of, question.Key),
        Asked.List => Each(question.Of, Ids(question.Of)),
        Asked.Order => Hash.Of([.. corpus.InOrder(question.Key.Split(' '))]),
        Asked.Beside => corpus.Briefing(question.Key) is { } briefing ? Each(RecordKind.Briefing, Beside(briefing)) : Nothing,
        Asked.Stories when question.Of == RecordKind.Briefing => corpus.Briefing(question.Key) is null ? Nothing : Of(corpus.Story(question.Key)),
        Asked.Stories => Hash.Of([.. corpus.StoriesOf(question.Of, question.Key).Select(story => Of(story).Hex)]),
        Asked.Speaking => Speaking(question.Of, question.Key),
        Asked.Users => References(corpus.UsersOf(question.Of, question.Key)),
        Asked.Used => References(corpus.UsedBy(question.Of, question.Key)),
        Asked.Checked => Of(corpus.Checked(new RecordRef(question.Of, question.Key))),
        Asked.Uses => Hash.Of([.. corpus.UsesOf(question.Key).Select(Words)]),
        Asked.Mentions => Hash.Of([.. corpus.MentionsOf(question.Key).SelectMany(mention => (string[])[mention.Entity, Words(mention.Span)])]),
        Asked.Findings => Hash.Of([.. corpus.FindingsOf(question.Key).Select(Words)]),
        Asked.Pairs => Hash.Of([.. (question.Key.Length == 0 ? corpus.Pairs : corpus.PairsOf(question.Key)).Select(Words)]),
        Asked.PairReading => PairReading(question.Key.Split('/')),
        Asked.StoryReading => corpus.Briefing(question.Key) is null ? Nothing : Texts(corpus.Story(question.Key).Sources),
        Asked.ListPage => lists.Select(list => list.Find(corpus, question.Key)).FirstOrDefault(page => page is not null) is { } page ? Of(page) : Nothing,
        Asked.Reach => Hash.Of(corpus.Reach.ToString()),
        _ => Of(question.Key.Length == 0 ? corpus.History.Changes : corpus.ChangesOf(question.Key)),
    };

    private Hash Record(RecordKind kind, string id) => kind switch
    {
        RecordKind.Source => corpus.Source(id) is { } source ? Of(source) : Nothing,
        RecordKind.Summary => corpus.Summary(id) is { } summary ? File(summary.Path) : Nothing,
        RecordKind.Briefing => corpus.Briefing(id) is { } briefing ? File(briefing.Path) : Nothing,
        RecordKind.Page => corpus.Page(id) is { } page ? File(page.Path) : Nothing,
        RecordKind.Claim => corpus.Claim(id) is { } claim ? Hash.OfJson(claim, json.Claim) : Nothing,
        RecordKind.Figure => corpus.Figure(id) is { } figure ? Hash.OfJson(figure, json.Figure) : Nothing,
        RecordKind.Event => corpus.Event(id) is { } happening ? Hash.OfJson(happening, json.Event) : Nothing,
        RecordKind.Entity => corpus.Entity(id) is { } entity ? Hash.OfJson(entity with { At = Location.Of(entity.At.Path), Own = [] }, json.Entity) : Nothing,
        _ => corpus.Topic(id) is { } topic ? Hash.OfJson(topic with { At = Location.Of(topic.At.Path) }, json.Topic) : Nothing,
    };

    private Hash File(string path) => Hash.Of(path, files(path)?.Hex ?? "");

    private Hash Of(Source source) => Hash.Of(
        source.Id,
        source.Path,
        source.Sha256,
        File(source.Sidecar.Path).Hex,
        source.Article.Title?.ToString() ?? "",
        string.Concat(source.Article.Lines.Select(line => line.Kept ? '1' : '0')),
        string.Join('\n', source.Article.Lines.Select(line => line.Reason)));

    private static Hash Of(Story story) => Hash.Of(
        story.Id,
        string.Join(' ', story.Sources),
        string.Join(' ', story.Compared),
        string.Join(' ', story.Claims),
        string.Join(' ', story.Figures),
        string.Join(' ', story.Events),
        string.Join(' ', story.Entities));

    private static Hash Of(CheckedWritten done) => Hash.Of(
    [
        done.CitedSentences.ToString(CultureInfo.InvariantCulture),
        done.Sentences.ToString(CultureInfo.InvariantCulture),
        .. done.Citations.SelectMany(citation => citation.Excerpts
            .Select(Words)
            .Prepend(string.Create(CultureInfo.InvariantCulture, $"{citation.Footnote} {citation.Index}"))),
    ]);

    private static Hash Of(ListPage page) => Hash.Of(
    [
        page.Group is { } group ? Words(group) : "",
        string.Create(CultureInfo.InvariantCulture, $"{page.Number} {page.Count}"),
        string.Join(' ', page.Items),
        .. page.Groups.Select(Words),
    ]);

    private static Hash Of(ImmutableArray<Change> changes) => Hash.Of(
        [.. changes.SelectMany(change => (string[])[change.Day.Text, change.Subject, .. change.Files.Select(file => $"{file.Kind} {file.Path}")])]);

    private static string Words(ListGroup group) =>
        $"{group.Key}\n{group.Route.Path}\n{group.Title}\n{group.Date}\n{group.Count}\n{group.Disputed}\n{group.About}";

    private static string Words(Use use) => $"{use.By.Kind}\n{use.By.Id}\n{use.Stance}\n{Words(use.Excerpt)}";

    private static string Words(Finding finding) =>
        $"{finding.Rule.Code}\n{finding.Message}\n{(finding.Span is { } span ? Words(span) : "")}\n{string.Join(' ', finding.Said.Select(Words))}";

    private static string Words(SourcePair pair) => string.Create(CultureInfo.InvariantCulture, $"{pair.A}\n{pair.B}\n{pair.Shared}");

    private static string Words(Excerpt excerpt) =>
        $"{excerpt.Source}\n{excerpt.Passage}\n{string.Join(' ', excerpt.Parts.Select(Words))}\n{string.Join(' ', excerpt.Replaced.Select(Words))}";

    private static string Words(TextSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start}-{span.End}");

    private Hash Speaking(RecordKind kind, string key) => kind switch
    {
        RecordKind.Claim => Each(kind, corpus.ClaimsOf(key).Select(claim => claim.Id)),
        RecordKind.Figure => Each(kind, corpus.FiguresOf(key).Select(figure => figure.Id)),
        RecordKind.Event => Each(kind, corpus.EventsOf(key).Select(happening => happening.Id)),
        RecordKind.Topic => Each(RecordKind.Briefing, corpus.BriefingsOf(key).Select(briefing => briefing.Id)),
        _ => Hash.Of([.. corpus.Naming(key)]),
    };

    private Hash PairReading(string[] pair) =>
        Texts(corpus.StoriesOf(RecordKind.Source, pair[0]).FirstOrDefault(story => story.Sources.Contains(pair[1]))?.Sources ?? [.. pair]);

    /// <summary>Stands for whatever is found in some sources and in nothing else.</summary>
    private Hash Texts(ImmutableArray<string> sources) => Hash.Of(
    [
        .. sources
            .SelectMany(source => (Question[])[new(Asked.Record, RecordKind.Source, source), new(Asked.Mentions, RecordKind.Source, source)])
            .Select(question => Of(question).Hex),
    ]);

    private IEnumerable<string> Beside(Briefing briefing)
    {
        var (newer, older) = corpus.Beside(briefing);
        return [newer?.Id ?? "", older?.Id ?? ""];
    }

    private static Hash References(ImmutableArray<RecordRef> records) => Hash.Of([.. records.Select(record => $"{record.Kind} {record.Id}")]);

    private Hash Each(RecordKind kind, IEnumerable<string> ids) =>
        Hash.Of([.. ids.SelectMany(id => (string[])[id, Of(new Question(Asked.Record, kind, id)).Hex])]);

    private IEnumerable<string> Ids(RecordKind kind) => kind switch
    {
        RecordKind.Source => corpus.Sources.Select(source => source.Id),
        RecordKind.Summary => corpus.Summaries.Select(summary => summary.Id),
        RecordKind.Briefing => corpus.Briefings.Select(briefing => briefing.Id),
        RecordKind.Claim => corpus.Claims.Select(claim => claim.Id),
        RecordKind.Figure => corpus.Figures.Select(figure => figure.Id),
        RecordKind.Event => corpus.Events.Select(happening => happening.Id),
        RecordKind.Entity => corpus.Entities.Select(entity => entity.Id),
        RecordKind.Topic => corpus.Topics.Select(topic => topic.Id),
        _ => corpus.Pages.Select(page => page.Id),
    };
}
