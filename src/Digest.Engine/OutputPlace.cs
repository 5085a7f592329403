using Digest.Model.Diagnostics;

namespace Digest.Engine;

/// <summary>Where a site may be published: nowhere that holds what it is made from, and through no link of the project.</summary>
internal static class OutputPlace
{
    // What a build reads or keeps below a project, and what version control keeps there.
    private static readonly string[] Kept = ["input", "theme", ".digest", ".git"];

    /// <summary>What is wrong with an output folder; null for a good one.</summary>
    public static Diagnostic? Check(FileTree project, FileTree output)
    {
        var (from, to) = (FileTree.RealPath(project.Root), FileTree.RealPath(output.Root));
        return Kept.Select(name => Path.Join(from, name)).FirstOrDefault(folder => IsWithin(to, folder)) is { } kept
            ? Refused(output, $"'{output.Root}' lies in '{kept}', which a build needs as it is")
            : IsWithin(from, to)
                ? Refused(output, $"'{output.Root}' holds the project itself")
                : LinkOnTheWay(project, output) is { } link ? Refused(output, $"'{link}' is a link, and is not followed") : null;
    }

    private static bool IsWithin(string path, string folder) =>
        path.Equals(folder, StringComparison.OrdinalIgnoreCase) || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);

    /// <summary>The output itself or a folder between it and the project that is a link: whoever wrote the project's files has made it.</summary>
    private static string? LinkOnTheWay(FileTree project, FileTree output)
    {
        for (var folder = output; ; folder = new FileTree(Path.GetDirectoryName(folder.Root)!))
        {
            if (folder.IsLink)
            {
                return folder.Root;
            }

            if (!IsWithin(folder.Root, project.Root) || folder.Root == project.Root || Path.GetDirectoryName(folder.Root) == project.Root)
            {
                return null;
            }
        }
    }

    /// <summary>Says why a folder is left alone.</summary>
    public static Diagnostic Refused(FileTree folder, string message) =>
        new(Rules.ForeignOutput, Location.Of(folder.Root), message) { Help = "name another folder with --out, or empty this one" };
}
