using Digest.Engine;

namespace Digest;

internal sealed record SiteOptions(bool Drafts, string? BaseUrl, bool Strict);

internal static class SiteLoader
{
    internal static Site Load(FileTree project, SiteOptions options) => throw new NotSupportedException($"the site of '{project.Root}' cannot be loaded yet ({options})");
}
