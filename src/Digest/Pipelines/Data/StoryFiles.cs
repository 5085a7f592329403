using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Model.Theme;

namespace Digest.Pipelines.Data;

/// <summary>The records of each story as one JSON file, by the schema of that of the site.</summary>
internal sealed class StoryDataFiles : Pipeline<StoryData>
{
    public override string Name => "story data";

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Briefings.Select(briefing => briefing.Id);

    protected override Route AddressOf(StoryData view) => DataRoutes.StoryJson(view.Briefing);

    protected override StoryData PostProcess(string id, Corpus corpus) => new(id, DigestData.Of(corpus, DataRecords.OfStory(corpus, id)));

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(StoryData view, ITheme theme) => DataBytes.Json(view.Data, DataJson.Default.DigestData);
}

/// <summary>The records of a story.</summary>
internal sealed record StoryData(string Briefing, DigestData Data);

/// <summary>The claims, figures and events of each story as tables.</summary>
internal sealed class StoryTables : Pipeline<TableView>
{
    private const char Between = '/';

    public override string Name => "story tables";

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Briefings.SelectMany(briefing => TableView.Names.Select(name => briefing.Id + Between + name));

    protected override Route AddressOf(TableView view) => view.Route;

    protected override TableView PostProcess(string id, Corpus corpus)
    {
        var at = id.LastIndexOf(Between);
        var (briefing, name) = (id[..at], id[(at + 1)..]);
        return TableView.Of(corpus, name, DataRecords.OfStory(corpus, briefing), DataRoutes.StoryTable(briefing, name));
    }

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(TableView view, ITheme theme) => Csv.Write(view.Rows);
}
