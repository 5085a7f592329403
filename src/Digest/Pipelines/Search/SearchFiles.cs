using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Digest.Engine;
using Digest.Model.Sites;

namespace Digest.Pipelines.Search;

/// <summary>
/// The files of an index: one that MiniSearch loads while that is small, else one that names many, of which a query loads few: terms by their order, the terms alone for those that are spelt nearly alike,
/// documents by their number and facets.
/// </summary>
internal static class SearchFiles
{
    /// <summary>Counts up with the format of the parts.</summary>
    private const int Format = 1;

    private const int VersionDigits = 10;

    /// <summary>All files; the first is the one that a search page knows.</summary>
    /// <param name="basePath">What stands before every address.</param>
    public static ImmutableArray<SearchFile> Of(ImmutableArray<SearchDocument> documents, ImmutableArray<SearchFacet> facets, string basePath, SearchLimits limits)
    {
        // Of no use where the words alone are longer.
        var whole = documents.Sum(document => (long)document.Text.Length) <= limits.Whole ? MiniSearchIndex.Write(documents, basePath) : null;
        return whole?.Length <= limits.Whole ? [new SearchFile(SearchIndex.Route, () => whole)] : Parts(documents, facets, basePath, limits);
    }

    private static ImmutableArray<SearchFile> Parts(ImmutableArray<SearchDocument> documents, ImmutableArray<SearchFacet> facets, string basePath, SearchLimits limits)
    {
        var index = new TermIndex(documents);
        var (terms, vocabulary) = (TermFiles.Of(index, limits), TermFiles.Vocabulary(index, limits));
        ImmutableArray<SearchFile> narrowing = [.. facets.Select(facet => new SearchFile(Named("facets", facet.Name, "json"), () => facet.Write(documents)))];
        var manifest = Manifest();
        return
        [
            new SearchFile(SearchIndex.Route, () => manifest),
            .. terms.Select((file, i) => new SearchFile(Numbered("terms", i, "bin"), () => file.Bytes.AsMemory())),
            .. vocabulary.Select((file, i) => new SearchFile(Numbered("vocabulary", i, "txt"), () => file.Bytes.AsMemory())),
            .. documents.Chunk(limits.Documents).Select((some, i) => new SearchFile(Numbered("documents", i, "json"), () => Documents(some, basePath))),
            .. narrowing,
        ];

        byte[] Manifest()
        {
            using var stream = new MemoryStream();
            using (var json = new Utf8JsonWriter(stream, MiniSearchIndex.Json))
            {
                json.WriteStartObject();
                json.WriteNumber("parts", Format);
                json.WriteString("version", Version(documents, basePath));
                json.WriteNumber("documentCount", documents.Length);
                json.WriteNumber("documentsOfFile", limits.Documents);
                MiniSearchIndex.Averages(json, index);
                Starts(json, "terms", terms);
                Starts(json, "vocabulary", vocabulary);
                json.WriteStartObject("facets");
                foreach (var (facet, file) in facets.Zip(narrowing))
                {
                    json.WriteNumber(facet.Name, file.Write().Length);
                }

                json.WriteEndObject();
                json.WriteEndObject();
            }

            return stream.ToArray();
        }
    }

    /// <summary>Stands for all that is in the parts, so that a browser never takes those of two builds together.</summary>
    private static string Version(ImmutableArray<SearchDocument> documents, string basePath) => Hash.Of(
    [
        basePath,
        .. documents.SelectMany(document => new[] { document.Route.Href, MiniSearchIndex.KindWord(document.Kind), document.Title, document.Text, string.Join(' ', document.Sources), string.Join(' ', document.Entities), string.Join(' ', document.Years) }),
    ]).Hex[..VersionDigits];

    /// <summary>The first term of each file and its bytes.</summary>
    private static void Starts(Utf8JsonWriter json, string name, ImmutableArray<TermFile> files)
    {
        json.WriteStartArray(name);
        foreach (var file in files)
        {
            json.WriteStartArray();
            json.WriteStringValue(file.First);
            json.WriteNumberValue(file.Bytes.Length);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>What is shown of documents; those that follow each other on a page have its address and title in common.</summary>
    private static byte[] Documents(SearchDocument[] documents, string basePath)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, MiniSearchIndex.Json))
        {
            json.WriteStartArray();
            for (var i = 0; i < documents.Length;)
            {
                var first = documents[i];
                json.WriteStartObject();
                json.WriteString("url", basePath + first.Route.At(null).Href);
                json.WriteString("kind", MiniSearchIndex.KindWord(first.Kind));
                json.WriteString("title", first.Title);
                json.WriteStartArray("parts");
                for (; i < documents.Length && IsOnPageOf(first, documents[i]); i++)
                {
                    json.WriteStartArray();
                    json.WriteStringValue(documents[i].Route.Fragment);
                    json.WriteStringValue(documents[i].Text);
                    json.WriteEndArray();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return stream.ToArray();
    }

    private static bool IsOnPageOf(SearchDocument first, SearchDocument other) => other.Route.Path == first.Route.Path && other.Kind == first.Kind && other.Title == first.Title;

    private static Route Named(string folder, string name, string ending) => new($"search/{folder}/{name}.{ending}");

    private static Route Numbered(string folder, int number, string ending) => Named(folder, number.ToString(CultureInfo.InvariantCulture), ending);
}

/// <summary>A file that a search loads.</summary>
internal sealed record SearchFile(Route Route, Func<ReadOnlyMemory<byte>> Write);
