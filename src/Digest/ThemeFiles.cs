using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Digest.Engine;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Reading.Yaml;
using Digest.Theme;

namespace Digest;

/// <summary>The files of a theme: those that the program carries, or the project's own in <c>theme/</c> where it has one of that name.</summary>
/// <param name="Files">By path, such as <c>theme/layout.html</c>.</param>
/// <param name="Own">Stands for those that are the project's own; the others are part of the program.</param>
internal sealed record ThemeFiles(ImmutableSortedDictionary<string, byte[]> Files, Hash Own)
{
    private const string AssetFolder = "theme/assets/";
    private const string PageFolder = "theme/pages/";
    private const string FontFolder = "theme/fonts/";
    private const string Fallback = "theme/strings.en.yml";

    private readonly ConcurrentDictionary<string, Lazy<Diagnosed<InterfaceWords>>> words = new(StringComparer.Ordinal);

    /// <summary>The assets by their path below <c>theme/assets/</c>.</summary>
    public ImmutableSortedDictionary<string, byte[]> Assets =>
        Files.Where(file => file.Key.StartsWith(AssetFolder, StringComparison.Ordinal)).ToImmutableSortedDictionary(file => file.Key[AssetFolder.Length..], file => file.Value, StringComparer.Ordinal);

    /// <summary>Pages about the site that it has where the editors write none.</summary>
    public ImmutableSortedDictionary<string, byte[]> Pages => Files.Where(file => file.Key.StartsWith(PageFolder, StringComparison.Ordinal)).ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The fonts of pictures.</summary>
    public PictureFonts Fonts => new(Files[FontFolder + "title.ttf"], Files[FontFolder + "text.ttf"]);

    /// <summary>Templates as text, and assets by their hash, so that the theme's own hash covers them.</summary>
    public IEnumerable<ThemeFile> Templates => Files.Select(file => new ThemeFile(
        file.Key,
        file.Key.EndsWith(".html", StringComparison.Ordinal) ? Encoding.UTF8.GetString(file.Value) : Hash.Of(file.Value).Hex));

    /// <summary>The theme that the program carries, with what a project has of its own in place of it.</summary>
    public static ThemeFiles Load(FileTree project)
    {
        var own = project.List("theme").Where(file => !IsOfNpm(file)).ToImmutableSortedDictionary(file => file, file => project.Read(file) ?? [], StringComparer.Ordinal);
        var assembly = typeof(ThemeFiles).Assembly;
        var carried = assembly.GetManifestResourceNames().Where(name => name.StartsWith("theme/", StringComparison.Ordinal) && !own.ContainsKey(name));
        return new ThemeFiles(
            own.AddRange(carried.Select(name => KeyValuePair.Create(name, Bytes(assembly, name)))),
            Hash.Of([.. own.SelectMany(file => new[] { file.Key, Hash.Of(file.Value).Hex })]));
    }

    private static bool IsOfNpm(string file) => file.StartsWith("theme/node_modules/", StringComparison.Ordinal) || file is "theme/package.json" or "theme/package-lock.json" or "theme/.npmrc";

    /// <summary>The words of the interface in a language; in English where it lacks any, and with a warning where it has none. Read once, whoever asks.</summary>
    public Diagnosed<InterfaceWords> Words(string language) => words.GetOrAdd(language, wanted => new(() => ReadWords(wanted))).Value;

    private Diagnosed<InterfaceWords> ReadWords(string language)
    {
        var wanted = $"theme/strings.{language}.yml";
        var path = Files.ContainsKey(wanted) ? wanted : Fallback;
        var carried = Bytes(typeof(ThemeFiles).Assembly, Fallback);
        var read = Words(path, Files[path]);
        var all = carried.AsSpan().SequenceEqual(Files[path]) ? read.Value : Words(Fallback, carried).Value.SetItems(read.Value);
        return new(new InterfaceWords(all), path == wanted ? read.Diagnostics : [.. read.Diagnostics, new Diagnostic(Rules.MissingStrings, Location.Of(Pipelines.SiteFile.FilePath), $"the theme has no words in '{language}'; the interface is in English") { Help = $"translate {Fallback} as {wanted}" }]);
    }

    private static Diagnosed<ImmutableSortedDictionary<string, string>> Words(string path, byte[] bytes)
    {
        var read = YamlReader.Read(path, Encoding.UTF8.GetString(bytes));
        return new(
            read.Value is YamlMapping map
                ? map.Entries.Where(entry => entry.Value is YamlScalar).ToImmutableSortedDictionary(entry => entry.Key.Value, entry => ((YamlScalar)entry.Value).Value, StringComparer.Ordinal)
                : ImmutableSortedDictionary<string, string>.Empty,
            read.Diagnostics);
    }

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
