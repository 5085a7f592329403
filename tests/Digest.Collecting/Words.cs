using System.Runtime.CompilerServices;

namespace Digest.Collecting;

/// <summary>A caller that keeps values in registers over a look-up: they lie just above the frame that the fault overwrites.</summary>
internal static class Words
{
    /// <summary>The length of a word and of two numbers; negative where the name is not there.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Length(Branch<string, string> tree, string name, int first, int second)
    {
        if (!tree.TryGet(name, StringComparer.Ordinal, out var found) || found is null)
        {
            return -1;
        }

        return found.Contains("none", StringComparison.Ordinal) ? first : Sum(found, first) + second;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Sum(string word, int number) => word.Length + number;
}
