using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Text;
using Digest.Commands.Serving;
using Digest.Engine;
using Digest.Model.Diagnostics;
using Digest.Reading.Records;
using Digest.Reports;

namespace Digest.Commands;

/// <summary><c>digest serve</c>: builds, serves the output to this machine, and builds again after each change.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 8080;

    /// <summary>The command.</summary>
    public static Command Of(Surroundings world)
    {
        var command = new Command("serve", "Build, show the site on this machine, and build again after each change.");
        var options = new ProjectOptions(command);
        var port = new Option<int>("--port") { Description = $"The port; else {DefaultPort}.", DefaultValueFactory = _ => DefaultPort, HelpName = "PORT" };
        command.Add(port);
        command.SetAction((parsed, end) => options.Project(parsed, world.Folder) is { } project
            ? Run(world, project, options.Site(parsed), parsed.GetValue(port), end)
            : Task.FromResult(world.Refuse(options.NoProject(parsed))));
        return command;
    }

    private static async Task<int> Run(Surroundings world, FileTree project, SiteOptions options, int port, CancellationToken end)
    {
        using var listener = new HttpListener();
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
        try
        {
            listener.Prefixes.Add($"{address}/");
            listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}/"));
            listener.Start();
        }
        catch (Exception exception) when (exception is HttpListenerException or ArgumentException)
        {
            return world.Refuse($"port {port} cannot be had ({exception.Message}); name another one with --port");
        }

        var output = new FileTree(Path.Combine(project.Root, BuildCommand.Output));
        var live = new LiveReload();
        using var watcher = new ProjectWatcher(project.Root);
        Rebuild(world, project, output, options, live);
        var home = Home(project, options);
        world.Results.WriteLine($"{address}{home}  (Ctrl+C ends)");
        world.Results.Flush();
        var serving = new PreviewServer(output, home, live).Run(listener, end);
        try
        {
            while (true)
            {
                await watcher.Change(end);
                Rebuild(world, project, output, options, live);
            }
        }
        catch (OperationCanceledException)
        {
            await serving;
            return Exit.Fine;
        }
    }

    private static void Rebuild(Surroundings world, FileTree project, FileTree output, SiteOptions options, LiveReload live)
    {
        var before = world.Elapsed();
        try
        {
            var result = SiteBuild.Publish(project, output, options);
            ImmutableArray<Diagnostic> shown = [.. result.Diagnostics.Where(problem => problem.Rule.Severity >= Severity.Warning)];
            ImmutableArray<Inked> report = TextReport.Of(shown, ProblemWriter.Lines(project));
            world.Show(report);
            if (result.Published is { } published)
            {
                world.Results.WriteLine(BuildCommand.Summary(published, world.Elapsed() - before, Path.GetRelativePath(world.Folder, output.Root)));
                live.Tell(null);
            }
            else
            {
                world.Problems.WriteLine($"{Tally.Of(shown)}; nothing was published");
                Failure.Trace(result, world);
                live.Tell(string.Concat(report.Select(part => part.Text)));
            }
        }
#pragma warning disable CA1031 // Whatever happens, the server lives on: a file may be half written while the build reads it, and the next change builds again.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Failure.Tell(exception, world);
            live.Tell(exception.Message);
        }

        world.Results.Flush();
    }

    /// <summary>The path under which the site stands, with a slash at both ends.</summary>
    private static string Home(FileTree project, SiteOptions options)
    {
        var address = options.BaseUrl ?? SiteReader.Read(ProjectOptions.SiteFile, Encoding.UTF8.GetString(project.Read(ProjectOptions.SiteFile) ?? [])).Value.BaseUrl;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.AbsolutePath.Trim('/') is { Length: > 0 } path ? $"/{path}/" : "/";
    }
}
