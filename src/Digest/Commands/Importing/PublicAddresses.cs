using System.Net;
using System.Net.Sockets;

namespace Digest.Commands.Importing;

/// <summary>Tells addresses on the open internet from those of this machine and of the network around it, which no page may make the program ask.</summary>
internal static class PublicAddresses
{
    /// <summary>Whether an address is one of the open internet (IANA special-purpose registries).</summary>
    public static bool Contains(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork ? IsPublic(bytes)
            : address.AddressFamily == AddressFamily.InterNetworkV6 && (bytes[0] & 0xE0) == 0x20 && !IsTunnel(bytes);
    }

    private static bool IsPublic(byte[] bytes) => (bytes[0], bytes[1]) switch
    {
        (0 or 10 or 127 or >= 224, _) => false,
        (100, >= 64 and < 128) => false,
        (169, 254) => false,
        (172, >= 16 and < 32) => false,
        (192, 168) => false,
        (192, 0) => bytes[2] is not (0 or 2),
        (192, 88) => bytes[2] != 99,
        (198, 18 or 19) => false,
        (198, 51) => bytes[2] != 100,
        (203, 0) => bytes[2] != 113,
        _ => true,
    };

    /// <summary>Addresses that hold one of the older kind, serve protocols, or are for documents: 2002::/16, 2001::/23, 2001:db8::/32, 3fff::/20.</summary>
    private static bool IsTunnel(byte[] bytes) => bytes is [0x20, 0x02, ..] or [0x20, 0x01, 0 or 1, ..] or [0x20, 0x01, 0x0D, 0xB8, ..] or [0x3F, 0xFF, < 0x10, ..];
}
