namespace Digest.Analysis.Numbers;

/// <summary>Reads multiples: <c>triple</c>, <c>twice</c>, <c>doubled</c>, <c>tenfold</c>, <c>three times</c>.</summary>
internal static class MultipleReader
{
    /// <summary>All words that are multiples.</summary>
    public static IEnumerable<string> Starts => [.. Words.Words, .. Verbs.Words, .. Folds.Words];

    private static readonly WordTable<decimal> Words = new(
        ("twice doubled doubling", 2), ("thrice tripled tripling trebled trebling", 3), ("quadrupled quadrupling", 4), ("quintupled quintupling", 5), ("halved halving", 0.5m));

    /// <summary>Words that multiply only as a verb or before what is multiplied: to triple that number, double the force; not a double agent.</summary>
    private static readonly WordTable<decimal> Verbs = new(("double", 2), ("triple treble", 3), ("quadruple", 4), ("quintuple", 5), ("halve", 0.5m));

    private static readonly WordSet Objects = new("the that this its their his her our what in to by from last");

    private static readonly WordSet Auxiliaries = new("to will would could may might can should nearly almost than roughly about over not");

    private static readonly WordTable<decimal> Folds = new(
        ("twofold", 2), ("threefold", 3), ("fourfold", 4), ("fivefold", 5), ("sixfold", 6), ("sevenfold", 7), ("eightfold", 8), ("ninefold", 9), ("tenfold", 10), ("hundredfold", 100), ("thousandfold", 1000));

    /// <summary>The multiple in one word at a token; null where there is none.</summary>
    public static decimal? At(Tokens tokens, int index) =>
        !tokens.IsWord(index) ? null
        : Words[tokens.Of(index)] ?? Folds[tokens.Of(index)] ?? (Verbs[tokens.Of(index)] is { } value && Multiplies(tokens, index) ? value : null);

    /// <summary>The token after <c>times</c> or <c>fold</c> behind a number; -1 where it is no multiple.</summary>
    public static int After(Tokens tokens, Numeral number)
    {
        var at = number.End + (tokens.IsHyphen(number.End) ? 1 : 0);
        return tokens[at].Before <= Gap.Line && number.Form < NumeralForm.Ordinal && (tokens.Is(at, "times") || tokens.Is(at, "fold") || (tokens.Is(at, "x") && tokens.IsGlued(at) && !tokens.IsDigits(at + 1))) ? at + 1 : -1;
    }

    private static bool Multiplies(Tokens tokens, int index) =>
        (tokens.IsIn(index + 1, Objects) && tokens.Follows(index + 1)) || (tokens.IsIn(index - 1, Auxiliaries) && tokens.Follows(index) && !tokens.IsHyphen(index + 1));
}
