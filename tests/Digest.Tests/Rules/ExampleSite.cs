using System.Text;
using System.Text.RegularExpressions;
using Digest.Engine;
using Digest.Model;
using Digest.Tests.Commands;

namespace Digest.Tests.Rules;

/// <summary>The files that the fences of a Markdown text show: a path after the language, then perhaps an encoding.</summary>
internal static partial class ExampleSite
{
    /// <summary>Builds a site of these texts, a later file in place of an earlier one, and gives the codes of all that is wrong, and of all findings on its sources.</summary>
    public static HashSet<string> Codes(params string[] texts)
    {
        using var folder = new TemporaryFolder();
        var files = new Dictionary<string, byte[]?>(StringComparer.Ordinal);
        var links = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match fence in texts.SelectMany(text => Fence().Matches(text)))
        {
            if (fence.Groups["kind"].Value == "link")
            {
                links.Add(fence.Groups["path"].Value);
            }

            var encoding = fence.Groups["encoding"].Value == "latin-1" ? Encoding.Latin1 : Encoding.UTF8;
            files[fence.Groups["path"].Value] = fence.Groups["kind"].Value == "gone" ? null : encoding.GetBytes(fence.Groups["text"].Value);
        }

        if (files.Keys.Any(path => path.StartsWith("theme/", StringComparison.Ordinal)))
        {
            WriteTheme(folder);
        }

        foreach (var (path, bytes) in files)
        {
            if (links.Contains(path))
            {
                folder.Link(path, Encoding.UTF8.GetString(bytes!).Trim());
            }
            else if (bytes is not null)
            {
                folder.Write(path, bytes);
            }
        }

        var project = new FileTree(folder.Path);
        var output = files.Keys.Any(path => path.StartsWith("output/", StringComparison.Ordinal)) ? new FileTree(Path.Combine(folder.Path, "output")) : null;
        var site = SiteLoader.Load(project, new SiteOptions(Drafts: false, BaseUrl: null, Strict: false));
        Corpus? corpus = null;
        var result = Build.Run(project, output, site with
        {
            Levels = (known, found) =>
            {
                corpus = known;
                return site.Levels(known, found);
            },
        });
        var findings = corpus?.Evidence.Findings.Values.SelectMany(found => found) ?? [];
        return [.. result.Diagnostics.Select(problem => problem.Rule.Code), .. findings.Select(finding => finding.Rule.Code)];
    }

    /// <summary>Writes the files of a text.</summary>
    public static void Write(TemporaryFolder folder, string text)
    {
        foreach (Match fence in Fence().Matches(text))
        {
            folder.Write(fence.Groups["path"].Value, fence.Groups["text"].Value);
        }
    }

    /// <summary>A project's theme stands in place of the whole one that the program carries.</summary>
    public static void WriteTheme(TemporaryFolder folder)
    {
        foreach (var name in typeof(SiteLoader).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("theme/", StringComparison.Ordinal)))
        {
            using var stream = typeof(SiteLoader).Assembly.GetManifestResourceStream(name)!;
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            folder.Write(name, copy.ToArray());
        }
    }

    [GeneratedRegex("""^```(?<kind>\w+) (?<path>\S+)(?: (?<encoding>\S+))?\n(?<text>(?:(?!```).*\n)*)```$""", RegexOptions.Multiline)]
    private static partial Regex Fence();
}
