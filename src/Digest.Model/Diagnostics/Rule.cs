namespace Digest.Model.Diagnostics;

/// <summary>A kind of problem. Its code never changes and is never reused; <c>Rules/CODE.md</c> explains it.</summary>
/// <param name="Code"><c>DG</c> and three digits: 1 files and front matter, 2 quotes and citations, 3 routes and links, 4 records, 5 theme, 6 findings.</param>
/// <param name="Severity">What it does to a build where site.yml sets no other level.</param>
/// <param name="Title">The problem in a few words, lower case, without a full stop.</param>
public sealed record Rule(string Code, Severity Severity, string Title);
