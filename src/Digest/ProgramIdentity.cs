using Digest.Engine;

namespace Digest;

/// <summary>Stands for this very program: what another one left in the cache does not count.</summary>
internal static class ProgramIdentity
{
    /// <summary>Of the module versions of all assemblies of Digest.</summary>
    public static Hash Hash { get; } = Hash.Of(
        Version(typeof(ProgramIdentity)),
        Version(typeof(Model.Corpus)),
        Version(typeof(Reading.Records.ClaimsReader)),
        Version(typeof(Analysis.Cleaning.Cleaner)),
        Version(typeof(Engine.Build)),
        Version(typeof(Theme.ScribanTheme)));

    private static string Version(Type type) => type.Module.ModuleVersionId.ToString();
}
