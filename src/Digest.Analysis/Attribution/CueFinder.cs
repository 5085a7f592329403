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

        var before = new Stretch(Clauses.StartBefore(sentence, at), comma ? at - 1 : at);
        if (before.Length > 2 && IsClause(sentence, before))
        {
            return new Cue(at, at, who.End, who, before, true);
        }

        // After the speaker and what is said of him between commas.
        var clause = who.End;
        while (clause < sentence.Count && sentence[clause].Kind != TermKind.Comma && !char.IsAsciiDigit(sentence.Text[sentence[clause].Start]))
        {
            clause++;
        }

        clause += sentence[clause].Kind == TermKind.Comma ? 1 : 0;
        if (CommaAfter(sentence, clause, 5) is > 0 and var name && AllCapital(sentence, clause, name))
        {
            clause = name + 1;
        }

        if (sentence[clause].Is(Sort.Relative) || sentence.Is(clause, "a") && CommaAfter(sentence, clause, 12) is > 0 and var second)
        {
            clause = CommaAfter(sentence, clause, 20) is > 0 and var closing ? closing + 1 : clause;
        }

        return new Cue(at, at, who.End, who, clause < sentence.Count ? new Stretch(clause, Clauses.End(sentence, clause)) : null, true);
    }

    private static bool AllCapital(Sentence sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!sentence[i].IsCapital || sentence[i].Is(Sort.Time))
            {
                return false;
            }
        }

        return end > first;
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

        if (IsNoun(sentence, verb))
        {
            return null;
        }

        // To say, of saying: nobody says it here.
        if (sentence.Is(verb - 1, "to") || (term.Is(Sort.Participle) && sentence[verb - 1].Is(Sort.Preposition) && !sentence.Is(verb - 1, "as")))
        {
            return null;
        }

        var quoted = sentence.Is(verb - 1, "as") && (sentence.Is(verb - 2, "quoted") || sentence.Is(verb - 2, "cited"));
        var who = quoted ? NounPhrases.Before(sentence, verb - 2, passive: true)
            : term.Is(Sort.Participle) ? (sentence[verb - 1].Is(Sort.Be) ? NounPhrases.Before(sentence, verb, passive: true) : null)
            : NounPhrases.Before(sentence, verb);
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

        // Trailing: the plan had failed, Kim said. Within: the plan, Kim said, would fail.
        var after = term.Is(Sort.Tells) && NounPhrases.At(sentence, verb + 1, wide: false) is { } listener ? listener.End : verb + 1;
        if (!shared && !quoteNear && sentence[subject.First - 1].Kind == TermKind.Comma && subject.First > 2 && sentence[subject.First - 2].Kind != TermKind.Quote && term.Is(Sort.Says | Sort.Claims | Sort.Tells) && EndsHere(sentence, after))
        {
            var start = Clauses.StartBefore(sentence, subject.First - 1);
            var within = sentence[after].Kind == TermKind.Comma && sentence[after + 1].Is(Sort.Finite);
            var told = new Stretch(start, within ? Clauses.End(sentence, after + 1) : subject.First - 1);
            if (within || IsClause(sentence, told))
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
        // After asked or leaving a phrase follows, not a clause.
        var first = sentence.Of(told.First);
        if (told.Length < 3 || (first is [_, _, _, .., 'e', 'd'] or [_, _, .., 'i', 'n', 'g']))
        {
            return false;
        }

        if (sentence[told.First] is var begin && told.Length > 3 && !begin.Is(Sort.Preposition | Sort.Conjunction | Sort.Opening | Sort.Time) && begin.IsWord && (begin.Is(Sort.Determiner | Sort.Pronoun) || begin.IsCapital && begin.Sort == Sort.None))
        {
            return true;
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

    /// <summary>Whether a word that may be a verb is a noun here: the report, his claim, estimates suggest.</summary>
    private static bool IsNoun(Sentence sentence, int at)
    {
        var before = sentence[at - 1];
        if (before.IsWord && ((before.Is(Sort.Determiner) && !before.Is(Sort.Anonymous | Sort.Pronoun)) || sentence.Of(at - 1) is [.., '\'' or '’', 's'] && !sentence[at].Is(Sort.Says)))
        {
            return true;
        }

        return sentence[at].Is(Sort.Document) && sentence[at + 1].IsWord && sentence[at + 1].Is(Sort.Claims | Sort.Shows | Sort.Says | Sort.Be | Sort.Finite | Sort.Preposition) && !sentence[at + 1].Is(Sort.Determiner) && !sentence.Is(at + 1, "that");
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
