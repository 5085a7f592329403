using Digest.Analysis.Numbers;
using Digest.Model.Analysis;

namespace Digest.Analysis.Attribution;

/// <summary>Terms of a sentence from one to before another.</summary>
internal readonly record struct Stretch(int First, int End)
{
    /// <summary>How many terms.</summary>
    public int Length => End - First;
}

/// <summary>Finds who stands before or after a verb of saying. Each look is bounded.</summary>
internal static class NounPhrases
{
    /// <summary>Longest noun phrase, in terms.</summary>
    private const int Longest = 14;

    /// <summary>How far an apposition between commas may reach.</summary>
    private const int LongestApposition = 28;

    private static readonly WordSet Definite = new("the his her its their our my your this that these those");

    private const Sort Verb = Sort.Finite | Sort.Be | Sort.Says | Sort.Tells;

    /// <summary>The subject that ends before a verb; null where there is none.</summary>
    /// <param name="passive">Whether a form of be may stand between: was quoted.</param>
    public static Stretch? Before(Sentence sentence, int verb, bool passive = false)
    {
        var i = SkipBetween(sentence, verb - 1, passive);
        if (i < 0)
        {
            return null;
        }

        if (sentence.Is(i, ")"))
        {
            i = BackTo(sentence, i, "(") - 1;
        }

        if (sentence[i].Kind == TermKind.Comma)
        {
            i = BackOverApposition(sentence, i);
            if (i < 0)
            {
                return null;
            }
        }
        else if (sentence[i].Is(Sort.Relative) && i > 0)
        {
            i -= sentence[i - 1].Kind == TermKind.Comma ? 2 : 1;
        }

        if (sentence.Is(i, ")"))
        {
            i = BackTo(sentence, i, "(") - 1;
        }

        if (!sentence[i].IsWord || IsAuthor(sentence, i))
        {
            return null;
        }

        return sentence[i].Is(Sort.Pronoun) ? new Stretch(i, i + 1) : Leftward(sentence, i);
    }

    /// <summary>The noun phrase that starts at a term; null where none does.</summary>
    /// <param name="wide">Whether it may hold any prepositions, as after "according to".</param>
    public static Stretch? At(Sentence sentence, int start, bool wide)
    {
        var first = sentence[start];
        if (!first.IsWord || (first.Is(Verb | Sort.Preposition | Sort.Conjunction | Sort.Relative | Sort.Participle) && !first.IsCapital) || (first.Is(Sort.Time) && !first.Is(Sort.Determiner)))
        {
            return null;
        }

        if (first.Is(Sort.Pronoun))
        {
            return IsAuthor(sentence, start) ? null : new Stretch(start, start + 1);
        }

        var i = start + 1;
        for (; i < sentence.Count && i - start < Longest; i++)
        {
            var term = sentence[i];
            if (!term.IsWord || char.IsAsciiDigit(sentence.Text[term.Start]))
            {
                break;
            }

            if (term.IsCapital && !term.Is(Sort.Time | Sort.Determiner | Sort.Pronoun))
            {
                continue;
            }

            var joins = term.Is(Sort.Preposition) && sentence[i + 1].IsWord && !sentence[i + 1].Is(Sort.Time | Sort.Pronoun) && !char.IsAsciiDigit(sentence.Text[sentence[i + 1].Start])
                && (sentence.Is(i, "of") || (sentence.Is(i, "for") && !sentence.Is(i + 1, "the") ? true : MayTakePlace(sentence, i, wide)));
            var and = sentence.Is(i, "and") && sentence[i - 1].IsCapital && sentence[i + 1].IsCapital;
            if (joins || and)
            {
                i++;
                continue;
            }

            if (term.Is(Verb | Sort.Conjunction | Sort.Relative | Sort.Preposition | Sort.Time | Sort.Pronoun | Sort.Participle | Sort.Between) || (term.Is(Sort.Determiner) && !sentence[i - 1].Is(Sort.Determiner)) || (term.Is(Sort.Shows | Sort.Claims) && !term.Is(Sort.Document)) || (!wide && sentence.Of(i) is [_, _, .., 'e', 'd'] && !sentence[i - 1].Is(Sort.Determiner)))
            {
                break;
            }
        }

        // A determiner alone is nobody.
        return i == start + 1 && first.Is(Sort.Determiner) && !first.Is(Sort.Anonymous) ? null : new Stretch(start, i);
    }

    /// <summary>The subject with which a sentence begins; null where it does not begin with one.</summary>
    public static Stretch? AtStart(Sentence sentence)
    {
        var i = 0;
        while (sentence[i].Is(Sort.Opening) || (i > 0 && sentence[i].Kind == TermKind.Comma && i < 3))
        {
            i++;
        }

        if (sentence[i].Is(Sort.Preposition | Sort.Conjunction | Sort.Participle))
        {
            var comma = i;
            while (comma < sentence.Count && comma < LongestApposition && sentence[comma].Kind != TermKind.Comma)
            {
                comma++;
            }

            i = sentence[comma].Kind == TermKind.Comma ? comma + 1 : i;
        }

        return At(sentence, i, wide: false);
    }

    /// <summary>How the words tell who it is.</summary>
    public static SpeakerKind KindOf(Sentence sentence, Stretch who)
    {
        if (who.Length == 1 && sentence[who.First].Is(Sort.Pronoun))
        {
            return SpeakerKind.Pronoun;
        }

        var end = who.First + 1;
        while (end < who.End && !(sentence[end].Is(Sort.Preposition) && !sentence[end].IsCapital))
        {
            end++;
        }

        var head = sentence[end - 1];
        var indefinite = sentence[who.First].Is(Sort.Determiner) && !Definite.Contains(sentence.Of(who.First)) && !sentence.Of(who.First).Contains('\'') && !sentence.Of(who.First).Contains('’');
        var (named, anonymous) = (false, false);
        for (var i = who.First; i < end; i++)
        {
            named |= IsName(sentence, i);
            anonymous |= sentence[i].Is(Sort.Anonymous) && !sentence[i].Is(Sort.Determiner);
        }

        if ((!head.IsCapital || (who.First == 0 && who.Length == 1)) && (anonymous || head.Is(Sort.Anonymous)))
        {
            return SpeakerKind.Unnamed;
        }

        if (named && !(indefinite && !head.IsCapital))
        {
            return SpeakerKind.Named;
        }

        var known = head.Is(Sort.Document) || (head.Is(Sort.Role) && (!indefinite || sentence.Of(end - 1).StartsWith("spokes", StringComparison.Ordinal)));
        var plural = !sentence[who.First].Is(Sort.Determiner) && sentence.Of(end - 1) is [.., 's'] && !head.Is(Sort.Role | Sort.Document);
        return (indefinite && !known) || plural ? SpeakerKind.Unnamed : SpeakerKind.Role;
    }

    /// <summary>We, I and you outside of marks are the writer and the reader.</summary>
    private static bool IsAuthor(Sentence sentence, int i)
    {
        var word = sentence.Of(i);
        var pronoun = word.IndexOfAny('\'', '’') is > 0 and var mark ? word[..mark] : word;
        return pronoun is "we" or "We" or "I" or "you" or "You";
    }

    /// <summary>Whether a capital is that of a name: not of the first word of the sentence, a weekday, or an office.</summary>
    private static bool IsName(Sentence sentence, int i) =>
        sentence[i].IsCapital && !sentence[i].Is(Sort.Time) && (i > 0 ? sentence[i].Sort == Sort.None || !sentence[i].Is(Sort.Determiner | Sort.Opening) && IsTitleCase(sentence, i) : sentence[i].Sort == Sort.None);

    /// <summary>The President is a role, the Foreign Ministry a name.</summary>
    private static bool IsTitleCase(Sentence sentence, int i) =>
        !sentence[i].Is(Sort.Role | Sort.Anonymous) || sentence[i + 1].IsCapital || (sentence[i - 1].IsCapital && !sentence[i - 1].Is(Sort.Determiner));

    private static bool MayTakePlace(Sentence sentence, int i, bool wide) =>
        wide ? sentence.Is(i, "from") || sentence.Is(i, "by") || sentence.Is(i, "at") || sentence.Is(i, "for") || sentence.Is(i, "in") || sentence.Is(i, "with") || sentence.Is(i, "on") || sentence.Is(i, "to")
        : !sentence[i - 1].IsCapital && (sentence.Is(i, "at") || sentence.Is(i, "for") || sentence.Is(i, "from") || sentence.Is(i, "with") || (sentence.Is(i, "in") && sentence[i + 1].IsCapital));

    private static int SkipBetween(Sentence sentence, int i, bool passive)
    {
        for (var left = 6; i >= 0 && left > 0; left--)
        {
            var term = sentence[i];
            if (term.IsWord && !term.IsCapital && term.Is(Sort.Between))
            {
                i--;
            }
            else if (term.IsWord && term.Is(Sort.Time) && i > 0)
            {
                i -= sentence.Is(i - 1, "on") || sentence.Is(i - 1, "last") || sentence.Is(i - 1, "this") || sentence.Is(i - 1, "in") ? 2 : 1;
            }
            else if (term.IsWord && term.Is(Sort.Be))
            {
                if (!passive)
                {
                    return -1;
                }

                i--;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static int BackTo(Sentence sentence, int from, string mark)
    {
        for (var i = from; i >= 0 && from - i < Longest; i--)
        {
            if (sentence.Is(i, mark))
            {
                return i;
            }
        }

        return from;
    }

    /// <summary>The term before the comma that opens what the comma at a place closes; -1 where nothing does.</summary>
    private static int BackOverApposition(Sentence sentence, int comma)
    {
        for (var i = comma - 1; i > 0 && comma - i < LongestApposition; i--)
        {
            var kind = sentence[i].Kind;
            if (kind is TermKind.Quote or TermKind.Colon)
            {
                return -1;
            }

            if (kind == TermKind.Comma)
            {
                // After a second comma an apposition goes on only where it reads as one: the name stands before the first.
                return i - 1;
            }
        }

        return -1;
    }

    private static Stretch? Leftward(Sentence sentence, int last)
    {
        var first = last + 1;
        for (var i = last; i >= 0 && last - i < Longest; i--)
        {
            var term = sentence[i];
            if (!term.IsWord || sentence.Is(i, "that") || term.Is(Sort.Pronoun | Sort.Relative) && !term.IsCapital || (term.Is(Sort.Time) && !term.Is(Sort.Role)) || (!term.IsCapital && term.Is(Verb)))
            {
                break;
            }

            if (!term.IsCapital && term.Is(Sort.Conjunction) && !(sentence.Is(i, "and") && sentence[i - 1].IsCapital && i > 1 && (sentence[i + 1].IsCapital || sentence[i + 1].Is(Sort.Determiner)))
                && !(term.Is(Sort.Determiner | Sort.Preposition)))
            {
                break;
            }

            if (term.Is(Sort.Preposition) && !term.IsCapital && (i == 0 || !sentence[i - 1].IsWord || sentence[i - 1].Is(Verb | Sort.Time | Sort.Conjunction) || !(sentence.Is(i, "of") || sentence.Is(i, "for") || sentence.Is(i, "in") || sentence.Is(i, "at") || sentence.Is(i, "from") || sentence.Is(i, "with") || sentence.Is(i, "on") || sentence.Is(i, "to") || sentence.Is(i, "by"))))
            {
                break;
            }

            if (i == 0 && (term.Is(Sort.Preposition) || (term.Is(Sort.Opening) && !term.Is(Sort.Determiner))))
            {
                break;
            }

            first = i;
            if (term.Is(Sort.Determiner) && !sentence[i - 1].Is(Sort.Preposition) && !sentence[i - 1].Is(Sort.Determiner))
            {
                break;
            }
        }

        while (first <= last && (char.IsAsciiDigit(sentence.Text[sentence[first].Start]) || (sentence[first].Is(Sort.Preposition | Sort.Opening) && !sentence[first].Is(Sort.Determiner | Sort.Anonymous))))
        {
            first++;
        }

        // A determiner alone is nobody, but some and many are people.
        return first > last || (first == last && sentence[first].Is(Sort.Determiner) && !sentence[first].Is(Sort.Anonymous)) ? null : new Stretch(first, last + 1);
    }
}
