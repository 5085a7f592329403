using System.Collections.Concurrent;
using Digest.Model;
using Digest.Model.Prose;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Theme;

namespace Digest.Pipelines.Parts;

/// <summary>The editors' texts as feeds carry them, each made once a corpus, however many feeds carry it.</summary>
internal sealed class FeedTexts
{
    private readonly PerCorpus<ConcurrentDictionary<RecordRef, Lazy<FeedText>>> known = new(_ => []);

    /// <summary>A briefing's or summary's text with its notes.</summary>
    public FeedText Of(Corpus corpus, RecordRef record, Written written) => known.Of(corpus)
        .GetOrAdd(record, of => new Lazy<FeedText>(() => new FeedText(FeedProse.Of(corpus, of, written, corpus.Site.BaseUrl + Route.Of(of.Kind, of.Id).At(null).Href)))).Value;
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
