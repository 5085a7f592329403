using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Model.Theme;

namespace Digest.Pipelines;

/// <summary>The theme's style sheets, scripts, fonts and pictures, as they are.</summary>
/// <param name="files">By path below <c>theme/assets/</c>.</param>
internal sealed class Assets(DigestJson json, ImmutableSortedDictionary<string, byte[]> files) : Pipeline<AssetView>
{
    public override string Name => "assets";

    protected override JsonTypeInfo<AssetView> ViewJson => json.AssetView;

    protected override IEnumerable<string> List(Corpus corpus) => files.Keys;

    protected override Route AddressOf(AssetView view) => new($"assets/{view.Path}");

    protected override AssetView PostProcess(string id, Corpus corpus) => new(id, Hash.Of(files[id]).Hex);

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(AssetView view, ITheme theme) => new ReadOnlyMemory<byte>(files[view.Path]);
}

/// <summary>A file of the theme.</summary>
internal sealed record AssetView(string Path, string Sha256);
