using System.Net;

namespace Digest.Commands.Importing;

/// <summary>How other machines may be asked for a page.</summary>
internal sealed record Network
{
    /// <summary>Which machines may be asked: those of the open internet.</summary>
    public Func<IPAddress, bool> MayReach { get; init; } = PublicAddresses.Contains;

    /// <summary>The addresses that a name has; it is asked once a connection, and what it answers is what is connected to.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>How long a page may take, all its redirections included.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}
