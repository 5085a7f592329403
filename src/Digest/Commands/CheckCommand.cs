using System.CommandLine;
using Digest.Engine;
using Digest.Reports;

namespace Digest.Commands;

/// <summary><c>digest check</c>: all of a build but writing, with everything that there is to say, notes too.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Of(Surroundings world)
    {
        var command = new Command("check", "Check everything and write nothing.");
        var options = new ProjectOptions(command);
        command.SetAction(parsed => options.Project(parsed, world.Folder) is { } project
            ? Run(world, project, options.Site(parsed), options.Format(parsed))
            : world.Refuse(options.NoProject(parsed)));
        return command;
    }

    private static int Run(Surroundings world, FileTree project, SiteOptions options, ReportFormat format)
    {
        var result = Build.Run(project, null, SiteLoader.Load(project, options));
        ProblemWriter.Write(world, project, format, result.Diagnostics);
        world.Problems.WriteLine(Tally.Of(result.Diagnostics));
        Failure.Trace(result, world);
        return Exit.Of(result.Diagnostics);
    }
}
