using System.Text;

namespace Digest.Tests.Reading;

/// <summary>Examples in a Markdown file: two fenced blocks that follow each other, what is read and what comes of it. <c>UPDATE=1</c> writes what came.</summary>
internal sealed class MarkdownExamples
{
    private const string Fence = "~~~~";
    private readonly string path;
    private readonly List<string> lines;

    private MarkdownExamples(string path)
    {
        this.path = path;
        lines = [.. File.ReadAllLines(path)];
        var fences = Fences();
        for (var i = 0; i + 3 < fences.Count; i += 4)
        {
            var title = lines[..fences[i]].FindLast(line => line.StartsWith('#')) ?? "";
            Found.Add(new Example(this, i, $"{title.TrimStart('#', ' ')} ({i / 4 + 1})", lines[fences[i]][Fence.Length..].Trim(), Between(fences[i], fences[i + 1]), Between(fences[i + 2], fences[i + 3])));
        }
    }

    private List<Example> Found { get; } = [];

    /// <summary>All examples of a file in <c>Specs/</c>.</summary>
    public static IReadOnlyList<Example> Of(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Digest.Tests.csproj")))
        {
            folder = folder.Parent;
        }

        return new MarkdownExamples(Path.Combine(folder!.FullName, "Specs", name)).Found;
    }

    private List<int> Fences() => [.. Enumerable.Range(0, lines.Count).Where(i => lines[i].StartsWith(Fence, StringComparison.Ordinal))];

    private string Between(int open, int close) => string.Join('\n', lines[(open + 1)..close]);

    private void Write(int fence, string text)
    {
        var fences = Fences();
        lines.RemoveRange(fences[fence] + 1, fences[fence + 1] - fences[fence] - 1);
        lines.InsertRange(fences[fence] + 1, text.Split('\n'));
        File.WriteAllText(path, string.Join('\n', lines) + "\n", new UTF8Encoding(false));
    }

    /// <summary>One example.</summary>
    /// <param name="Info">What stands behind the first fence.</param>
    internal sealed record Example(MarkdownExamples File, int Fence, string Title, string Info, string Given, string Expected)
    {
        /// <summary>Compares, or writes what came into the file.</summary>
        public void Check(string actual)
        {
            actual = actual.TrimEnd('\n');
            if (Environment.GetEnvironmentVariable("UPDATE") == "1" && actual != Expected)
            {
                File.Write(Fence + 2, actual);
                return;
            }

            Xunit.Assert.Equal(Expected, actual);
        }
    }
}
