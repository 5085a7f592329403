using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Digest.Engine;

namespace Digest.Reliability.Supply;

/// <summary>A package that somebody else has made, as a lock file pins it.</summary>
/// <param name="Registry"><c>nuget</c> or <c>npm</c>, as package addresses (purl) have them.</param>
/// <param name="Hash">The SHA-512 of its archive, in base 64.</param>
internal sealed record LockedPackage(string Registry, string Name, string Version, string Hash)
{
    /// <summary>The package's address.</summary>
    public string Address => $"pkg:{Registry}/{Name.Replace("@", "%40", StringComparison.Ordinal)}@{Version}";

    /// <summary>Every package that the lock files of a repository pin, in order of address.</summary>
    /// <exception cref="InvalidOperationException">A package is pinned without a hash.</exception>
    public static ImmutableArray<LockedPackage> All(FileTree repository, IEnumerable<string> files) =>
    [
        .. files.SelectMany(file => Of(file, Encoding.UTF8.GetString(repository.Read(file)!))).DistinctBy(package => (package.Address, package.Hash))
            .OrderBy(package => package.Address, StringComparer.Ordinal),
    ];

    private static IEnumerable<LockedPackage> Of(string file, string text)
    {
        var root = JsonDocument.Parse(text).RootElement;
        return file.EndsWith("package-lock.json", StringComparison.Ordinal) ? OfNpm(file, root) : OfNuGet(file, root);
    }

    private static IEnumerable<LockedPackage> OfNuGet(string file, JsonElement root) =>
        from framework in root.GetProperty("dependencies").EnumerateObject()
        from package in framework.Value.EnumerateObject()
        where package.Value.GetProperty("type").GetString() != "Project"
        select new LockedPackage("nuget", package.Name, package.Value.GetProperty("resolved").GetString()!, HashOf(file, package, "contentHash"));

    private static IEnumerable<LockedPackage> OfNpm(string file, JsonElement root)
    {
        const string Folder = "node_modules/";
        return from package in root.GetProperty("packages").EnumerateObject()
               where package.Name.Length > 0
               let name = package.Name[(package.Name.LastIndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..]
               select new LockedPackage("npm", name, package.Value.GetProperty("version").GetString()!, HashOf(file, package, "integrity")["sha512-".Length..]);
    }

    private static string HashOf(string file, JsonProperty package, string property) =>
        package.Value.TryGetProperty(property, out var hash) ? hash.GetString()! : throw new InvalidOperationException($"{file}: '{package.Name}' is pinned without a hash");
}
