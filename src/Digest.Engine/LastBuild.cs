using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Digest.Model.Diagnostics;

namespace Digest.Engine;

/// <summary>What the last build came to: where the same would be built again, and what it published still stands, there is nothing to do.</summary>
/// <param name="from">Stands for all that the build is made from.</param>
/// <param name="json">How a result is kept.</param>
internal sealed class LastBuild(FileTree project, FileTree output, Hash program, Hash from, JsonTypeInfo<BuildResult> json)
{
    private const string File = ".digest/last";

    /// <summary>The result of the last build, with nothing done; null where this one would be another.</summary>
    public BuildResult? Result() =>
        Manifest.Whole(output) is { } manifest
        && ContentCache.Read(program, project.Read(File)).Find(Key(manifest), json) is { Published: { } published } last
            ? last with { Published = new Published(published.Pages, 0, 0, 0), Processed = 0 }
            : null;

    /// <summary>Keeps what this build came to.</summary>
    /// <returns>What is wrong where it cannot be kept.</returns>
    public ImmutableArray<Diagnostic> Keep(BuildResult result) => result.Published is null ? [] : Build.Keep(project, File, () =>
    {
        var kept = ContentCache.Read(program, null);
        kept.Remember(Key(Hash.Of(output.Read(Manifest.File) ?? [])), json, result);
        return kept.ToBytes();
    });

    private Hash Key(Hash manifest) => Hash.Of(from.Hex, manifest.Hex);
}
