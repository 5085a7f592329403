using Digest.Model.Dates;

namespace Digest.Model.Sources;

/// <summary>The text of a source file, decoded, before it is taken apart.</summary>
/// <param name="Text">All offsets and lines count in it.</param>
/// <param name="Sha256">Of the bytes as received, in lower-case hexadecimal.</param>
/// <param name="Page">What a saved page says of itself; null for plain text. Its blocks are the text.</param>
public sealed record ReceivedText(string Text, string Sha256, SavedPage? Page);

/// <summary>An article taken out of a saved web page, with what the page states about it. What it does not state is null.</summary>
/// <param name="Text">The article's blocks, parted by empty lines, without the headline.</param>
/// <param name="Title">The headline, without the name of the site.</param>
/// <param name="Byline">Who wrote it, without "By".</param>
/// <param name="Published">The day of publication as the page gives it, in its own time zone.</param>
/// <param name="Outlet">The name of the site.</param>
/// <param name="Language">A BCP 47 tag.</param>
/// <param name="Url">The address of the article, https or http.</param>
public sealed record SavedPage(string Text, string? Title, string? Byline, Edtf? Published, string? Outlet, string? Language, string? Url);
