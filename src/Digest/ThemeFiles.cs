using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Digest.Engine;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Reading.Yaml;
using Digest.Theme;

namespace Digest;

/// <summary>The files of a theme: the project's own <c>theme/</c>, or the one that the program carries.</summary>
/// <param name="Files">By path, such as <c>theme/layout.html</c>.</param>
internal sealed record ThemeFiles(ImmutableSortedDictionary<string, byte[]> Files)
{
    private const string AssetFolder = "theme/assets/";
    private const string SearchLibrary = AssetFolder + "minisearch";
    private const string FontFolder = "theme/fonts/";
    private const string Fallback = "theme/strings.en.yml";

    /// <summary>The assets by their path below <c>theme/assets/</c>.</summary>
    public ImmutableSortedDictionary<string, byte[]> Assets =>
        Files.Where(file => file.Key.StartsWith(AssetFolder, StringComparison.Ordinal)).ToImmutableSortedDictionary(file => file.Key[AssetFolder.Length..], file => file.Value, StringComparer.Ordinal);

    /// <summary>The fonts of pictures.</summary>
    public PictureFonts Fonts => new(Files[FontFolder + "title.ttf"], Files[FontFolder + "text.ttf"]);

    /// <summary>Stands for all files.</summary>
    public Hash Hash => Hash.Of([.. Files.SelectMany(file => new[] { file.Key, Hash.Of(file.Value).Hex })]);

    /// <summary>Templates as text, and assets by their hash, so that the theme's own hash covers them.</summary>
    public IEnumerable<ThemeFile> Templates => Files.Select(file => new ThemeFile(
        file.Key,
        file.Key.EndsWith(".html", StringComparison.Ordinal) ? Encoding.UTF8.GetString(file.Value) : Hash.Of(file.Value).Hex));

    /// <summary>The theme of a project. What the program carries from npm comes with every theme that has no file of that name.</summary>
    public static ThemeFiles Load(FileTree project)
    {
        var own = project.List("theme").Where(file => !IsOfNpm(file)).ToImmutableSortedDictionary(file => file, file => project.Read(file) ?? [], StringComparer.Ordinal);
        return new ThemeFiles(own.ContainsKey("theme/layout.html")
            ? Carried().Where(file => file.Key.StartsWith(SearchLibrary, StringComparison.Ordinal) || file.Key.StartsWith(FontFolder, StringComparison.Ordinal)).Aggregate(own, (files, file) => files.ContainsKey(file.Key) ? files : files.Add(file.Key, file.Value))
            : Carried());
    }

    private static bool IsOfNpm(string file) => file.StartsWith("theme/node_modules/", StringComparison.Ordinal) || file is "theme/package.json" or "theme/package-lock.json";

    /// <summary>The words of the interface in a language; in English, with a warning, where the theme has none in it.</summary>
    public Diagnosed<InterfaceWords> Words(string language)
    {
        var wanted = $"theme/strings.{language}.yml";
        var path = Files.ContainsKey(wanted) ? wanted : Fallback;
        if (!Files.TryGetValue(path, out var bytes))
        {
            return new(new InterfaceWords(ImmutableSortedDictionary<string, string>.Empty), [new Diagnostic(Rules.MissingFile, Location.Of(Fallback), "the theme has no words for its interface")]);
        }

        var read = YamlReader.Read(path, Encoding.UTF8.GetString(bytes));
        var words = read.Value is YamlMapping map
            ? map.Entries.Where(entry => entry.Value is YamlScalar).ToImmutableSortedDictionary(entry => entry.Key.Value, entry => ((YamlScalar)entry.Value).Value, StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, string>.Empty;
        return new(new InterfaceWords(words), path == wanted ? read.Diagnostics : [.. read.Diagnostics, new Diagnostic(Rules.MissingStrings, Location.Of(Pipelines.SiteFile.FilePath), $"the theme has no words in '{language}'; the interface is in English") { Help = $"translate {Fallback} as {wanted}" }]);
    }

    private static ImmutableSortedDictionary<string, byte[]> Carried()
    {
        var assembly = typeof(ThemeFiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("theme/", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(name => name, name => Bytes(assembly, name), StringComparer.Ordinal);
    }

    private static byte[] Bytes(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
