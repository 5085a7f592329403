using System.Diagnostics;
using System.Globalization;
using Digest.Tests.Commands;
using Xunit;

namespace Digest.Tests.Sites;

/// <summary>A small project in a git repository, each commit on the day that the test says.</summary>
internal sealed class GitProject : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _within;

    /// <param name="within">The project's folder in the repository, such as <c>sites/a</c>; empty for the repository itself.</param>
    public GitProject(string within = "")
    {
        _within = within;
        Write("input/site.yml", "title: >-\n  Rivers\nbase_url: https://example.org\n");
        Write("input/sources/open.txt", "The river rises\n\nThe river rose on Monday, and nobody knows why it did.\n");
        Write("input/pages/about.md", "---\ntitle: About\n---\n\nAbout this site.\n");
    }

    public string Repository => _folder.Path;

    public string Root => Path.Combine(_folder.Path, _within);

    public void Write(string file, string text) => _folder.Write(Path.Combine(_within, file), text);

    /// <summary>Commits all that there is, at noon in UTC, by somebody whose address must not get out.</summary>
    public void Commit(string day, string subject, params string[] more)
    {
        if (!Directory.Exists(Path.Combine(Repository, ".git")))
        {
            Git(day, "init", "--quiet");
        }

        Git(day, "add", "--all");
        Git(day, ["-c", "user.name=Ann", "-c", "user.email=ann@secret.example", "-c", "commit.gpgSign=false", "commit", "--quiet", "--message", subject, .. more]);
    }

    public void Git(string day, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = Repository, RedirectStandardError = true };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_AUTHOR_DATE"] = start.Environment["GIT_COMMITTER_DATE"] = $"{day}T12:00:00Z";
        using var git = Process.Start(start)!;
        var problems = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, string.Create(CultureInfo.InvariantCulture, $"git {string.Join(' ', arguments)}: {problems}"));
    }

    public void Dispose()
    {
        // Git makes its objects read-only, which hinders their removal on some systems.
        foreach (var file in Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        _folder.Dispose();
    }
}
