using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Pipelines.Parts;
using Digest.Reading.Records;

namespace Digest.Pipelines;

/// <summary>The pages about the site itself: about, method, corrections and what else the editors write. A method is told even where they tell none.</summary>
/// <param name="carried">Pages that come with the theme, by path; the editors' own of the same name stands in place of one.</param>
internal sealed class EditorPages(DigestJson json, ImmutableSortedDictionary<string, byte[]> carried) : Pipeline<InputFile, Page, PageView>
{
    private const string Folder = "input/pages";
    private const string CorrectionsId = "corrections";

    public override string Name => "pages";

    protected override string Template => "page";

    protected override JsonTypeInfo<PageView> ViewJson => json.PageView;

    protected override IEnumerable<Document<InputFile>> Input(IInputContext context)
    {
        var own = context.Files(Folder, ".md");
        var names = own.Select(file => Path.GetFileName(file.Id)).ToHashSet(StringComparer.Ordinal);
        return [.. own, .. carried.Where(file => !names.Contains(Path.GetFileName(file.Key))).Select(file => new Document<InputFile>(file.Key, new InputFile(file.Key, file.Value), Hash.Of(file.Value)))];
    }

    protected override Diagnosed<Page> Process(Document<InputFile> document) => TextFile.Read(document.Value, PageReader.Read);

    protected override Route AddressOf(PageView view) => view.Head.Route;

    protected override PageView? PostProcess(Document<Page> document, Corpus corpus)
    {
        if (corpus.Page(document.Value.Id) is not { } page)
        {
            return null;
        }

        return new PageView(
            PageHead.Of(corpus, Route.Of(RecordKind.Page, page.Id), page.Id, page.Title, page.Standfirst, [Crumbs.Home(corpus)], page.Path.StartsWith(Folder, StringComparison.Ordinal) ? page.Path : null),
            page.Title,
            page.Standfirst,
            WrittenView.Of(corpus, new RecordRef(RecordKind.Page, page.Id), page.Written, [], null, page.Updated, []),
            page.Id == CorrectionsId ? Corrections(corpus) : []);
    }

    /// <summary>The page on which corrections are listed; null where the editors have none.</summary>
    public static LinkView? CorrectionsOf(Corpus corpus) => RecordLink.Of(corpus, new RecordRef(RecordKind.Page, CorrectionsId));

    /// <summary>Every correction of the site, the latest first.</summary>
    private static ImmutableArray<PageCorrection> Corrections(Corpus corpus) =>
    [
        .. corpus.Briefings.SelectMany(briefing => briefing.Corrections.Select(correction => (Of: new RecordRef(RecordKind.Briefing, briefing.Id), correction)))
            .Concat(corpus.Summaries.SelectMany(summary => summary.Corrections.Select(correction => (Of: new RecordRef(RecordKind.Summary, summary.Id), correction))))
            .OrderByDescending(entry => entry.correction.Date.Latest)
            .ThenBy(entry => entry.Of.Id, StringComparer.Ordinal)
            .Select(entry => new PageCorrection(RecordLink.Of(corpus, entry.Of)!, CorrectionView.Of(corpus, entry.correction))),
    ];
}

/// <summary>A page about the site itself.</summary>
/// <param name="Corrections">All that were made, on the page of that name.</param>
internal sealed record PageView(PageHead Head, string Title, string? Standfirst, WrittenView Written, ImmutableArray<PageCorrection> Corrections);

/// <summary>A correction with the page that it was made on.</summary>
internal sealed record PageCorrection(LinkView Page, CorrectionView Correction);
