namespace Digest.Commands.Serving;

/// <summary>Which file of the output folder an address means.</summary>
internal static class SitePaths
{
    /// <summary>The file for a request, relative to the output folder; null where no address of the site has this form.</summary>
    /// <param name="path">The path of the address as it was sent, with its escapes.</param>
    /// <param name="home">The path under which the site stands, with a slash at both ends.</param>
    public static string? File(string path, string home)
    {
        var plain = Uri.UnescapeDataString(path);
        if (!plain.StartsWith(home, StringComparison.Ordinal))
        {
            return null;
        }

        var file = plain[home.Length..];
        file = file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file;
        return file.Split('/').All(IsName) ? file : null;
    }

    /// <summary>Files that start with a dot are the build's own.</summary>
    private static bool IsName(string part) => part.Length > 0 && part[0] != '.' && part.AsSpan().IndexOfAny("\\:\0") < 0;
}
