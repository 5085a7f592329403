using System.Text;
using static Digest.Reliability.Bounded.BoundedCase;

namespace Digest.Reliability.Bounded;

/// <summary>Projects of many files, of files with long names, and with much that is wrong.</summary>
internal static class ProjectCases
{
    /// <summary>All of them.</summary>
    public static IEnumerable<BoundedCase> All =>
    [
        Many("project-strays", 2_000, static i => ($"input/stray{i}.md", "a")),
        Many("project-bad-cards", 2_000, static i => ($"input/sources/s{i}.yml", "unknown: 1\ntitle: [\n")),
        Many("project-bad-pages", 2_000, static i => ($"input/pages/p{i}.md", "---\ntitle: x\nunknown: y\n---\n\n[a](no.md)\n")) with { Quick = true },
        Many("project-bad-names", 2_000, static i => ($"input/pages/Bad Name {i}.md", "---\ntitle: x\n---\n\nWords.\n")),
        Many("project-pages", 300, static i => ($"input/pages/p{i}.md", "---\ntitle: x\n---\n\nWords.\n")),
        Many("project-folders", 1, static _ => ("input/" + Fill("a/", 1_000) + "b.md", "a")),
        Many("project-long-names", 100, static i => ($"input/pages/{new string('a', 240)}{i}.md", "---\ntitle: x\n---\n\nWords.\n")),
        Many("project-claim-files", 2_000, static i => ($"input/claims/c{i}.yml", "- id: [\n")),
        Many("project-empty-sources", 2_000, static i => ($"input/sources/s{i}.txt", "")),
        Many("project-footnotes", 50, static i => ($"input/pages/p{i}.md", "---\ntitle: x\n---\n\n" + Fill("Word[^a] ", 50_000))),
    ];

    private static BoundedCase Many(string name, int count, Func<int, (string Path, string Text)> file) =>
        new(name, () => Enumerable.Range(0, count).Select(file).Select(static made => (made.Path, Encoding.UTF8.GetBytes(made.Text))));
}
