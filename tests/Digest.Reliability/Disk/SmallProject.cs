using System.Diagnostics;

namespace Digest.Reliability.Disk;

/// <summary>A small project in a folder of its own, with something beside it that no build may touch.</summary>
internal sealed class SmallProject
{
    public SmallProject(string folder)
    {
        (Root, Outside) = (Path.Combine(folder, "project"), Path.Combine(folder, "outside"));
        Write("input/site.yml", Site("first"));
        Write("input/sources/a.txt", "A headline about a river\n\nThe minister said on Monday that the bridge was closed.\n");
        Write("input/pages/about.md", "---\ntitle: About\n---\n\nAbout us.\n");
        foreach (var canary in new[] { "victim", "secret.md", "deep/victim.txt", "index.html" })
        {
            var file = Path.Combine(Outside, canary);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, $"---\ntitle: Canary\n---\n\nThe word {Canary} stands outside.\n");
        }
    }

    /// <summary>A word that stands outside the project alone.</summary>
    public const string Canary = "quinquagesima";

    public string Root { get; }

    public string Outside { get; }

    public string Output => Path.Combine(Root, "output");

    /// <summary>The settings of a site.</summary>
    public static string Site(string title) => $"title: {title}\ndescription: D\nlanguage: en\nbase_url: https://d.example\npublisher: P\n";

    /// <summary>Writes a file of the project.</summary>
    public void Write(string file, string text)
    {
        var path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Makes a link in the project, in place of what is there.</summary>
    public void Link(string link, string target)
    {
        var path = Path.Combine(Root, link);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        File.Delete(path);
        File.CreateSymbolicLink(path, target);
    }

    /// <summary>Runs a command in the project's folder that must be there.</summary>
    public static void Run(string command, params string[] arguments)
    {
        using var process = Process.Start(command, arguments);
        process.WaitForExit();
    }
}
