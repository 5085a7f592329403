using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
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
    public Diagnosed<Published?> Publish(ImmutableArray<PageJob> jobs, Corpus corpus, ITheme theme, ContentCache cache, PageTraces? traces, Action<string, string, Question>? asked)
    {
        output.Restore();
        if (new[] { output, standby }.FirstOrDefault(tree => !Manifest.IsOurs(tree)) is { } foreign)
        {
            return new(null, [Foreign(foreign)]);
        }

        var live = Manifest.Verified(output) ?? FrozenDictionary<string, Hash>.Empty;

        // Read before the pages are made: many threads would wait for the one that reads, and reading waits for threads.
        var held = Manifest.Verified(standby) ?? FrozenDictionary<string, Hash>.Empty;
        var spare = new Lazy<FrozenDictionary<string, Hash>>(() => OpenStandby(held));
        var taken = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var made = Build.Each(jobs, job => AsBefore(job) ?? Made(job));

        ImmutableArray<Diagnostic> problems = [.. made.SelectMany(page => page?.Problems ?? []), .. Addresses.Check(jobs, made.Select(page => page?.Route))];
        if (problems.Any(problem => problem.Rule.Severity == Severity.Error))
        {
            return new(null, problems);
        }

        ImmutableArray<MadePage> pages = [.. made.OfType<MadePage>()];
        var files = pages.ToDictionary(page => page.Route.File, page => page.Hash, StringComparer.Ordinal);
        if (pages.All(page => !page.Rendered && Holds(live, page.Route.File, page.Hash)) && Manifest.IsOf(output, files))
        {
            return new(new Published(pages.Length, 0, 0, 0), problems);
        }

        var old = spare.Value;
        Parallel.ForEach(pages.Where(page => !page.Rendered && !Holds(old, page.Route.File, page.Hash)), page => standby.Copy(output, page.Route.File));
        foreach (var stale in standby.Entries().Where(entry => (entry.IsLink || !files.ContainsKey(entry.Path)) && entry.Path != Manifest.File))
        {
            standby.Remove(stale.Path);
        }

        Manifest.Write(standby, files);
        var written = files.Count(file => !Holds(live, file.Key, file.Value));
        var removed = live.Keys.Count(file => !files.ContainsKey(file));
        if (written + removed > 0 || !Manifest.IsOf(output, files))
        {
            standby.Flush();
            output.Exchange(standby);
        }

        return new(new Published(pages.Length, pages.Count(page => page.Rendered), written, removed), problems);

        // What a page asks is heard only where somebody wants to know: it costs as much again as a small page.
        MadePage? Made(PageJob job)
        {
            var questions = traces is not null && job.IsTraced ? new Questions() : null;
            var seen = (questions, asked) switch
            {
                (null, null) => corpus,
                (_, null) => corpus.Watched(questions.Hear),
                _ => corpus.Watched(question =>
                {
                    questions?.Hear(question);
                    asked(job.Pipeline, job.Id, question);
                }),
            };
            var page = job.Show(seen) is { } shown ? Make(shown) : null;
            if (page is { Problems: [] } && questions is not null)
            {
                traces!.Remember(job, page.Route, page.Hash, questions.All);
            }

            return page;
        }

        // A page whose answers are as they were, and whose bytes are at hand.
        MadePage? AsBefore(PageJob job) =>
            asked is null && job.IsTraced && traces?.Find(job) is { } trace && (Holds(live, trace.Route.File, trace.Bytes) || Holds(held, trace.Route.File, trace.Bytes))
                ? new MadePage(trace.Route, trace.Bytes, Rendered: false, [])
                : null;

        // A page whose bytes are not at hand goes straight into the standby, so that neither its view nor its bytes are kept.
        MadePage Make(ShownPage page)
        {
            var file = page.Route.File;
            if (page.Key is { } key && cache.Hash(key) is { } known && (Holds(live, file, known) || Holds(spare.Value, file, known)))
            {
                return new MadePage(page.Route, known, Rendered: false, []);
            }

            var rendered = page.Render(theme);
            var hash = Hash.Of(rendered.Value.Span);
            if (page.Key is { } kept)
            {
                cache.Remember(kept, hash);
            }

            // What the standby holds must be known before anything is written into it; of pages with one address, only one is.
            if (!Holds(spare.Value, file, hash) && taken.TryAdd(Addresses.Place(page.Route), true))
            {
                standby.Write(file, rendered.Value.Span);
            }

            return new MadePage(page.Route, hash, Rendered: true, rendered.Diagnostics);
        }
    }

    /// <summary>What the standby holds. From then on it is neither the old tree nor the new one.</summary>
    private FrozenDictionary<string, Hash> OpenStandby(FrozenDictionary<string, Hash> files)
    {
        Manifest.Write(standby, FrozenDictionary<string, Hash>.Empty);
        return files;
    }

    private static Diagnostic Foreign(FileTree tree) =>
        OutputPlace.Refused(tree, $"'{tree.Root}' {(tree.IsLink ? "is a link, and is not followed" : "holds files that no build of Digest has written, and is left alone")}");

    private static bool Holds(FrozenDictionary<string, Hash> tree, string file, Hash hash) => tree.TryGetValue(file, out var there) && there == hash;

    /// <summary>A page whose bytes are at hand.</summary>
    private sealed record MadePage(Route Route, Hash Hash, bool Rendered, ImmutableArray<Diagnostic> Problems);
}
