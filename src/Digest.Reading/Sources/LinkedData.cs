using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Digest.Reading.Sources;

/// <summary>What a page says of its article in JSON-LD, in the vocabulary of schema.org.</summary>
internal sealed record LinkedData(string? Headline, string? Author, string? Published, string? Publisher, string? Language, string? Url)
{
    private static readonly LinkedData Nothing = new(null, null, null, null, null, null);

    private const int MaxScripts = 20;
    private const int MaxLength = 500_000;
    private const int MaxNodes = 2_000;

    /// <summary>The first article that the page describes; broken scripts are passed over.</summary>
    public static LinkedData Of(IHtmlDocument page)
    {
        foreach (var script in page.Scripts.Where(script => script.Type?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) ?? false).Take(MaxScripts))
        {
            if (script.Text.Length <= MaxLength && Read(script.Text) is { } found)
            {
                return found;
            }
        }

        return Nothing;
    }

    private static LinkedData? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Article(document.RootElement) is { } article ? Of(article) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // No JSON, or the name of a member has half a surrogate pair.
            return null;
        }
    }

    private static LinkedData Of(JsonElement article) => new(
        Text(article, "headline") ?? Text(article, "name"),
        Names(article, "author") ?? Names(article, "creator"),
        Text(article, "datePublished") ?? Text(article, "dateCreated"),
        Names(article, "publisher"),
        Text(article, "inLanguage"),
        Text(article, "url") ?? Text(article, "mainEntityOfPage") ?? (Property(article, "mainEntityOfPage") is { ValueKind: JsonValueKind.Object } page ? Text(page, "@id") : null));

    /// <summary>The first article in lists and graphs, breadth first.</summary>
    private static JsonElement? Article(JsonElement root)
    {
        var waiting = new Queue<JsonElement>([root]);
        for (var seen = 0; waiting.TryDequeue(out var node) && seen < MaxNodes; seen++)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in node.EnumerateArray())
                {
                    waiting.Enqueue(item);
                }
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                if (IsArticle(node))
                {
                    return node;
                }

                foreach (var key in (string[])["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement"])
                {
                    if (Property(node, key) is { } inner)
                    {
                        waiting.Enqueue(inner);
                    }
                }
            }
        }

        return null;
    }

    private static bool IsArticle(JsonElement node) => Property(node, "@type") is { } type && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Any(IsArticleName) : IsArticleName(type));

    private static bool IsArticleName(JsonElement type) =>
        type.ValueKind == JsonValueKind.String && Valid(type) is { } name && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("BlogPosting", StringComparison.Ordinal) || name is "Report" or "SocialMediaPosting");

    /// <summary>Names of persons or organisations: a text, an object with a name, or a list of either.</summary>
    private static string? Names(JsonElement node, string key)
    {
        if (Property(node, key) is not { } value)
        {
            return null;
        }

        var names = (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
            .Select(person => person.ValueKind == JsonValueKind.Object ? Text(person, "name") : AsText(person))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal);
        var joined = string.Join(", ", names);
        return joined.Length == 0 ? null : joined;
    }

    private static string? Text(JsonElement node, string key) => Property(node, key) is { } value ? AsText(value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value) : null;

    // Many pages escape their JSON as if it were HTML.
    private static string? AsText(JsonElement value) => value.ValueKind == JsonValueKind.String && WebUtility.HtmlDecode(Valid(value))?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A text with half a surrogate pair cannot be read; it counts as none.</summary>
    private static string? Valid(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonElement? Property(JsonElement node, string key) => node.ValueKind == JsonValueKind.Object && node.TryGetProperty(key, out var value) ? value : null;
}
