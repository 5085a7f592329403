using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Digest.Analysis.Comparing;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Theme;
using Digest.Pipelines.Parts;
using Digest.Theme.Pictures;

namespace Digest.Pipelines;

/// <summary>A picture of each briefing, for places where its page is shared.</summary>
/// <param name="fonts">The theme's fonts for titles and for text.</param>
internal sealed class BriefingPictures(DigestJson json, PictureFonts fonts) : Pipeline<BriefingPictureView>
{
    public override string Name => "pictures";

    protected override JsonTypeInfo<BriefingPictureView> KeyJson => json.BriefingPictureView;

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Briefings.Where(briefing => BriefingPictureView.Has(corpus, briefing)).Select(briefing => briefing.Id);

    protected override Route AddressOf(BriefingPictureView view) => view.Route;

    protected override BriefingPictureView PostProcess(string id, Corpus corpus) => BriefingPictureView.Of(corpus, corpus.Briefing(id)!);

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(BriefingPictureView view, ITheme theme) => new(PicturePainter.Paint(view.Picture, fonts.Title, fonts.Text), []);
}

/// <summary>The picture of a briefing.</summary>
internal sealed record BriefingPictureView(Route Route, BriefingPicture Picture)
{
    /// <summary>The full address of a briefing's picture; null where its words cannot be drawn.</summary>
    public static string? AddressOf(Corpus corpus, Briefing briefing) => Has(corpus, briefing) ? corpus.Site.BaseUrl + RouteOf(briefing).Href : null;

    /// <summary>Whether a briefing has a picture.</summary>
    public static bool Has(Corpus corpus, Briefing briefing) => BriefingPicture.CanShow(corpus.Site.Title) && BriefingPicture.CanShow(briefing.Title) && Facts(corpus, briefing).All(BriefingPicture.CanShow);

    /// <summary>The view of a briefing's picture.</summary>
    public static BriefingPictureView Of(Corpus corpus, Briefing briefing)
    {
        var story = corpus.Story(briefing.Id);
        return new BriefingPictureView(
            RouteOf(briefing),
            new BriefingPicture(
                corpus.Site.Title,
                briefing.Title,
                Facts(corpus, briefing),
                [.. corpus.Compared(story).Select(claim => story.Sources.Select(source => Comparer.State(claim, source)).ToImmutableArray())]));
    }

    private static Route RouteOf(Briefing briefing) => new($"{Route.Of(RecordKind.Briefing, briefing.Id).Path}picture.png");

    private static ImmutableArray<string> Facts(Corpus corpus, Briefing briefing)
    {
        var story = corpus.Story(briefing.Id);
        return
        [
            DateWords.Of(corpus, briefing.Date).Text,
            corpus.Say("picture_facts", story.Sources.Length, story.Compared.Length, corpus.Compared(story).Count(claim => Comparer.Agreement(claim, story.Sources) == Agreement.Disputed)),
        ];
    }
}
