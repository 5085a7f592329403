using System.Text;

namespace Digest.Reports;

/// <summary>The lines of the files that diagnostics point into; each file is read once.</summary>
/// <param name="read">The bytes of a file by its path in the project, or null where there is none.</param>
internal sealed class FileLines(Func<string, byte[]?> read)
{
    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal);

    /// <summary>A line, from 1, without its break; null where the file or the line is not there.</summary>
    public string? Line(string path, int number)
    {
        if (!_files.TryGetValue(path, out var lines))
        {
            _files[path] = lines = read(path) is { } bytes ? Split(bytes) : [];
        }

        return number >= 1 && number <= lines.Length ? lines[number - 1] : null;
    }

    private static string[] Split(byte[] bytes) =>
        Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
}
