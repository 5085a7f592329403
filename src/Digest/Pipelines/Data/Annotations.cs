using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Theme;

namespace Digest.Pipelines.Data;

/// <summary>Every quote as an annotation of its source, in the W3C's Web Annotation Data Model.</summary>
internal sealed class Annotations : Pipeline<AnnotationsView>
{
    public override string Name => "annotations";

    protected override bool IsTraced => false;

    protected override Route AddressOf(AnnotationsView view) => DataRoutes.Annotations;

    protected override AnnotationsView PostProcess(string id, Corpus corpus)
    {
        var self = corpus.Site.BaseUrl + DataRoutes.Annotations.Href;
        var items = corpus.Sources.SelectMany(source => AnnotationView.Of(corpus, source, self));
        var total = corpus.Sources.Sum(source => AnnotationView.Annotated(corpus, source).Count());
        return new AnnotationsView("http://www.w3.org/ns/anno.jsonld", self, "AnnotationCollection", corpus.Site.Title, total, new AnnotationPageView(self + "#page-1", "AnnotationPage", self, 0, items));
    }

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(AnnotationsView view, ITheme theme) => DataBytes.Json(view, DataJson.Default.AnnotationsView);
}

/// <summary>An AnnotationCollection with its one page.</summary>
internal sealed record AnnotationsView(
    [property: JsonPropertyName("@context")] string Context,
    string Id,
    string Type,
    string Label,
    int Total,
    AnnotationPageView First);

/// <summary>An AnnotationPage; its items are made when they are asked for.</summary>
internal sealed record AnnotationPageView(string Id, string Type, [property: JsonPropertyName("partOf")] string PartOf, [property: JsonPropertyName("startIndex")] int StartIndex, IEnumerable<AnnotationView> Items);

/// <summary>Words of a source that a record of the site uses.</summary>
/// <param name="Body">The record; for a position the stance as a second body.</param>
/// <param name="Target">One a part of the quote.</param>
internal sealed record AnnotationView(string Id, string Type, string Motivation, ImmutableArray<AnnotationBody> Body, ImmutableArray<AnnotationTarget> Target)
{
    /// <summary>The uses of a source that have an annotation, in the order of its text.</summary>
    public static IEnumerable<Use> Annotated(Corpus corpus, Model.Sources.Source source) =>
        corpus.UsesOf(source.Id).DistinctBy(use => (use.By, use.Stance, use.Excerpt.Span)).Where(use => Parts.RecordLink.Of(corpus, use.By) is not null);

    /// <summary>The annotations of a source, in the order of its text.</summary>
    /// <param name="collection">The address of the collection.</param>
    public static IEnumerable<AnnotationView> Of(Corpus corpus, Model.Sources.Source source, string collection)
    {
        var text = Parts.ShownText.Of(corpus, source.Id);
        var selectors = new Selectors(text);
        return
            from use in Annotated(corpus, source)
            let stance = use.Stance is { } known ? JsonNamingPolicy.KebabCaseLower.ConvertName(known.ToString()) : null
            let user = $"{use.By.Kind.ToString().ToLowerInvariant()}-{use.By.Id}{(stance is null ? "" : "-" + stance)}"
            select new AnnotationView(
                $"{collection}#{source.Id}-{Parts.QuoteView.Anchor(use.Excerpt)}-{user}",
                "Annotation",
                "linking",
                [
                    new AnnotationBody(DataRoutes.Url(corpus, use.By.Kind, use.By.Id), null, null, "linking"),
                    .. stance is null ? Array.Empty<AnnotationBody>() : [new AnnotationBody(null, "TextualBody", stance, "classifying")],
                ],
                [.. text.Quoted(use.Excerpt).Select(part => new AnnotationTarget("SpecificResource", DataRoutes.TextUrl(corpus, source) ?? DataRoutes.Url(corpus, RecordKind.Source, source.Id), selectors.Of(part)))]);
    }
}

/// <summary>What an annotation says: the page of a record, or a word.</summary>
internal sealed record AnnotationBody(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Type,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Value,
    string Purpose);

/// <summary>What is annotated: words of the decoded text, or of the source's page where the text may not be shown whole.</summary>
internal sealed record AnnotationTarget(string Type, string Source, ImmutableArray<SelectorView> Selector);

/// <summary>A TextQuoteSelector or a TextPositionSelector.</summary>
internal sealed record SelectorView(
    string Type,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Exact = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Prefix = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Suffix = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Start = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? End = null);
