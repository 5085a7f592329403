using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Digest.Engine;
using Digest.Model.Diagnostics;
using Digest.Reports;

namespace Digest.Commands;

/// <summary><c>digest build</c>: builds the site and publishes it if nothing is wrong.</summary>
internal static class BuildCommand
{
    /// <summary>The default output folder, in the project folder.</summary>
    public const string Output = "output";

    /// <summary>The command.</summary>
    public static Command Of(Surroundings world)
    {
        var command = new Command("build", "Build the site; the default.");
        var options = new ProjectOptions(command);
        var output = new Option<string?>("--out") { Description = $"The folder to publish into; else {Output}/ in the project folder.", HelpName = "DIR" };
        command.Add(output);
        command.SetAction(parsed => options.Project(parsed, world.Folder) is { } project
            ? Run(world, project, Out(parsed.GetValue(output), project, world.Folder), options.Site(parsed), options.Format(parsed))
            : world.Refuse(options.NoProject(parsed)));
        return command;
    }

    private static FileTree Out(string? named, FileTree project, string folder) =>
        new(named is null ? Path.Combine(project.Root, Output) : Path.Combine(folder, named));

    private static int Run(Surroundings world, FileTree project, FileTree output, SiteOptions options, ReportFormat format)
    {
        var result = SiteBuild.Publish(project, output, options);
        ImmutableArray<Diagnostic> shown = [.. result.Diagnostics.Where(problem => problem.Rule.Severity >= Severity.Warning)];
        ProblemWriter.Write(world, project, format, shown);
        if (result.Published is not { } published)
        {
            world.Problems.WriteLine($"{Tally.Of(shown)}; nothing was published");
            Failure.Trace(result, world);
            return Exit.Of(shown);
        }

        if (!result.Diagnostics.IsEmpty)
        {
            world.Problems.WriteLine($"{Tally.Of(result.Diagnostics)}  (see all: digest check)");
        }

        var summary = Summary(published, world.Elapsed(), Path.GetRelativePath(world.Folder, output.Root));
        (format == ReportFormat.Text ? world.Results : world.Problems).WriteLine(summary);
        return Exit.Fine;
    }

    /// <summary>What a build did, in one line.</summary>
    internal static string Summary(Published published, TimeSpan elapsed, string folder) => string.Create(
        CultureInfo.InvariantCulture,
        $"{published.Pages} {(published.Pages == 1 ? "page" : "pages")}, {published.Rendered} rendered, {published.Written} written, {published.Removed} removed in {elapsed.TotalSeconds:0.00} s → {folder}/  (read it: digest serve)");
}
