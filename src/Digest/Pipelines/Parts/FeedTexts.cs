using Digest.Model;
using Digest.Model.Prose;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Theme;

namespace Digest.Pipelines.Parts;

/// <summary>The editors' texts as feeds carry them, each made once a corpus, however many feeds carry it.</summary>
internal sealed class FeedTexts
{
    private readonly PerCorpus<RecordRef, FeedText> known = new(static (corpus, record) =>
    {
        var written = record.Kind == RecordKind.Summary ? corpus.Summary(record.Id)!.Written : corpus.Briefing(record.Id)!.Written;
        return new FeedText(FeedProse.Of(corpus, record, written, corpus.Site.BaseUrl + Route.Of(record.Kind, record.Id).At(null).Href));
    });

    /// <summary>A briefing's or summary's text with its notes.</summary>
    public FeedText Of(Corpus corpus, RecordRef record) => known.Of(corpus, record);
}

/// <summary>A text in feeds.</summary>
internal sealed class FeedText(ProseText text)
{
    private Rendering? rendering;

    /// <summary>The text as HTML.</summary>
    public string Markup(ITheme theme)
    {
        // Two threads that come here together do the same work twice, and no harm.
        if (rendering is not { } done || done.Theme != theme)
        {
            rendering = done = new Rendering(theme, theme.Markup(text).Markup);
        }

        return done.Markup;
    }

    private sealed record Rendering(ITheme Theme, string Markup);
}
