using System.Security.Cryptography;
using System.Text;
using Digest.Engine;
using Digest.Model.Sources;
using Digest.Pipelines;
using Digest.Reading.Records;

namespace Digest.Reliability.Fuzzing;

/// <summary>Reads inputs as the engine reads what earlier builds left: its cache, and the manifest of a published folder.</summary>
internal static class EngineInputs
{
    private static readonly Hash Program = Hash.Of("fuzz");
    private static readonly Hash Known = Hash.Of("known");
    private static readonly Hash Page = Hash.Of("page");
    private static readonly Lazy<FileTree> Folder = new(MakeFolder);

    /// <summary>A cache that is right.</summary>
    public static byte[] GoodCache()
    {
        var cache = ContentCache.Read(Program, null);
        var file = SmallSite.Files["input/figures/river.yml"];
        cache.Remember(Known, DigestJson.Default.DiagnosedFigures, TextFile.Read(new InputFile("input/figures/river.yml", file), FiguresReader.Read));
        cache.Remember(Page, Hash.Of("bytes"));
        return cache.ToBytes();
    }

    /// <summary>A cache: as it is, and signed anew, so that what is damaged is not seen by its hash alone.</summary>
    public static void Cache(byte[] bytes)
    {
        Look(bytes);
        var end = Math.Max(0, bytes.Length - SHA256.HashSizeInBytes);
        Look([.. bytes.AsSpan(0, end), .. SHA256.HashData(bytes.AsSpan(0, end))]);
    }

    /// <summary>A manifest that is right for the folder that it is tried with.</summary>
    public static byte[] GoodManifest() => Encoding.UTF8.GetBytes($"digest manifest 1\n{Hash.Of("a"u8).Hex}\ta.html\n{Hash.Of("b"u8).Hex}\tb/index.html\n");

    /// <summary>The manifest of a folder that holds two files.</summary>
    public static void OfFolder(byte[] bytes)
    {
        Folder.Value.Write(Manifest.File, bytes);
        if (Manifest.Verified(Folder.Value) is { } files && files.Keys.FirstOrDefault(file => !Folder.Value.List().Contains(file)) is { } outside)
        {
            throw new BrokenPromiseException($"'{outside}' counts as published and is not in the folder");
        }

        Manifest.Whole(Folder.Value);
    }

    private static void Look(byte[] bytes)
    {
        var cache = ContentCache.Read(Program, bytes);
        cache.Find(Known, DigestJson.Default.DiagnosedFigures);
        cache.Find(Known, DigestJson.Default.DiagnosedSource);
        cache.Find(Page, DigestJson.Default.BuildResult);
        _ = cache.Hash(Page);
        _ = cache.Hash(Known);
        cache.ToBytes();
    }

    private static FileTree MakeFolder()
    {
        var tree = new FileTree(Path.Combine(Directory.CreateTempSubdirectory("digest-fuzz-").FullName, "output"));
        tree.Write("a.html", "a"u8);
        tree.Write("b/index.html", "b"u8);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(tree.Root)!, recursive: true);
        return tree;
    }
}
