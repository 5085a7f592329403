using Digest.Model;
using Digest.Model.Records;
using Digest.Model.Sites;

namespace Digest.Pipelines.Parts;

/// <summary>Steps of the way from the home page.</summary>
internal static class Crumbs
{
    /// <summary>The home page.</summary>
    public static LinkView Home(Corpus corpus) => new(Route.Home, corpus.Say("nav_home"));

    /// <summary>The list of all records of a kind.</summary>
    public static LinkView Index(Corpus corpus, RecordKind kind) => new(Route.Index(kind), corpus.Say("nav_" + Plural(kind)));

    private static string Plural(RecordKind kind) => kind switch
    {
        RecordKind.Briefing => "briefings",
        RecordKind.Claim => "claims",
        RecordKind.Figure => "figures",
        RecordKind.Event => "timeline",
        RecordKind.Entity => "entities",
        RecordKind.Topic => "topics",
        _ => "sources",
    };
}
