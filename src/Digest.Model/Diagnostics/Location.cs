namespace Digest.Model.Diagnostics;

/// <summary>A stretch of an editor's file, as an editor counts: lines and columns from 1, columns in UTF-16 code units, the end exclusive.</summary>
/// <param name="Path">The file, relative to the project folder, with forward slashes.</param>
public sealed record Location(string Path, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The start of a file: for what is wrong with a file as a whole.</summary>
    public static Location Of(string path) => new(path, 1, 1, 1, 1);
}
