using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Records;
using Digest.Model.Sources;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines.Data;

/// <summary>A source: what is known of it, not its text.</summary>
/// <param name="Page">Its page on the site.</param>
/// <param name="Sha256">Of the bytes as received, in lower-case hexadecimal.</param>
/// <param name="Title">The editors', else the headline of the text; null where there is neither.</param>
/// <param name="Published">EDTF.</param>
/// <param name="Retrieved">EDTF.</param>
/// <param name="Text">The address of the decoded text in which offsets count; null where rights do not allow it.</param>
/// <param name="Inferred">By key: why the editors infer a value that the text does not state.</param>
internal sealed record SourceData(
    string Id,
    string Page,
    string Sha256,
    string? Title,
    string? Outlet,
    string? Byline,
    string? Published,
    string? Retrieved,
    string? Url,
    string? Language,
    Rights Rights,
    OriginData? Origin,
    string? Text,
    ImmutableSortedDictionary<string, string> Inferred)
{
    /// <summary>A source without its text.</summary>
    public static SourceData Of(Corpus corpus, Source source)
    {
        var card = source.Sidecar;
        return new SourceData(
            source.Id,
            DataRoutes.Url(corpus, RecordKind.Source, source.Id),
            source.Sha256,
            ShownText.Of(corpus, source.Id).Title,
            card.Outlet,
            card.Byline,
            card.Published?.Text,
            card.Retrieved?.Text,
            card.Url,
            card.Language,
            card.Rights,
            card.Origin is { } origin ? new OriginData(origin.Id, origin.Name) : null,
            DataRoutes.TextUrl(corpus, source),
            card.Inferred);
    }
}

/// <summary>Where a text really comes from.</summary>
internal sealed record OriginData(string Id, string Name);
