namespace Digest.Model.Theme;

/// <summary>JSON about a page for programs that read it, such as JSON-LD. The theme writes it as a data block, which no browser runs.</summary>
/// <param name="Json">One JSON value.</param>
public sealed record DataBlock(string Json);
