namespace Digest.Theme;

/// <summary>A file of a theme.</summary>
/// <param name="Path">Relative to the project folder, with forward slashes: <c>theme/layout.html</c>, <c>theme/source.html</c>, <c>theme/parts/card.html</c>, <c>theme/assets/site.css</c>.</param>
/// <param name="Text">Its contents; for an asset that is no text, its SHA-256.</param>
public sealed record ThemeFile(string Path, string Text);
