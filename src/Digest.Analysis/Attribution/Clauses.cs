namespace Digest.Analysis.Attribution;

/// <summary>Finds the clause that tells what somebody said.</summary>
internal static class Clauses
{
    /// <summary>How far a verb of saying looks for "that", in terms.</summary>
    private const int ThatReach = 14;

    /// <summary>How far a clause without "that" may have its verb.</summary>
    private const int VerbReach = 12;

    /// <summary>The clause after a verb of saying; null where none follows.</summary>
    public static Stretch? After(Sentence sentence, int verb)
    {
        var term = sentence[verb];
        var at = verb + 1;
        if (term.Is(Sort.Tells) && !Opens(sentence, at) && NounPhrases.At(sentence, at, wide: false) is { } listener)
        {
            at = listener.End;
        }

        at = SkipAdverbials(sentence, at);
        if (IsThat(sentence, at))
        {
            return Of(sentence, at + 1);
        }

        if (Opens(sentence, at))
        {
            return Of(sentence, at);
        }

        if (term.Is(Sort.Says | Sort.Claims | Sort.Participle | Sort.Shows) && ThatAfter(sentence, at) is > 0 and var that)
        {
            return Of(sentence, that + 1);
        }

        var next = sentence[at];
        if (!next.IsWord || (next.Is(Sort.Preposition | Sort.Conjunction | Sort.Relative) && !next.IsCapital && !next.Is(Sort.Determiner)) || !term.Is(Sort.Says | Sort.Claims | Sort.Participle))
        {
            return null;
        }

        for (var i = at + 1; i < sentence.Count && i <= at + VerbReach && (sentence[i].IsWord || sentence[i].Kind == TermKind.Quote); i++)
        {
            if (IsVerb(sentence, i))
            {
                return Of(sentence, at);
            }

            if (sentence[i].Is(Sort.Relative))
            {
                return null;
            }
        }

        return term.Is(Sort.Says) && (next.Is(Sort.Determiner | Sort.Pronoun) || next.IsCapital) && sentence.Count - at > 3 ? Of(sentence, at) : null;
    }

    /// <summary>Where a clause ends: before a semicolon or bracket, before the next speaker, or with the sentence.</summary>
    public static int End(Sentence sentence, int start)
    {
        for (var i = start + 1; i < sentence.Count; i++)
        {
            var ends = sentence.Is(i, ";")
                || (sentence[i].Is(Sort.Conjunction) && sentence[i - 1].Kind == TermKind.Comma && (sentence.Is(i, "but") || sentence.Is(i, "while") || sentence.Is(i, "though") || sentence.Is(i, "although")) && !sentence[i].IsCapital)
                || (sentence.Is(i, "and") && sentence[i + 1].Is(Sort.Says | Sort.Claims | Sort.Between) && (sentence.Is(i + 2, "that") || sentence.Is(i + 3, "that")))
                || (sentence[i].Kind == TermKind.Comma && sentence[i + 1].Is(Sort.Participle))
                || (sentence[i].Kind == TermKind.Comma && sentence.Is(i + 1, "according"));
            if (ends)
            {
                return sentence[i - 1].Kind == TermKind.Comma ? i - 1 : i;
            }
        }

        return sentence.Count;
    }

    /// <summary>Where the clause before a cue starts: at the beginning, or after a semicolon.</summary>
    public static int StartBefore(Sentence sentence, int end)
    {
        for (var i = end - 1; i >= 0; i--)
        {
            if (sentence.Is(i, ";"))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>Whether a word shows a clause: an auxiliary, or what looks like a verb of the past.</summary>
    public static bool IsVerb(Sentence sentence, int i) =>
        sentence[i] is { IsWord: true, IsCapital: false } term && (term.Is(Sort.Finite | Sort.Says | Sort.Claims) || sentence.Of(i) is [_, _, _, .., 'e', 'd'] or [_, _, _, .., 'k', 'e', 's'] or [_, _, .., 'n', 't'] or [_, _, .., 'w', 'e', 'd']);

    private static Stretch? Of(Sentence sentence, int start) => start < sentence.Count && End(sentence, start) is var end && end - start >= 2 ? new Stretch(start, end) : null;

    private static bool IsThat(Sentence sentence, int at) => sentence.Is(at, "that") && !sentence[at + 1].Is(Sort.Finite);

    private static bool Opens(Sentence sentence, int at) => sentence.Is(at, "how") || sentence.Is(at, "whether") || sentence.Is(at, "why") || (sentence.Is(at, "if") && sentence[at - 1].Is(Sort.Claims));

    /// <summary>On Monday, in a statement, at a briefing.</summary>
    private static int SkipAdverbials(Sentence sentence, int at)
    {
        for (var left = 4; left > 0; left--)
        {
            if (sentence[at].Is(Sort.Time) && sentence[at].IsWord && !sentence[at + 1].Is(Sort.Finite))
            {
                at++;
            }
            else if (sentence.Is(at, "on") && sentence[at + 1].Is(Sort.Time))
            {
                at += 2;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>The next "that" before which no other clause begins; -1 where there is none.</summary>
    private static int ThatAfter(Sentence sentence, int at)
    {
        for (var i = at; i < sentence.Count && i < at + ThatReach; i++)
        {
            if (sentence.Is(i, "that") && i > at)
            {
                return sentence[i + 1].Is(Sort.Finite) ? -1 : i;
            }

            if (sentence[i].Kind is TermKind.Quote or TermKind.Colon or TermKind.Break || sentence[i].Is(Sort.Finite) || (sentence[i].Is(Sort.Conjunction) && !sentence[i].Is(Sort.Preposition | Sort.Determiner)))
            {
                return -1;
            }
        }

        return -1;
    }
}
