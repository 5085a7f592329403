using Digest.Model.Records;

namespace Digest.Analysis.Numbers;

/// <summary>Reads from the words around a number how it is to be taken.</summary>
internal static class BoundReader
{
    private static readonly WordTable<Bound> Single = new(
        ("about around roughly approximately approx some nearly almost circa ca estimated ~ ≈ ±", Bound.About),
        ("over above exceed exceeds exceeding exceeded topped topping surpassed surpassing >", Bound.MoreThan),
        ("under below <", Bound.LessThan),
        ("exactly precisely", Bound.Exact),
        ("≥", Bound.AtLeast),
        ("≤", Bound.AtMost));

    private static readonly WordSet More = new("more greater higher larger bigger longer older better");

    private static readonly WordSet Less = new("fewer less lower smaller shorter younger");

    private static readonly WordSet Skipped = new("a an the another reported total");

    /// <summary>The bound of the number from one token to before another.</summary>
    public static Bound Of(Tokens tokens, int first, int end) => After(tokens, end) ?? Before(tokens, first - 1) ?? (tokens.IsIn(first - 1, Skipped) ? Before(tokens, first - 2) : null) ?? Bound.AsStated;

    private static Bound? Before(Tokens tokens, int last)
    {
        if (!tokens.Follows(last + 1))
        {
            return null;
        }

        if (tokens.Is(last, "="))
        {
            return tokens.Is(last - 1, ">") ? Bound.AtLeast : tokens.Is(last - 1, "<") ? Bound.AtMost : null;
        }

        if (tokens.Is(last, ".") && (tokens.Is(last - 1, "ca") || tokens.Is(last - 1, "approx") || tokens.Is(last - 1, "c")))
        {
            return Bound.About;
        }

        return Single[tokens.Of(last)] ?? Phrase(tokens, last);
    }

    /// <summary>Bounds of several words, told by their last one.</summary>
    private static Bound? Phrase(Tokens tokens, int last)
    {
        var before = last - 1;
        if (tokens.Is(last, "than"))
        {
            var negated = tokens.Is(last - 2, "no") || tokens.Is(last - 2, "not");
            return tokens.IsIn(before, More) ? (negated ? Bound.AtMost : Bound.MoreThan)
                : tokens.IsIn(before, Less) ? (negated ? Bound.AtLeast : Bound.LessThan)
                : null;
        }

        if (tokens.Is(last, "to"))
        {
            return tokens.Is(before, "up") ? Bound.AtMost
                : tokens.Is(before, "close") ? Bound.About
                : tokens.Is(before, "equal") && tokens.Is(before - 1, "or") ? (tokens.IsIn(before - 2, More) || (tokens.Is(before - 2, "than") && tokens.IsIn(before - 3, More)) ? Bound.AtLeast : Bound.AtMost)
                : null;
        }

        if (tokens.Is(last, "as"))
        {
            return !tokens.Is(before - 1, "as") ? null
                : tokens.Is(before, "many") || tokens.Is(before, "much") || tokens.Is(before, "high") || tokens.Is(before, "far") || tokens.Is(before, "long") || tokens.Is(before, "large") ? Bound.AtMost
                : tokens.Is(before, "few") || tokens.Is(before, "little") || tokens.Is(before, "low") ? Bound.AtLeast
                : null;
        }

        if (tokens.Is(last, "of"))
        {
            return tokens.Is(before, "upwards") || tokens.Is(before, "upward") || tokens.Is(before, "excess") ? Bound.MoreThan
                : tokens.Is(before, "maximum") ? Bound.AtMost
                : tokens.Is(before, "minimum") ? Bound.AtLeast
                : null;
        }

        return !tokens.Is(before, "at") ? null
            : tokens.Is(last, "least") ? Bound.AtLeast
            : tokens.Is(last, "most") ? Bound.AtMost
            : null;
    }

    private static Bound? After(Tokens tokens, int end)
    {
        if (tokens.IsGlued(end))
        {
            if (tokens.Is(end, "+"))
            {
                return Bound.AtLeast;
            }

            if (tokens.IsHyphen(end))
            {
                return tokens.Is(end + 1, "plus") ? Bound.AtLeast : tokens.Is(end + 1, "odd") ? Bound.About : null;
            }
        }

        // "500 or more" and "500 people or more".
        return Alternative(tokens, end) ?? (tokens.IsWord(end) && tokens.Follows(end) ? Alternative(tokens, end + 1) : null);
    }

    private static Bound? Alternative(Tokens tokens, int at) =>
        !tokens.Is(at, "or") || !tokens.Follows(at) ? null
        : tokens.Is(at + 1, "so") ? Bound.About
        : tokens.IsIn(at + 1, More) && !tokens.Is(at + 2, "than") ? Bound.AtLeast
        : tokens.IsIn(at + 1, Less) && !tokens.Is(at + 2, "than") ? Bound.AtMost
        : null;
}
