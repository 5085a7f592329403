using System.Collections.Frozen;

namespace Digest.Analysis.Cleaning;

/// <summary>English words that every running text has and that lists of links lack.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> Words = (
        "a an the this that these those and or but nor so yet if as than then of in on at by for from to with without into onto over under about after before between during through against among " +
        "is are was were be been being am has have had do does did will would shall should can could may might must not no it its he she they them their his her him we us our you your i me my who whom whose which what when where why how " +
        "there here also only just more most some any all both each other such while because since until although though up out off down it's that's isn't wasn't don't didn't").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word, in any case, is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => word.Length < 9 && Lookup.Contains(word);
}
