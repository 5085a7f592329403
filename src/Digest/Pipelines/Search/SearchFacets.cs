using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Digest.Model;

namespace Digest.Pipelines.Search;

/// <summary>By what the results of a search can be narrowed.</summary>
/// <param name="Name">As the address has it, such as <c>kind</c>.</param>
/// <param name="Values">What it is for a document.</param>
internal sealed record SearchFacet(string Name, Func<SearchDocument, IEnumerable<string>> Values)
{
    // Nobody chooses among more, and a page must not grow with the site.
    private const int MostChoices = 200;

    /// <summary>What kind of record it is.</summary>
    public static readonly SearchFacet Kind = new("kind", document => [MiniSearchIndex.KindWord(document.Kind)]);

    /// <summary>What source it comes from.</summary>
    public static readonly SearchFacet Source = new("source", document => document.Sources);

    /// <summary>Whom it names.</summary>
    public static readonly SearchFacet Entity = new("entity", document => document.Entities);

    /// <summary>What year it is of.</summary>
    public static readonly SearchFacet Year = new("year", document => document.Years.Select(year => year.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The facets that a site offers, in the order of the page.</summary>
    public static ImmutableArray<SearchFacet> Of(Corpus corpus) =>
    [
        Kind,
        .. corpus.Sources.Length <= MostChoices ? [Source] : Array.Empty<SearchFacet>(),
        .. corpus.Entities.Length <= MostChoices ? [Entity] : Array.Empty<SearchFacet>(),
        Year,
    ];

    /// <summary>As JSON: for each value its documents as runs, turn by turn how many do not have it and how many do.</summary>
    public byte[] Write(ImmutableArray<SearchDocument> documents)
    {
        var runs = new SortedDictionary<string, List<Run>>(StringComparer.Ordinal);
        for (var i = 0; i < documents.Length; i++)
        {
            foreach (var value in Values(documents[i]))
            {
                if (!runs.TryGetValue(value, out var those))
                {
                    runs[value] = those = [];
                }

                if (those is [.., var last] && last.End == i)
                {
                    those[^1] = last with { End = i + 1 };
                }
                else
                {
                    those.Add(new Run(i, i + 1));
                }
            }
        }

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, MiniSearchIndex.Json))
        {
            json.WriteStartObject();
            foreach (var (value, those) in runs)
            {
                json.WriteStartArray(value);
                var at = 0;
                foreach (var run in those)
                {
                    json.WriteNumberValue(run.Start - at);
                    json.WriteNumberValue(run.End - run.Start);
                    at = run.End;
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private readonly record struct Run(int Start, int End);
}
