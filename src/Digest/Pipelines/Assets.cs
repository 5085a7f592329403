using System.Collections.Immutable;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Model.Theme;

namespace Digest.Pipelines;

/// <summary>The theme's style sheets, scripts, fonts and pictures, as they are.</summary>
/// <param name="files">By path below <c>theme/assets/</c>.</param>
internal sealed class Assets(ImmutableSortedDictionary<string, byte[]> files) : Pipeline<AssetView>
{
    public override string Name => "assets";

    protected override IEnumerable<string> List(Corpus corpus) => files.Keys;

    protected override Route AddressOf(AssetView view) => new($"assets/{view.Path}");

    protected override AssetView PostProcess(string id, Corpus corpus) => new(id, files[id]);

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(AssetView view, ITheme theme) => view.Bytes;
}

/// <summary>A file of the theme.</summary>
internal sealed record AssetView(string Path, ReadOnlyMemory<byte> Bytes);
