using Digest.Model.Diagnostics;
using Digest.Model.Sources;
using Digest.Reading.Sources;

namespace Digest.Pipelines;

/// <summary>An editor's file as text.</summary>
internal static class TextFile
{
    /// <summary>Decodes a file and lets a reader read it.</summary>
    /// <param name="read">Takes the path and the text.</param>
    public static Diagnosed<T> Read<T>(InputFile file, Func<string, string, Diagnosed<T>> read)
    {
        var text = SourceDecoder.Decode(file);
        var value = read(file.Path, text.Value.Text);
        return new(value.Value, [.. text.Diagnostics, .. value.Diagnostics]);
    }
}
