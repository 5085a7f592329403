using Digest.Reliability.Fuzzing;

namespace Digest.Reliability.Formats;

/// <summary>Sequences of bytes that are UTF-8 and that are not, by the reason why.</summary>
internal static class ByteCases
{
    private static readonly int[] Borders = [0x20, 0x7E, 0xA0, 0x7FF, 0x800, 0xFFF, 0x1000, 0xCFFF, 0xD000, 0xD7FF, 0xE000, 0xFFFD, 0x1_0000, 0x3_FFFF, 0x4_0000, 0xF_FFFD, 0x10_0000, 0x10_FFFD];
    private static readonly int[] Halves = [0xD800, 0xDB7F, 0xDBFF, 0xDC00, 0xDF80, 0xDFFF];
    private static readonly byte[] Telling = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF8, 0xFC, 0xFE, 0xFF];

    /// <summary>Every sequence with the name of its class.</summary>
    public static IEnumerable<(string Class, byte[] Bytes)> All(int seed) =>
    [
        .. Borders.Select(point => ("valid", Fragments.Encoded(point))),
        .. Noncharacters().Select(point => ("noncharacters", Fragments.Encoded(point))),
        .. Borders.Concat([0, 0x2F, 0x0A]).SelectMany(Overlong).Select(bytes => ("overlong", bytes)),
        .. Halves.Select(point => ("halves", Fragments.Encoded(point))),
        .. Halves.SelectMany(_ => Halves, (first, second) => ("halves", (byte[])[.. Fragments.Encoded(first), .. Fragments.Encoded(second)])),
        .. TooBig().Select(bytes => ("too big", bytes)),
        .. Enumerable.Range(1, 7).SelectMany(count => new byte[] { 0x80, 0xBF, 0x9F }.Select(rest => ("continuation alone", Enumerable.Repeat(rest, count).ToArray()))),
        .. Enumerable.Range(0xC0, 0x40).Select(first => ("first byte alone", new[] { (byte)first })),
        .. Enumerable.Range(0xC0, 0x40).SelectMany(first => Telling.Select(second => ("two bytes", new[] { (byte)first, second }))),
        .. Borders.Concat(Noncharacters()).SelectMany(Cut).Select(bytes => ("cut short", bytes)),
        .. Mixed(seed).Select(bytes => ("mixed", bytes)),
    ];

    private static IEnumerable<int> Noncharacters() => [.. Enumerable.Range(0xFDD0, 32), .. Enumerable.Range(0, 17).SelectMany(plane => new[] { (plane << 16) | 0xFFFE, (plane << 16) | 0xFFFF })];

    /// <summary>A code point in every form that is longer than it need be, up to the six bytes of old.</summary>
    private static IEnumerable<byte[]> Overlong(int point) =>
        Enumerable.Range(2, 5).Where(length => length > Fragments.Encoded(point).Length).Select(length => Form(point, length));

    private static IEnumerable<byte[]> TooBig() =>
    [
        Form(0x11_0000, 4), Form(0x13_FFFF, 4), Form(0x14_0000, 4), Form(0x1F_FFFF, 4),
        Form(0x20_0000, 5), Form(0x3FF_FFFF, 5), Form(0x400_0000, 6), Form(0x7FFF_FFFF, 6),
        [0xFE], [0xFF], [0xFE, 0x83, 0xBF, 0xBF, 0xBF, 0xBF, 0xBF], [0xFF, 0x80, 0x87, 0xBF, 0xBF, 0xBF, 0xBF, 0xBF],
    ];

    private static byte[] Form(int point, int length)
    {
        var bytes = new byte[length];
        for (var i = length - 1; i > 0; i--)
        {
            bytes[i] = (byte)(0x80 | (point & 0x3F));
            point >>= 6;
        }

        bytes[0] = (byte)((0xFF00 >> length) | point);
        return bytes;
    }

    /// <summary>The beginnings of a character, alone, before a letter, before themselves and before a whole one.</summary>
    private static IEnumerable<byte[]> Cut(int point)
    {
        var whole = Fragments.Encoded(point);
        for (var length = 1; length < whole.Length; length++)
        {
            var part = whole[..length];
            yield return part;
            yield return [.. part, 0x41];
            yield return [.. part, .. part];
            yield return [.. part, .. whole];
            yield return [.. part, 0x80, 0x80, 0x80];
        }
    }

    private static List<byte[]> Mixed(int seed)
    {
        var dice = new Dice((ulong)seed);
        return Enumerable.Range(0, 2_000).Select(_ => Enumerable.Range(0, dice.Between(2, 12)).Select(_ => dice.Pick(Telling)).ToArray()).ToList();
    }
}
