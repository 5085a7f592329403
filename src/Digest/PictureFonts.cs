namespace Digest;

/// <summary>The fonts in which pictures are set.</summary>
/// <param name="Title">For titles.</param>
/// <param name="Text">For all else.</param>
internal sealed record PictureFonts(ReadOnlyMemory<byte> Title, ReadOnlyMemory<byte> Text);
