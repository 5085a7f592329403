using System.Collections.Immutable;
using AngleSharp.Dom;
using Digest.Engine;

namespace Digest.Tests.Sites;

/// <summary>The links of a published site to itself.</summary>
/// <param name="Count">How many were followed.</param>
/// <param name="Broken">Those that lead nowhere, with the page they stand on.</param>
internal sealed record InternalLinks(int Count, ImmutableArray<string> Broken)
{
    private static readonly string[] AddressAttributes = ["href", "src", "action", "poster", "data"];

    /// <summary>Follows every link of every page, to the page and the place on it.</summary>
    public static InternalLinks Of(ImmutableSortedDictionary<string, IDocument> pages, FileTree output)
    {
        var broken = ImmutableArray.CreateBuilder<string>();
        var count = 0;
        foreach (var (file, page) in pages)
        {
            foreach (var address in page.All.SelectMany(Addresses).Where(address => !IsElsewhere(address)))
            {
                count++;
                var (path, fragment) = address.Split('#') is [var before, var after] ? (before, after) : (address, null);
                var target = path.Length == 0 ? file : File(path);
                if (target is null || output.Read(target) is null)
                {
                    broken.Add($"{file}: {address} leads nowhere");
                }
                else if (fragment is { Length: > 0 } && (!pages.TryGetValue(target, out var there) || there.GetElementById(Uri.UnescapeDataString(fragment)) is null))
                {
                    broken.Add($"{file}: {address} leads to a page without that place");
                }
            }
        }

        return new InternalLinks(count, broken.ToImmutable());
    }

    /// <summary>The file of a path that starts at the root; null for another.</summary>
    public static string? File(string path)
    {
        var plain = path.Split('?')[0];
        return !plain.StartsWith('/') ? null : plain.EndsWith('/') ? plain[1..] + "index.html" : plain[1..];
    }

    private static IEnumerable<string> Addresses(IElement element) =>
        AddressAttributes.Select(element.GetAttribute).OfType<string>()
            .Concat(element.GetAttribute("http-equiv") == "refresh" ? [element.GetAttribute("content")!.Split("url=")[^1]] : [])
            .Concat(element.GetAttribute("popovertarget") is { } target ? [$"#{target}"] : []);

    private static bool IsElsewhere(string address) => address.Contains("://", StringComparison.Ordinal) || address.StartsWith("mailto:", StringComparison.Ordinal);
}
