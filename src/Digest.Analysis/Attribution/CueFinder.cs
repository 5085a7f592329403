namespace Digest.Analysis.Attribution;

/// <summary>Finds the cues of a sentence, from left to right.</summary>
internal static class CueFinder
{
    /// <summary>How far from a verb of quoting the quotation may stand, in terms.</summary>
    private const int QuoteReach = 12;

    private const Sort Verbs = Sort.Says | Sort.Tells | Sort.Claims | Sort.Quotes | Sort.Shows | Sort.Counts | Sort.Participle;

    /// <summary>Adds the cues of a sentence to a list.</summary>
    public static void Find(Sentence sentence, List<Cue> cues)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            var term = sentence[i];
            if (!term.IsWord)
            {
                continue;
            }

            var cue = sentence.Is(i, "according") && sentence.Is(i + 1, "to") ? According(sentence, i)
                : term.Is(Verbs) && (!term.IsCapital || i == 0) ? Verb(sentence, i, cues)
                : null;
            if (cue is { } found)
            {
                cues.Add(found);
                i = Math.Max(i, found.Who is { } who && who.First > i ? who.End - 1 : i);
            }
        }
    }

    private static Cue? According(Sentence sentence, int at)
    {
        if (NounPhrases.At(sentence, at + 2, wide: true) is not { } who)
        {
            return null;
        }

        var comma = sentence[at - 1].Kind == TermKind.Comma;
        if (at > 1 && sentence[at - 2].Kind == TermKind.Quote && comma)
        {
            return new Cue(at, at, who.End, who, null, true);
        }

        if (at > 1)
        {
            var start = Clauses.StartBefore(sentence, at);
            return new Cue(at, at, who.End, who, new Stretch(start, comma ? at - 1 : at), true);
        }

        // After the speaker and what is said of him between commas.
        var clause = who.End;
        while (clause < sentence.Count && sentence[clause].Kind != TermKind.Comma && !char.IsAsciiDigit(sentence.Text[sentence[clause].Start]))
        {
            clause++;
        }

        clause += sentence[clause].Kind == TermKind.Comma ? 1 : 0;
        if (sentence[clause].Is(Sort.Relative) || sentence.Is(clause, "a") && CommaAfter(sentence, clause, 12) is > 0 and var second)
        {
            clause = CommaAfter(sentence, clause, 20) is > 0 and var closing ? closing + 1 : clause;
        }

        return new Cue(at, at, who.End, who, clause < sentence.Count ? new Stretch(clause, Clauses.End(sentence, clause)) : null, true);
    }

    private static int CommaAfter(Sentence sentence, int from, int reach)
    {
        for (var i = from; i < sentence.Count && i < from + reach; i++)
        {
            if (sentence[i].Kind == TermKind.Comma)
            {
                return i;
            }
        }

        return -1;
    }

    private static Cue? Verb(Sentence sentence, int verb, List<Cue> before)
    {
        var term = sentence[verb];
        if (Impersonal(sentence, verb) is { } nobody)
        {
            return nobody;
        }

        // To say, of saying: nobody says it here.
        if (sentence.Is(verb - 1, "to") || (term.Is(Sort.Participle) && sentence[verb - 1].Is(Sort.Preposition) && !sentence.Is(verb - 1, "as")))
        {
            return null;
        }

        var quoted = sentence.Is(verb - 1, "as") && (sentence.Is(verb - 2, "quoted") || sentence.Is(verb - 2, "cited"));
        var who = quoted ? NounPhrases.Before(sentence, verb - 2, passive: true) : term.Is(Sort.Participle) ? null : NounPhrases.Before(sentence, verb);
        var quoteNear = QuoteAfter(sentence, verb);
        var quoteBefore = sentence[verb - 1].Kind == TermKind.Quote || (sentence[verb - 1].Kind == TermKind.Comma && sentence[verb - 2].Kind == TermKind.Quote);

        // Inverted: “…,” said Kim. The plan had failed, said Kim.
        if (who is null && !term.Is(Sort.Participle) && (quoteBefore || (sentence[verb - 1].Kind == TermKind.Comma && term.Is(Sort.Says | Sort.Claims) && !sentence.Is(verb + 1, "that"))) && NounPhrases.At(sentence, verb + 1, wide: false) is { } speaker && !(term.Is(Sort.Tells) && !quoteBefore))
        {
            var told = quoteBefore ? (Stretch?)null : new Stretch(Clauses.StartBefore(sentence, verb), verb - 1);
            if (quoteBefore || IsClause(sentence, told!.Value))
            {
                return new Cue(verb, verb, speaker.End, speaker, told, true);
            }
        }

        var shared = false;
        if (who is null && (term.Is(Sort.Participle) || sentence.Is(verb - 1, "and") || sentence.Is(verb - 1, "but") || (sentence.Is(verb - 1, "also") && sentence.Is(verb - 2, "and"))))
        {
            who = before is [.., { Who: { } same }] ? same : NounPhrases.AtStart(sentence);
            shared = true;
        }

        if (who is not { } subject || (subject.First <= verb && subject.End > verb))
        {
            return null;
        }

        var first = Math.Min(subject.First, verb);
        var onlyShows = !term.Is(Sort.Says | Sort.Tells | Sort.Claims | Sort.Quotes | Sort.Participle | Sort.Counts) || (term.Is(Sort.Shows) && !term.Is(Sort.Claims | Sort.Quotes));
        if (onlyShows && !IsDocument(sentence, subject))
        {
            return term.Is(Sort.Counts) ? Counted(sentence, subject, first, verb) : null;
        }

        if (Clauses.After(sentence, verb) is { } clause)
        {
            return new Cue(first, verb, verb + 1, subject, clause, true);
        }

        // Trailing: the plan had failed, Kim said.
        if (!shared && sentence[subject.First - 1].Kind == TermKind.Comma && subject.First > 2 && sentence[subject.First - 2].Kind != TermKind.Quote && term.Is(Sort.Says | Sort.Claims) && EndsHere(sentence, verb + 1))
        {
            var told = new Stretch(Clauses.StartBefore(sentence, subject.First - 1), subject.First - 1);
            if (IsClause(sentence, told))
            {
                return new Cue(first, verb, verb + 1, subject, told, true);
            }
        }

        var quoteBeforeSubject = subject.First > 0 && (sentence[subject.First - 1].Kind == TermKind.Quote || sentence[subject.First - 2].Kind == TermKind.Quote);
        if (quoteNear || quoteBefore || quoteBeforeSubject || (subject.First == 0 && EndsHere(sentence, verb + 1) && term.Is(Sort.Says)))
        {
            return term.Is(Sort.Counts) && !term.Is(Sort.Says | Sort.Claims | Sort.Quotes | Sort.Participle) ? Counted(sentence, subject, first, verb) : new Cue(first, verb, verb + 1, subject, null, true);
        }

        return term.Is(Sort.Counts) ? Counted(sentence, subject, first, verb) : null;
    }

    /// <summary>Somebody gives a number: the ministry put the losses at 3,000.</summary>
    private static Cue Counted(Sentence sentence, Stretch who, int first, int verb) =>
        new(first, verb, verb + 1, who, new Stretch(verb + 1, Clauses.End(sentence, verb + 1)), false);

    /// <summary>It is reported that: somebody says it, and the text does not tell who.</summary>
    private static Cue? Impersonal(Sentence sentence, int verb)
    {
        var be = verb - 1;
        while (be > 0 && sentence[be].Is(Sort.Between) && !sentence[be].Is(Sort.Be))
        {
            be--;
        }

        return sentence[be].Is(Sort.Be) && sentence.Is(be - (sentence[be - 1].Is(Sort.Between) ? 2 : 1), "it") && sentence.Is(verb + 1, "that") && sentence[verb].Is(Sort.Says | Sort.Claims)
            ? new Cue(be - 1, verb, verb + 1, null, new Stretch(verb + 2, Clauses.End(sentence, verb + 2)), true)
            : null;
    }

    private static bool QuoteAfter(Sentence sentence, int verb)
    {
        for (var i = verb + 1; i < sentence.Count && i <= verb + QuoteReach; i++)
        {
            if (sentence[i].Kind == TermKind.Quote)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether nothing but an adverbial follows.</summary>
    private static bool EndsHere(Sentence sentence, int at) =>
        at >= sentence.Count || !sentence[at].IsWord || sentence[at].Is(Sort.Preposition | Sort.Time | Sort.Between | Sort.Conjunction | Sort.Participle);

    private static bool IsClause(Sentence sentence, Stretch told)
    {
        if (told.Length < 3)
        {
            return false;
        }

        for (var i = told.First; i < told.End; i++)
        {
            if (Clauses.IsVerb(sentence, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDocument(Sentence sentence, Stretch who)
    {
        for (var i = who.First; i < who.End; i++)
        {
            if (sentence[i].Is(Sort.Document))
            {
                return true;
            }
        }

        return false;
    }
}
