using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;

namespace Digest.Engine;

/// <summary>The addresses of pages: none may be taken twice.</summary>
internal static class Addresses
{
    /// <summary>Makes all views, and says which pages have one address.</summary>
    public static IEnumerable<Diagnostic> Check(ImmutableArray<PageJob> jobs, Corpus corpus) => Check(jobs, Build.Each(jobs, job => job.Show(corpus)?.Route));

    /// <summary>Says which pages have one address, told where an editor can change it: at the last file among them.</summary>
    /// <param name="routes">Of the jobs, in their order; null for one without a page.</param>
    public static IEnumerable<Diagnostic> Check(ImmutableArray<PageJob> jobs, IEnumerable<Route?> routes) =>
        from page in jobs.Zip(routes, (job, route) => (Job: job, Route: route))
        where page.Route is not null
        let route = page.Route!.Value
        group (page.Job, Route: route) by Place(route) into taken
        where taken.Count() > 1
        let file = taken.LastOrDefault(page => Path.HasExtension(page.Job.Id)) is { Job: not null } named ? named : taken.Last()
        let other = taken.First(page => page.Job != file.Job)
        let name = other.Job.Id == other.Job.Pipeline || other.Job.Id == other.Route.Path ? $"the {other.Job.Pipeline}" : $"'{other.Job.Id}' of the {other.Job.Pipeline}"
        select new Diagnostic(Rules.RouteTaken, Location.Of(file.Job.Id), $"the address '{file.Route.Href}' is also that of {name}") { Help = "give the page another id: rename its file" };

    /// <summary>Equal for pages that cannot stand beside each other on every file system.</summary>
    public static string Place(Route route) => route.File.ToUpperInvariant();
}
