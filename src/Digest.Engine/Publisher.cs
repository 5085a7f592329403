using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Theme;

namespace Digest.Engine;

/// <summary>What publishing did, in files.</summary>
public sealed record Published(int Pages, int Rendered, int Written, int Removed);

/// <summary>
/// Writes the pages into a standby folder beside the output and lets the two change places when all have succeeded: until
/// then nothing that is published changes. The old tree becomes the standby, which the next build brings level.
/// </summary>
/// <param name="output">Where the site is published.</param>
/// <param name="standby">The folder beside it, on the same file system.</param>
internal sealed class Publisher(FileTree output, FileTree standby)
{
    /// <summary>Publishes the pages, rendering only those whose bytes are not at hand.</summary>
    public Diagnosed<Published?> Publish(ImmutableArray<OutputJob> jobs, ITheme theme, ContentCache cache)
    {
        var live = Manifest.Verified(output);
        if (live is null && output.HasEntries)
        {
            return new(null, [new Diagnostic(Rules.ForeignOutput, Location.Of(output.Root), $"'{output.Root}' holds files that no build of Digest has written, and is left alone") { Help = "name another folder with --out, or empty this one" }]);
        }

        live ??= FrozenDictionary<string, Hash>.Empty;
        var known = jobs.Select(job => cache.Hash(job.Key)).ToImmutableArray();
        if (Same(live, jobs, known))
        {
            return new(new Published(jobs.Length, 0, 0, 0), []);
        }

        var spare = Manifest.Verified(standby);
        if (spare is null)
        {
            standby.Clear();
        }
        else
        {
            // From here on the standby is neither the old tree nor the new one.
            standby.Remove(Manifest.File);
        }

        spare ??= FrozenDictionary<string, Hash>.Empty;
        var files = new ConcurrentDictionary<string, Hash>(StringComparer.Ordinal);
        var problems = new ImmutableArray<Diagnostic>[jobs.Length];
        var rendered = 0;
        Parallel.For(0, jobs.Length, i =>
        {
            var file = jobs[i].Route.File;
            problems[i] = [];
            if (known[i] is { } hash && Holds(spare, file, hash))
            {
            }
            else if (known[i] is { } same && Holds(live, file, same))
            {
                hash = same;
                standby.Copy(output, file);
            }
            else
            {
                Interlocked.Increment(ref rendered);
                var page = jobs[i].Render(theme);
                problems[i] = page.Diagnostics;
                hash = Hash.Of(page.Value.Span);
                cache.Remember(jobs[i].Key, hash);
                standby.Write(file, page.Value.Span);
            }

            files[file] = hash;
        });

        ImmutableArray<Diagnostic> all = [.. problems.SelectMany(found => found)];
        if (all.Any(problem => problem.Rule.Severity == Severity.Error))
        {
            return new(null, all);
        }

        foreach (var stale in standby.List().Where(file => !files.ContainsKey(file)))
        {
            standby.Remove(stale);
        }

        Manifest.Write(standby, files);
        var written = files.Count(file => !Holds(live, file.Key, file.Value));
        var removed = live.Keys.Count(file => !files.ContainsKey(file));
        if (written + removed > 0 || output.List().Length != files.Count + 1)
        {
            output.Exchange(standby);
        }

        return new(new Published(jobs.Length, rendered, written, removed), all);
    }

    private bool Same(FrozenDictionary<string, Hash> live, ImmutableArray<OutputJob> jobs, ImmutableArray<Hash?> known) =>
        jobs.Length == live.Count
        && jobs.Zip(known).All(pair => pair.Second is { } hash && Holds(live, pair.First.Route.File, hash))
        && output.List().Length == jobs.Length + 1;

    private static bool Holds(FrozenDictionary<string, Hash> tree, string file, Hash hash) => tree.TryGetValue(file, out var there) && there == hash;
}
