using System.Text;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Model.Theme;

namespace Digest.Pipelines;

/// <summary>
/// Which pages a browser may fetch before a reader opens them (Speculation Rules): those of the site that the reader points at. They are not run ahead, so that nothing counts as read that was not. Hosts name the file in the header Speculation-Rules.
/// </summary>
internal sealed class Speculation : Pipeline<SpeculationView>
{
    public override string Name => "speculation rules";

    protected override Route AddressOf(SpeculationView view) => new("speculation.json");

    protected override SpeculationView PostProcess(string id, Corpus corpus) => new(new Uri(corpus.Site.BaseUrl).AbsolutePath.TrimEnd('/'));

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(SpeculationView view, ITheme theme) => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(
        $$"""
        { "prefetch": [{ "where": { "href_matches": ["{{view.Base}}/", "{{view.Base}}/*/"] }, "eagerness": "moderate" }] }

        """));
}

/// <summary>Where the pages are.</summary>
/// <param name="Base">The path before that of every page, without a slash at the end.</param>
internal sealed record SpeculationView(string Base);
