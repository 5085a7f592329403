namespace Digest.Reliability.Sites;

/// <summary>Words of no language, of two syllables and more, so that none is a number, a unit or a month in English.</summary>
internal static class MadeWords
{
    private const ulong Vocabulary = 20;

    private static readonly string[] Starts = ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "bl", "br", "dr", "fl", "gl", "gr", "kl", "kr", "pl", "pr", "sk", "sn", "st", "tr"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "oa", "ou"];
    private static readonly string[] Ends = ["k", "l", "m", "n", "p", "t", "ft", "lk", "mp", "nt", "rk", "rn", "sk"];
    private static readonly string[] Digits = ["bo", "da", "fe", "gu", "ki", "lo", "mu", "pa", "re", "su"];

    /// <summary>Words for things, the commonest first.</summary>
    public static readonly string[] Things = Made(2_500, "");

    /// <summary>Words for what is done, in the past.</summary>
    public static readonly string[] Deeds = Made(500, "ed");

    /// <summary>Words that describe.</summary>
    public static readonly string[] Traits = Made(700, "ish");

    /// <summary>A first and a last name.</summary>
    public static string Name(Dice dice) => $"{Capital(Word(dice, 2))} {Capital(Word(dice, 2))}";

    /// <summary>A word of a number's own: no two numbers share it, and no digit is in it.</summary>
    public static string Of(int number) => string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => Digits[digit - '0'])) + "x";

    /// <summary>The same with a capital.</summary>
    public static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Word(Dice dice, int syllables) => string.Concat(Enumerable.Range(0, syllables).Select(_ => dice.Pick(Starts) + dice.Pick(Vowels))) + dice.Pick(Ends);

    private static string[] Made(int count, string end)
    {
        var dice = new Dice(Vocabulary + (ulong)end.Length);
        return [.. Enumerable.Range(0, count).Select(_ => Word(dice, dice.Between(2, 3)) + end)];
    }
}
