using System.Text.Json.Serialization.Metadata;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Sites;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines;

/// <summary>What a host shows for an address that does not exist.</summary>
internal sealed class NotFound(DigestJson json) : Pipeline<NotFoundView>
{
    public override string Name => "not found";

    protected override string Template => "404";

    protected override JsonTypeInfo<NotFoundView> ViewJson => json.NotFoundView;

    protected override Route AddressOf(NotFoundView view) => new("404.html");

    protected override NotFoundView PostProcess(string id, Corpus corpus) => new(PageHead.Of(corpus, new Route("404.html"), "none", corpus.Say("not_found_title"), null, [Crumbs.Home(corpus)]));
}

/// <summary>A page that does not exist.</summary>
internal sealed record NotFoundView(PageHead Head);
