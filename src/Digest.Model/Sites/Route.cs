using System.Text.Json;
using System.Text.Json.Serialization;
using Digest.Model.Records;

namespace Digest.Model.Sites;

/// <summary>An address on the site, made from identities alone. The theme writes it with the site's base path before it.</summary>
/// <param name="Path">Without a leading slash: empty for the home page, <c>sources/x/</c> for a page, <c>feed.xml</c> for a file.</param>
/// <param name="Fragment">The part after #, if any.</param>
[JsonConverter(typeof(RouteJson))]
public readonly record struct Route(string Path, string? Fragment = null)
{
    /// <summary>The home page.</summary>
    public static readonly Route Home = new("");

    /// <summary>The index of all comparisons.</summary>
    public static readonly Route Comparisons = new("compare/");

    /// <summary>The file that holds the page, relative to the output folder.</summary>
    public string File => Path.Length == 0 || Path.EndsWith('/') ? Path + "index.html" : Path;

    /// <summary>The address after the base path.</summary>
    public string Href => Fragment is null ? "/" + Path : $"/{Path}#{Fragment}";

    /// <summary>This page, at a place of it.</summary>
    public Route At(string? fragment) => this with { Fragment = fragment };

    /// <summary>The page that lists everything of a kind; a summary is listed with its source.</summary>
    public static Route Index(RecordKind kind) => new(Folder(kind));

    /// <summary>The page of a record; a summary stands on its source's page.</summary>
    public static Route Of(RecordKind kind, string id) => kind switch
    {
        RecordKind.Summary => new Route($"sources/{id}/", "summary"),
        RecordKind.Page => new Route($"{id}/"),
        _ => new Route($"{Folder(kind)}{id}/"),
    };

    /// <summary>The comparison of all sources of a briefing.</summary>
    public static Route Comparison(string briefing) => new($"briefings/{briefing}/compare/");

    /// <summary>The records of a kind that belong to the story of a briefing.</summary>
    public static Route OfStory(string briefing, RecordKind kind) => new($"briefings/{briefing}/{Folder(kind)}");

    /// <summary>The comparison of two sources, in this order.</summary>
    public static Route Pair(string a, string b) => new($"compare/{a}/{b}/");

    private static string Folder(RecordKind kind) => kind switch
    {
        RecordKind.Source or RecordKind.Summary => "sources/",
        RecordKind.Briefing => "briefings/",
        RecordKind.Claim => "claims/",
        RecordKind.Figure => "figures/",
        RecordKind.Event => "timeline/",
        RecordKind.Entity => "entities/",
        RecordKind.Topic => "topics/",
        _ => "",
    };

    /// <summary>An address as one text, without the base path.</summary>
    public sealed class RouteJson : JsonConverter<Route>
    {
        /// <inheritdoc/>
        public override Route Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var parts = (reader.GetString() ?? "/").TrimStart('/').Split('#', 2);
            return new Route(parts[0], parts.Length == 2 ? parts[1] : null);
        }

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, Route value, JsonSerializerOptions options) => writer.WriteStringValue(value.Href);
    }
}
