namespace Digest.Model.Sources;

/// <summary>A file of the project as it lies on disk.</summary>
/// <param name="Path">Relative to the project folder, with forward slashes.</param>
public sealed record InputFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>A source file and its sidecar.</summary>
public sealed record SourceFiles(InputFile Text, InputFile? Sidecar);
