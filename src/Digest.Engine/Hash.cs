using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Digest.Engine;

/// <summary>A SHA-256, by which documents, pages and cache entries are known.</summary>
/// <param name="Hex">64 lower-case hexadecimal digits.</param>
public readonly record struct Hash(string Hex)
{
    /// <summary>The hash of some bytes.</summary>
    public static Hash Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>The hash of several parts in order; a part's length counts, so that no two lists of parts run together.</summary>
    public static Hash Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return new Hash(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <inheritdoc/>
    public override string ToString() => Hex;
}
