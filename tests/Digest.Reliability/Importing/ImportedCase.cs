using System.Net.Sockets;

namespace Digest.Reliability.Importing;

/// <summary>What a hostile or broken server does, and what the program should make of it.</summary>
/// <param name="Name">In words.</param>
/// <param name="Answer">What the server writes to whoever asks for the case.</param>
/// <param name="Told">Words of the refusal; null where the page is imported.</param>
/// <param name="Kept">What the source then holds, byte for byte; null where the case is refused.</param>
/// <param name="Sidecar">Words that the sidecar then holds.</param>
internal sealed record ImportedCase(string Name, Func<NetworkStream, CancellationToken, Task> Answer, string? Told, byte[]? Kept = null, string? Sidecar = null)
{
    /// <summary>Further arguments of the command.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = ["--id", "found"];

    /// <summary>How many sources come of it, where it is a feed.</summary>
    public int Sources { get; init; } = 1;
}
