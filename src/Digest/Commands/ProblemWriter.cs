using System.Collections.Immutable;
using Digest.Engine;
using Digest.Model.Diagnostics;
using Digest.Reports;

namespace Digest.Commands;

/// <summary>Writes what is wrong: for people to standard error, for other programs to standard output.</summary>
internal static class ProblemWriter
{
    /// <summary>Writes all problems in one format.</summary>
    public static void Write(Surroundings world, FileTree project, ReportFormat format, ImmutableArray<Diagnostic> problems)
    {
        switch (format)
        {
            case ReportFormat.Json:
                world.Results.Write(JsonReport.Of(problems));
                break;
            case ReportFormat.Sarif:
                world.Results.Write(SarifReport.Of(problems, Version));
                break;
            case ReportFormat.Github:
                world.Results.Write(GithubReport.Of(problems));
                break;
            default:
                world.Show(TextReport.Of(problems, Lines(project)));
                break;
        }
    }

    /// <summary>The lines of a project's files; a place that is no file of the project has none.</summary>
    public static FileLines Lines(FileTree project) => new(path => Path.IsPathRooted(path) || path.Split('/').Contains("..") ? null : project.Read(path));

    private static string Version => typeof(ProblemWriter).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
