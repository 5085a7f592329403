using Digest.Model.Records;

namespace Digest.Analysis.Numbers;

/// <summary>Reads from the words around a number how it is to be taken. The cues are in <c>Languages/en/bounds.txt</c>.</summary>
internal static class BoundReader
{
    // "A combined total of" are four words between a cue and its number.
    private const int MostFilling = 6;

    private static readonly WordSet NotAfter = new("than of as to some half the");

    /// <summary>The bound of the number from one token to before another.</summary>
    public static Bound Of(Tokens tokens, int first, int end) => Read(tokens, first, end).Bound;

    /// <summary>What is said of the number from one token to before another.</summary>
    public static StatedBound Read(Tokens tokens, int first, int end) => After(tokens, end) ?? Near(tokens, first - 1, inner: false)?.Bound ?? StatedBound.None;

    /// <summary>What the cue before a number says, perhaps over some filling words.</summary>
    /// <param name="inner">Whether another cue stands between; then one more is not looked for.</param>
    private static (StatedBound Bound, int First)? Near(Tokens tokens, int last, bool inner)
    {
        for (var at = last; at >= last - MostFilling && tokens.Follows(at + 1); at--)
        {
            if (Before(tokens, at, over: last - at, inner) is { } found)
            {
                return found;
            }

            if (!tokens.IsIn(at, BoundWords.Filling))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>What the cue says that ends at a token.</summary>
    /// <param name="over">How many filling words stand between it and the number.</param>
    private static (StatedBound Bound, int First)? Before(Tokens tokens, int last, int over, bool inner)
    {
        if (tokens.Is(last, "="))
        {
            return tokens.Is(last - 1, ">") ? (new(Bound.AtLeast, [], true), last - 1) : tokens.Is(last - 1, "<") ? (new(Bound.AtMost, [], true), last - 1) : null;
        }

        if (tokens.Is(last, ".") && (tokens.Is(last - 1, "ca") || tokens.Is(last - 1, "approx") || tokens.Is(last - 1, "c")))
        {
            return (new(Bound.About, [], true), last - 1);
        }

        foreach (var cue in BoundCue.Before.With(tokens.Of(last)))
        {
            var first = last - cue.Words.Length + 1;
            var fits = over == 0 || cue.HasRoom || IsShort(tokens, last, over);
            if (fits && Stands(tokens, cue, first) && Read(tokens, cue, first) is { } said)
            {
                return (inner ? said : Around(tokens, said, first, tokens.Is(last, "of")), first);
            }
        }

        return null;
    }

    /// <summary>"Over an estimated 300", but not "over the 300".</summary>
    private static bool IsShort(Tokens tokens, int last, int over) =>
        over == 1 ? tokens.Is(last + 1, "a") || tokens.Is(last + 1, "an") || tokens.Is(last + 1, "reported")
        : over == 2 && (tokens.Is(last + 1, "a") || tokens.Is(last + 1, "an"));

    private static bool Stands(Tokens tokens, BoundCue cue, int first)
    {
        for (var i = 0; i < cue.Words.Length; i++)
        {
            if (!tokens.IsIn(first + i, cue.Words[i]) || (i > 0 && !tokens.Follows(first + i)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What a cue says after the words before it; null where that is nothing.</summary>
    private static StatedBound? Read(Tokens tokens, BoundCue cue, int first)
    {
        var before = tokens.Follows(first) ? first - 1 : -1;
        var small = tokens.IsIn(before, BoundWords.Small);
        var hardly = tokens.IsIn(before, BoundWords.Hardly);
        var negation = NegationReader.Before(tokens, before);
        if (negation is { IsNegated: true, HasDegree: true } && cue.Negated != Bound.AsStated)
        {
            return new(Bound.About, [cue.Negated, cue.Bound], negation.IsSure);
        }

        var bound = negation.IsNegated ? cue.Negated : cue.Bound;
        if (bound == Bound.AsStated)
        {
            return null;
        }

        var said = new StatedBound(bound, negation.IsNegated ? [] : cue.Also, negation.IsSure);
        return small ? said.Or(Bound.About) : hardly ? said.Or(Bound.About, Bound.AtMost, Bound.LessThan) : said;
    }

    /// <summary>"More than about 300" is more than 300, "exceed the limit of 300" too.</summary>
    /// <param name="isOf">Whether the cue ends with "of".</param>
    private static StatedBound Around(Tokens tokens, StatedBound said, int first, bool isOf) =>
        (said.Bound == Bound.About || isOf) && tokens.Follows(first) && Near(tokens, first - 1, inner: true) is { Bound: { IsOneSided: true } outer }
            ? outer.Or(said.Bound)
            : said;

    private static StatedBound? After(Tokens tokens, int end)
    {
        if (tokens.IsGlued(end))
        {
            if (tokens.Is(end, "+"))
            {
                return new(Bound.AtLeast, [Bound.MoreThan], true);
            }

            if (tokens.IsHyphen(end) && tokens.IsGlued(end + 1) && (tokens.Is(end + 1, "plus") || tokens.Is(end + 1, "odd")))
            {
                return new(tokens.Is(end + 1, "plus") ? Bound.AtLeast : Bound.About, [], true);
            }
        }

        // "500 or more", "500 people or more", "500 people, at most".
        return Behind(tokens, end, aside: false)
            ?? (tokens.IsWord(end) && tokens.Follows(end) && !tokens.Is(end + 1, "and") ? Behind(tokens, end + 1, aside: false) : null)
            ?? (tokens.Is(end, ",") ? Behind(tokens, end + 1, aside: true) : null)
            ?? (tokens.IsWord(end) && tokens.Follows(end) && tokens.Is(end + 1, ",") ? Behind(tokens, end + 2, aside: true) : null);
    }

    /// <summary>What the cue says that starts at a token behind the number, unless it is that of the next number: 300 or more than 400.</summary>
    /// <param name="aside">Whether a comma stands before it; then it ends its clause.</param>
    private static StatedBound? Behind(Tokens tokens, int at, bool aside)
    {
        if (!tokens.Follows(at) || tokens.IsCapitalised(at))
        {
            return null;
        }

        foreach (var cue in BoundCue.After.With(tokens.Of(at)))
        {
            // "300 minimum" ends there, and 300 minimum wages do not.
            var end = at + cue.Words.Length;
            var goesOn = tokens.IsWord(end) && tokens.Follows(end);
            if (Stands(tokens, cue, at) && !IsOfNext(tokens, end) && !(goesOn && (aside || cue.Words.Length == 1)))
            {
                return new(cue.Bound, cue.Also, true);
            }
        }

        return null;
    }

    private static bool IsOfNext(Tokens tokens, int at)
    {
        if (!tokens.Follows(at))
        {
            return false;
        }

        var number = at + (tokens.Is(at, "a") || tokens.Is(at, "an") ? 1 : 0);
        return tokens.IsDigits(number) || NumberWords.All[tokens.Of(number)] is not null || Currencies.Before(tokens, number) is not null || tokens.IsIn(at, NotAfter);
    }
}
