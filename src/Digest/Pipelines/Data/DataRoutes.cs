using Digest.Model;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;

namespace Digest.Pipelines.Data;

/// <summary>Where the files stand that readers take away.</summary>
internal static class DataRoutes
{
    /// <summary>The page about them.</summary>
    public static readonly Route Page = new("data/");

    /// <summary>Everything as JSON.</summary>
    public static readonly Route Json = new("data/digest.json");

    /// <summary>The JSON Schema of that file.</summary>
    public static readonly Route Schema = new("data/digest.schema.json");

    /// <summary>The quotes as Web Annotations.</summary>
    public static readonly Route Annotations = new("data/annotations.json");

    /// <summary>A table as CSV.</summary>
    public static Route Table(string name) => new($"data/{name}.csv");

    /// <summary>The records of a briefing's story as JSON.</summary>
    public static Route StoryJson(string briefing) => new(Route.Of(RecordKind.Briefing, briefing).Path + "data.json");

    /// <summary>A table of a briefing's story as CSV.</summary>
    public static Route StoryTable(string briefing, string name) => new($"{Route.Of(RecordKind.Briefing, briefing).Path}{name}.csv");

    /// <summary>The decoded text in which all offsets count.</summary>
    public static Route Text(string source) => new($"data/sources/{source}.txt");

    /// <summary>The whole address of that text; null where the rights do not allow to show all of it.</summary>
    public static string? TextUrl(Corpus corpus, Source source) =>
        source.Sidecar.Rights == Rights.Full ? corpus.Site.BaseUrl + Text(source.Id).Href : null;

    /// <summary>The whole address of a record's page.</summary>
    public static string Url(Corpus corpus, RecordKind kind, string id) => corpus.Site.BaseUrl + Route.Of(kind, id).Href;
}
