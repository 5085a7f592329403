using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Digest.Engine;

/// <summary>
/// What earlier builds of this program found out, under the hash of all that it was found from. It is never trusted:
/// damaged, foreign or made by another program, it counts as empty. What a build did not use is forgotten.
/// </summary>
internal sealed class ContentCache
{
    private const string Magic = "digest cache 1\n";
    private const int KeyLength = 2 * SHA256.HashSizeInBytes;
    private readonly string _program;
    private readonly FrozenDictionary<string, ReadOnlyMemory<byte>> _old;
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _used = new(StringComparer.Ordinal);
    private int _made;

    private ContentCache(Hash program, FrozenDictionary<string, ReadOnlyMemory<byte>> old) => (_program, _old) = (program.Hex, old);

    /// <summary>How many values had to be made anew.</summary>
    public int Made => _made;

    /// <summary>Whether it must be written again to serve the next build as well.</summary>
    public bool Changed => _made > 0 || _used.Count != _old.Count;

    /// <summary>Reads a cache.</summary>
    /// <param name="program">Stands for the program: what another one found out does not count.</param>
    /// <param name="bytes">What <see cref="ToBytes"/> gave; null where there is none.</param>
    public static ContentCache Read(Hash program, ReadOnlyMemory<byte>? bytes) => new(program, Entries(program, bytes ?? default) ?? FrozenDictionary<string, ReadOnlyMemory<byte>>.Empty);

    /// <summary>The value under a key, made if it is not known.</summary>
    public T Get<T>(Hash key, JsonTypeInfo<T> json, Func<T> make)
    {
        if (Find(key, json) is { } value)
        {
            return value;
        }

        value = make();
        Remember(key, json, value);
        return value;
    }

    /// <summary>The value under a key, or null where it is not known.</summary>
    public T? Find<T>(Hash key, JsonTypeInfo<T> json)
    {
        try
        {
            return Find(key) is { } known ? JsonSerializer.Deserialize(known.Span, json) : default;
        }
        catch (JsonException)
        {
            return default;
        }
    }

    /// <summary>Remembers a value under a key.</summary>
    public void Remember<T>(Hash key, JsonTypeInfo<T> json, T value)
    {
        Interlocked.Increment(ref _made);
        _used[key.Hex] = JsonSerializer.SerializeToUtf8Bytes(value, json);
    }

    /// <summary>The hash under a key, or null where it is not known.</summary>
    public Hash? Hash(Hash key) => Find(key) is { Length: KeyLength } known ? new Hash(Encoding.ASCII.GetString(known.Span)) : null;

    /// <summary>Remembers a hash under a key.</summary>
    public void Remember(Hash key, Hash value)
    {
        Interlocked.Increment(ref _made);
        _used[key.Hex] = Encoding.ASCII.GetBytes(value.Hex);
    }

    /// <summary>All that this build used, sorted by key, with a hash at the end.</summary>
    public byte[] ToBytes() => SealedBytes.Close(Magic + _program, stream =>
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var (key, value) in _used.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, value.Length);
            stream.Write(Encoding.ASCII.GetBytes(key));
            stream.Write(length);
            stream.Write(value.Span);
        }
    });

    private static FrozenDictionary<string, ReadOnlyMemory<byte>>? Entries(Hash program, ReadOnlyMemory<byte> bytes)
    {
        if (SealedBytes.Open(Magic + program.Hex, bytes) is not { } contents)
        {
            return null;
        }

        var entries = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        for (var at = 0; at < contents.Length;)
        {
            var length = contents.Length - at >= KeyLength + sizeof(int) ? BinaryPrimitives.ReadInt32LittleEndian(contents.Span[(at + KeyLength)..]) : -1;
            if (length < 0 || length > contents.Length - at - KeyLength - sizeof(int))
            {
                return null;
            }

            entries[Encoding.ASCII.GetString(contents.Span.Slice(at, KeyLength))] = contents.Slice(at + KeyLength + sizeof(int), length);
            at += KeyLength + sizeof(int) + length;
        }

        return entries.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private ReadOnlyMemory<byte>? Find(Hash key)
    {
        if (_used.TryGetValue(key.Hex, out var value) || _old.TryGetValue(key.Hex, out value))
        {
            _used[key.Hex] = value;
            return value;
        }

        return null;
    }
}
