namespace Digest.Benchmarks.Evaluation;

/// <summary>Where measurements read: a folder of public corpora, which may lack any of them, and the examples of this project.</summary>
/// <param name="folder">Of the corpora; null where there is none.</param>
internal sealed class Corpora(string? folder)
{
    private readonly string own = Path.Combine(AppContext.BaseDirectory, "Examples");

    /// <summary>The corpora that were asked for and are not there.</summary>
    public SortedSet<string> Missing { get; } = new(StringComparer.Ordinal);

    /// <summary>The files of a corpus that match a pattern, in ordinal order.</summary>
    public IReadOnlyList<string> Files(string corpus, string pattern)
    {
        var path = Path.Combine(folder ?? "", corpus);
        IReadOnlyList<string> files = folder is not null && Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, pattern).Order(StringComparer.Ordinal)] : [];
        if (files.Count == 0)
        {
            Missing.Add($"{corpus}/{pattern}");
        }

        return files;
    }

    /// <summary>The lines of a file of examples of our own.</summary>
    public string[] Examples(string file) => File.ReadAllLines(Path.Combine(own, file));

    /// <summary>The files of examples of our own in a folder, in ordinal order.</summary>
    public IReadOnlyList<string> ExampleFiles(string name, string pattern) => [.. Directory.EnumerateFiles(Path.Combine(own, name), pattern).Order(StringComparer.Ordinal)];
}
