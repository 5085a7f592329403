using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

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

    /// <summary>The hash of a value's JSON.</summary>
    public static Hash OfJson<T>(T value, JsonTypeInfo<T> json) => Of(JsonSerializer.SerializeToUtf8Bytes(value, json));

    /// <inheritdoc/>
    public override string ToString() => Hex;
}
