namespace Digest.Analysis.Numbers;

/// <summary>What the words before a cue do to it.</summary>
/// <param name="IsNegated">Whether a negation turns it round: would not exceed.</param>
/// <param name="HasDegree">Whether a degree stands between: not much more than.</param>
/// <param name="IsSure">False where a negation stands further off in the clause, or a second one, or a word such as "rarely".</param>
internal readonly record struct NegationReading(bool IsNegated, bool HasDegree, bool IsSure);

/// <summary>
/// Tells whether a negation reaches a cue such as "more than". It reaches over auxiliaries, degrees and one verb (would not pay more than), and not over
/// what is said or thought (did not say more than), a conjunction, a pronoun or a punctuation mark.
/// </summary>
internal static class NegationReader
{
    // Enough for "is not currently expected to go much".
    private const int Furthest = 9;

    // In how many words before it a negation makes a cue doubtful.
    private const int Clause = 14;

    /// <summary>Reads what stands before a cue.</summary>
    /// <param name="last">The token right before the cue.</param>
    public static NegationReading Before(Tokens tokens, int last)
    {
        var (verb, degree, sure) = (-1, false, true);
        for (var i = last; i > last - Furthest && tokens.Follows(i + 1); i--)
        {
            if (NegationAt(tokens, i) is { } start)
            {
                return !Reaches(tokens, start, verb) ? new(false, false, false)
                    : new(true, degree, sure && !HasNegation(tokens, start - 1));
            }

            if (!tokens.IsWord(i))
            {
                break;
            }

            var isDegree = tokens.IsIn(i, BoundWords.Degree);
            var isArticleOfDegree = tokens.Is(i, "a") && tokens.IsIn(i + 1, BoundWords.Degree);
            degree |= isDegree;
            sure &= !tokens.IsIn(i, BoundWords.Seldom);
            if (isDegree || isArticleOfDegree || IsLight(tokens, i) || IsInverted(tokens, i))
            {
                continue;
            }

            if (verb >= 0 || tokens.IsIn(i, BoundWords.Stop))
            {
                break;
            }

            verb = i;
        }

        return new(false, false, sure && !HasNegation(tokens, last));
    }

    /// <summary>The first token of a negation that ends at a token: of <c>not</c>, <c>won't</c>, <c>failed to</c>; null where none does.</summary>
    private static int? NegationAt(Tokens tokens, int at)
    {
        if (tokens.Is(at, "t") && tokens.IsGlued(at) && tokens.IsGlued(at - 1) && tokens.Of(at - 1) is ['\'' or '’' or 'ʼ'] && tokens.Of(at - 2) is [.., 'n' or 'N'])
        {
            return at - 2;
        }

        var to = tokens.Is(at, "to") || tokens.Is(at, "from");
        return tokens.IsIn(at, BoundWords.Negation) ? at
            : to && tokens.IsIn(at - 1, BoundWords.NegationTo) ? at - 1
            : null;
    }

    private static bool IsLight(Tokens tokens, int at) =>
        tokens.IsIn(at, BoundWords.Light) || (tokens.Is(at, "longer") && tokens.Is(at - 1, "no")) || (tokens.Of(at) is [.., 'l', 'y'] && !tokens.IsIn(at, BoundWords.Stop));

    /// <summary>Whether a pronoun stands behind its auxiliary after a negation: nor will it exceed.</summary>
    private static bool IsInverted(Tokens tokens, int at) =>
        tokens.IsIn(at, BoundWords.Pronoun) && tokens.IsIn(at - 1, BoundWords.Light) && tokens.IsIn(at - 2, BoundWords.Negation);

    /// <summary>Whether a negation is one, and reaches over the verb between it and the cue, where there is one.</summary>
    private static bool Reaches(Tokens tokens, int negation, int verb)
    {
        if (tokens.IsIn(negation - 1, BoundWords.NoNegationAfter) && tokens.Follows(negation))
        {
            return false;
        }

        // "Was not one of", "was not friend of": what follows "be" is a verb only as a participle.
        var being = tokens.IsIn(negation, BoundWords.Being) || tokens.IsIn(negation - 1, BoundWords.Being);
        return verb < 0 || !being || tokens.Of(verb) is [.., 'i', 'n', 'g'] or [.., 'e', 'd'] or [.., 'e', 'n'];
    }

    /// <summary>Whether a negation stands in the clause that ends at a token.</summary>
    private static bool HasNegation(Tokens tokens, int last)
    {
        for (var i = last; i > last - Clause && tokens.Follows(i + 1); i--)
        {
            if (tokens.Of(i) is ['.' or ',' or ';' or ':' or '!' or '?' or '(' or ')'] || tokens.Is(i, "but") || tokens.Is(i, "and"))
            {
                return false;
            }

            if (NegationAt(tokens, i) is not null || tokens.IsIn(i, BoundWords.NegationTo))
            {
                return true;
            }
        }

        return false;
    }
}
