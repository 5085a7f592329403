using Digest.Analysis.Quotes;

namespace Digest.Analysis.Mentions;

/// <summary>Where a name may begin and end: at word borders, and where a language joins small words to a name.</summary>
internal static class NameBorders
{
    // Korean writes these after a name without a space.
    private static readonly string[] Particles =
    [
        "은", "는", "이", "가", "을", "를", "의", "에", "에서", "에게", "와", "과", "도", "로", "으로", "만", "께서", "부터", "까지", "하고", "이나", "보다", "처럼", "한테", "라고", "이라고", "랑", "이랑", "측", "군",
    ];

    // Romance languages elide these before a name.
    private static readonly string[] Elisions = ["l'", "d'", "dell'", "all'", "dall'", "nell'", "sull'", "un'", "qu'", "n'", "s'", "j'", "c'", "m'", "t'"];

    /// <summary>Whether a name may begin at a place.</summary>
    public static bool MayStart(FoldedText text, int at) =>
        WordBorders.IsBorder(text, at) || (WordBorders.IsPlainBorder(text, at) && at > 1 && text.Text[at - 1] == '\'' && FollowsElision(text, at));

    /// <summary>Whether a name may end at a place: before a border, a possessive ending, or a Korean particle.</summary>
    public static bool MayEnd(FoldedText text, int at) =>
        WordBorders.IsBorder(text, at) || StandsBefore(text, at, "'s") || StandsBefore(text, at, "'S") || (IsHangul(text.Text[at]) && Array.Exists(Particles, p => StandsBefore(text, at, p)));

    private static bool StandsBefore(FoldedText text, int at, string ending) =>
        string.CompareOrdinal(text.Text, at, ending, 0, ending.Length) == 0 && WordBorders.IsPlainBorder(text, at + ending.Length);

    private static bool FollowsElision(FoldedText text, int at) => Array.Exists(Elisions, e =>
        at >= e.Length && string.Compare(text.Text, at - e.Length, e, 0, e.Length, StringComparison.OrdinalIgnoreCase) == 0 && WordBorders.IsPlainBorder(text, at - e.Length));

    private static bool IsHangul(char c) => c is >= '\uac00' and <= '\ud7a3';
}
