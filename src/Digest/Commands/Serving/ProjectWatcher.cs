using System.Threading.Channels;

namespace Digest.Commands.Serving;

/// <summary>Waits for changes of the files that a site is built from.</summary>
internal sealed class ProjectWatcher : IDisposable
{
    private static readonly string[] Folders = ["input", "theme"];
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(80);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly FileSystemWatcher[] _watchers;

    /// <summary>Watches a project folder from now on.</summary>
    public ProjectWatcher(string project) =>
        _watchers = [.. Folders.Select(folder => Path.Combine(project, folder)).Where(Directory.Exists).Select(Watch)];

    /// <summary>Waits until something has changed and the editor has finished writing.</summary>
    public async Task Change(CancellationToken end)
    {
        await _changes.Reader.ReadAsync(end);
        do
        {
            await Task.Delay(Calm, end);
        }
        while (_changes.Reader.TryRead(out _));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var watcher in _watchers)
        {
            watcher.Dispose();
        }
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => _changes.Writer.TryWrite(true);
        watcher.Created += (_, _) => _changes.Writer.TryWrite(true);
        watcher.Deleted += (_, _) => _changes.Writer.TryWrite(true);
        watcher.Renamed += (_, _) => _changes.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }
}
