using System.Diagnostics;

namespace Digest.Reliability.Fuzzing;

/// <summary>Makes an input smaller that fails, as long as it fails in the same way.</summary>
internal static class Shrinker
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>The smallest input that was found in ten seconds.</summary>
    /// <param name="fails">Whether an input still fails in the same way.</param>
    public static byte[] Shrink(byte[] input, Func<byte[], bool> fails)
    {
        var clock = Stopwatch.StartNew();
        for (var part = Math.Max(1, input.Length / 2); part >= 1 && clock.Elapsed < Longest;)
        {
            var before = input.Length;
            for (var at = 0; at < input.Length && clock.Elapsed < Longest;)
            {
                byte[] smaller = [.. input.AsSpan(0, at), .. input.AsSpan(Math.Min(input.Length, at + part))];
                if (fails(smaller))
                {
                    input = smaller;
                }
                else
                {
                    at += part;
                }
            }

            part = input.Length < before && part == 1 ? 1 : part / 2;
        }

        return input;
    }
}
