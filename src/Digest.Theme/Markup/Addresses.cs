using Digest.Model.Sites;

namespace Digest.Theme.Markup;

/// <summary>Writes addresses under the site's base path, and none with a scheme that could run something.</summary>
/// <param name="BasePath">Empty, or <c>/path</c> without the last slash.</param>
internal sealed record Addresses(string BasePath)
{
    /// <summary>An address on the site.</summary>
    public string Of(Route route) => BasePath + route.Href;

    /// <summary>Any address: below the site's base path where it starts with one slash, as it is where it is relative or has a harmless scheme, else nowhere.</summary>
    public string Of(string address)
    {
        if (address.StartsWith('/'))
        {
            // Browsers take // and /\ for the start of a host.
            return address.Length > 1 && address[1] is '/' or '\\' ? "#" : BasePath + address;
        }

        return IsHarmless(address) ? address : "#";
    }

    /// <summary>Whether an address leads away from the site.</summary>
    public static bool IsExternal(string address) =>
        address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static bool IsHarmless(string address)
    {
        // Browsers drop control characters and spaces from a scheme, so that java\nscript: is one: an address that has them is none.
        if (address.Any(character => char.IsControl(character)) || address.StartsWith(' ') || address.StartsWith('\\'))
        {
            return false;
        }

        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || address.AsSpan(0, colon).IndexOfAny("/?#") >= 0)
        {
            return true;
        }

        var scheme = address.AsSpan(0, colon);
        return scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase) || scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase);
    }
}
