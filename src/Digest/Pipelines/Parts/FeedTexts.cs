using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Prose;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Model.Theme;

namespace Digest.Pipelines.Parts;

/// <summary>The editors' texts as feeds carry them, each made once a corpus, however many feeds carry it.</summary>
internal sealed class FeedTexts(DigestJson json)
{
    private readonly ConditionalWeakTable<Corpus, ConcurrentDictionary<RecordRef, Lazy<FeedText>>> corpora = [];

    /// <summary>A briefing's or summary's text with its notes.</summary>
    public FeedText Of(Corpus corpus, RecordRef record, Written written) => corpora
        .GetValue(corpus, static _ => new ConcurrentDictionary<RecordRef, Lazy<FeedText>>())
        .GetOrAdd(record, of => new Lazy<FeedText>(() =>
        {
            var text = FeedProse.Of(corpus, of, written, corpus.Site.BaseUrl + Route.Of(of.Kind, of.Id).At(null).Href);
            return new FeedText(text, Hash.OfJson(text, json.ProseText).Hex);
        })).Value;
}

/// <summary>A text in feeds. Its hash stands for it where a feed is hashed.</summary>
internal sealed class FeedText(ProseText text, string sha256)
{
    private Rendering? rendering;

    /// <summary>Of the text as JSON, in hexadecimal.</summary>
    public string Sha256 { get; } = sha256;

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
