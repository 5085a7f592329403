namespace Digest.Analysis.Numbers;

/// <summary>Tells the numbers of a text that count or measure from those that name, number or place: clock times, telephone numbers, ids, versions, list numbers.</summary>
internal static class NotFigures
{
    /// <summary>Words right before a number that it numbers.</summary>
    private static readonly WordSet Labels = new(
        "no nr nos number page pages p pp chapter section article paragraph figure fig table line version part volume vol issue episode flight route highway channel room gate type phase level unit area exit exercise " +
        "resolution act grade apollo boeing airbus windows iphone galaxy formula appendix annex item step lot model building block apartment apt suite street st road avenue psalm verse rule § # № tel phone fax call ext");

    /// <summary>Words after a capitalised single name that are no plural in s and still are counted.</summary>
    private static readonly WordSet CountedNames = new("Chinese Japanese Portuguese Vietnamese Taiwanese British Irish Polish Turkish Spanish Swedish Danish Finnish Kurdish French Dutch Swiss Welsh Afghan Uzbek People Men Women Children Personnel Police Dead");

    private static readonly WordSet Clock = new("am pm a.m p.m o GMT UTC EST PST CET oclock");

    private static readonly WordSet Scores = new("won win wins beat beats lost loses drew defeat victory score scored");

    private static readonly WordSet NoOnes = new("no any some every this that which the another");

    private static readonly WordSet AfterOne = new("another s of day time side hand thing way by");

    /// <summary>How many tokens a line of counters has at most, and how far a bracket is looked back for.</summary>
    private const int Reach = 16;

    /// <summary>What pages count about themselves.</summary>
    private static readonly WordSet Counters = new("share shares comment comments view views like likes reaction reactions read reads reply replies retweet retweets follower followers subscriber subscribers photo photos image images slide picture viewed shared");

    /// <summary>What else stands in a line of counters.</summary>
    private static readonly WordSet BesideCounters = new("k m of and by min mins minute minutes times time add post leave a this been has was see all show view article story more total so far");

    private static readonly WordSet Streets = new("Street St Road Rd Avenue Ave Lane Square Boulevard Blvd Drive Quay Terrace Crescent Plaza Highway");

    /// <summary>Whether the token is a capitalised word that what follows numbers: Flight 1987.</summary>
    public static bool IsLabel(Tokens tokens, int index) => tokens.IsCapitalised(index) && tokens.IsIn(index, Labels);

    /// <summary>The token from which to go on where a numeral is no figure; null where it is one.</summary>
    public static int? End(Tokens tokens, Numeral number) =>
        number.Form switch
        {
            NumeralForm.Words => IsOne(tokens, number) ? number.End : null,
            NumeralForm.Order => null,
            NumeralForm.Ordinal => tokens.IsDigits(number.First) && IsPartOfName(tokens, number) ? number.End : null,
            _ => Phone(tokens, number) ?? CaseNumber(tokens, number) ?? (IsCounter(tokens, number) || IsPadded(tokens, number) || IsHouse(tokens, number) || IsPartOfName(tokens, number) || IsLabelled(tokens, number) || IsTime(tokens, number) || IsListNumber(tokens, number) || IsName(tokens, number) || IsScore(tokens, number) ? number.End : null),
        };

    /// <summary>Whether digits are glued to letters or other digits that make an id of them: F-16, G7, 4:3, 2.0.1, 5G.</summary>
    private static bool IsPartOfName(Tokens tokens, Numeral number)
    {
        var first = number.First;
        if (tokens.IsGlued(first))
        {
            var before = tokens.Of(first - 1);
            if (tokens.IsWord(first - 1) || tokens.IsDigits(first - 1) || before is ['#' or '_' or '@' or '\\'])
            {
                // A currency code may be glued to its number: USD115.
                return !(tokens.IsWord(first - 1) && Currencies.Before(tokens, first - 1) is not null);
            }

            if (tokens.IsGlued(first - 1) && (tokens.IsWord(first - 2) || tokens.IsDigits(first - 2)) && (before is ['-' or ':' or '/' or '.' or '’' or '\''] || (before is [','] && tokens.IsDigits(first - 2) && IsMalformed(tokens, first))))
            {
                return true;
            }
        }

        if (!tokens.IsGlued(number.End))
        {
            return false;
        }

        var after = tokens.Of(number.End);
        return (after is [':' or '/' or '_' or '@' or '\\' or '^'] && tokens.IsGlued(number.End + 1) && (tokens.IsDigits(number.End + 1) || tokens.IsWord(number.End + 1)))
            || (after is ['.'] && tokens.IsDigits(number.End + 1) && tokens.IsGlued(number.End + 1))
            || (tokens.IsWord(number.End) && number.Form <= NumeralForm.Digits && !IsUnit(tokens, number))
            || (tokens.IsHyphen(number.End) && tokens.IsWord(number.End + 1) && tokens.IsCapitalised(number.End + 1) && !IsUnit(tokens, number) && number.Form == NumeralForm.PlainDigits);
    }

    /// <summary>Whether digits after a comma are neither a group of three nor an item of a list.</summary>
    private static bool IsMalformed(Tokens tokens, int index) => tokens[index].End - tokens[index].Start is 3 or > 4;

    private static bool IsUnit(Tokens tokens, Numeral number) =>
        number.HasMagnitude || UnitWords.After(tokens, number.End) is not null || Currencies.After(tokens, number) is not null || MultipleReader.After(tokens, number) > 0;

    private static bool IsLabelled(Tokens tokens, Numeral number)
    {
        var at = number.First - 1;
        if (!tokens.Follows(number.First) || number.Form != NumeralForm.PlainDigits)
        {
            return false;
        }

        if (tokens.Is(at, ".") || tokens.Is(at, ":"))
        {
            at--;
        }

        // "No 5" is a label, "no 5" hardly ever anything else; "call 5 people" is told by its noun, so that only capitals and fixed labels count.
        return tokens.IsIn(at, Labels) && !(tokens.IsWord(at) && tokens.Is(at, "call")) && UnitWords.After(tokens, number.End) is null && Currencies.After(tokens, number) is null;
    }

    private static bool IsTime(Tokens tokens, Numeral number)
    {
        var at = number.End;
        if (tokens[at].Before > Gap.Space || number.Value > 2400)
        {
            return false;
        }

        return tokens.IsIn(at, Clock) && (!tokens.Is(at, "o") || tokens.Is(at + 2, "clock")) && !(tokens.Is(at, "am") && !tokens.IsGlued(at) && tokens.Is(number.First - 1, "i"))
            || (tokens.Is(at, "a") || tokens.Is(at, "p")) && tokens.Is(at + 1, ".") && tokens.Is(at + 2, "m");
    }

    /// <summary>Whether the numeral is the number of a list item or a reference: <c>1. </c>, <c>(2) </c>, <c>[3]</c>.</summary>
    private static bool IsListNumber(Tokens tokens, Numeral number)
    {
        if (number.Form != NumeralForm.PlainDigits || number.Value >= 1000)
        {
            return false;
        }

        if (tokens.Is(number.First - 1, "[") && tokens.Is(number.End, "]"))
        {
            return true;
        }

        var open = tokens.Is(number.First - 1, "(") && tokens.IsGlued(number.First);
        if (!open && number.Value < 100 && tokens.Is(number.End, ")") && tokens.IsGlued(number.End) && tokens[number.End + 1].Before == Gap.Space && !IsInBrackets(tokens, number.First))
        {
            return true;
        }

        var start = open ? number.First - 1 : number.First;
        return tokens[start].Before >= Gap.Line && (tokens.Is(number.End, ")") || (!open && tokens.Is(number.End, "."))) && tokens.IsGlued(number.End) && tokens[number.End + 1].Before is Gap.Space;
    }

    private static bool IsInBrackets(Tokens tokens, int index)
    {
        for (var at = index - 1; at >= index - (4 * Reach) && tokens.Follows(at + 1); at--)
        {
            if (tokens.Of(at) is ['(' or ')'])
            {
                return tokens.Is(at, "(");
            }
        }

        return false;
    }

    /// <summary>Whether the line has nothing but counters: <c>1.2K shares 340 comments</c>, <c>3 min read</c>, <c>Comments (27)</c>.</summary>
    private static bool IsCounter(Tokens tokens, Numeral number)
    {
        var first = number.First;
        while (first > 0 && number.First - first < Reach && tokens[first].Before < Gap.Line)
        {
            first--;
        }

        var counts = false;
        for (var at = first; at < first + Reach; at++)
        {
            if (at > number.First && tokens[at].Before >= Gap.Line)
            {
                return counts;
            }

            var counter = tokens.IsIn(at, Counters);
            if ((tokens.IsWord(at) && !counter && !tokens.IsIn(at, BesideCounters)) || tokens.Of(at) is ['.' or '$' or '%' or '€' or '£'] && !tokens.IsGlued(at + 1))
            {
                return false;
            }

            counts |= counter;
        }

        return false;
    }

    /// <summary>Whether zeros before the number tell that it counts nothing: 007, 0018.</summary>
    private static bool IsPadded(Tokens tokens, Numeral number) => number.Form == NumeralForm.PlainDigits && tokens.Of(number.First) is ['0', _, ..];

    /// <summary>Whether it is the number of a house: 12 Mill Street.</summary>
    private static bool IsHouse(Tokens tokens, Numeral number)
    {
        for (var at = number.End; number.Form == NumeralForm.PlainDigits && at < number.End + 4 && tokens.IsCapitalised(at) && tokens[at].Before == Gap.Space; at++)
        {
            if (at > number.End && tokens.IsIn(at, Streets))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of a file or case number: 24-cv-00391.</summary>
    private static int? CaseNumber(Tokens tokens, Numeral number) =>
        tokens.IsHyphen(number.End) && tokens.IsWord(number.End + 1) && tokens.IsHyphen(number.End + 2) && tokens.IsDigits(number.End + 3) ? number.End + 4 : null;

    /// <summary>Whether a small number and one capitalised word after it are a name, as a counted noun would stand in the plural: "38 North."</summary>
    private static bool IsName(Tokens tokens, Numeral number)
    {
        var next = number.End;
        return number.Form == NumeralForm.PlainDigits && number.Value > 1 && tokens[next].Before == Gap.Space && tokens.IsCapitalised(next) && tokens.Of(next) is { Length: > 1 } word && word[^1] is not 's' && char.IsLower(word[1])
            && !(tokens.IsWord(next + 1) && tokens.Follows(next + 1)) && !tokens.IsIn(next, CountedNames) && !tokens.IsHyphen(next + 1) && !IsUnit(tokens, number);
    }

    private static bool IsScore(Tokens tokens, Numeral number) =>
        number.Form == NumeralForm.PlainDigits && number.Value < 20 && tokens.IsHyphen(number.End) && DigitNumerals.At(tokens, number.End + 1) is { Form: NumeralForm.PlainDigits, Value: < 20 } other
        && (other.Value <= number.Value || tokens.IsIn(number.First - 1, Scores));

    /// <summary>Whether "one" stands for a person or thing, or numbers nothing: no one, one another, this one, one of the reasons.</summary>
    private static bool IsOne(Tokens tokens, Numeral number) =>
        number.End == number.First + 1 && tokens.Is(number.First, "one") && !tokens.Is(number.First - 1, "minus") && !tokens.Is(number.First - 1, "negative")
        && (tokens.IsIn(number.First - 1, NoOnes) || tokens.IsIn(number.End, AfterOne) || tokens.Is(number.End, "'") || tokens.Is(number.End, "’") || tokens.IsHyphen(number.End)
            || !tokens.IsWord(number.End) || NumberWords.All[tokens.Of(number.First - 1)] is { Role: WordRole.Ordinal })
        && UnitWords.After(tokens, number.End) is null && Currencies.After(tokens, number) is null && !tokens.Is(number.End, "in") && !tokens.Is(number.End, "out");

    /// <summary>The end of a telephone number, a social security number and the like: three groups of digits or more, or a bracketed or signed first one.</summary>
    private static int? Phone(Tokens tokens, Numeral number)
    {
        var at = number.First;
        var groups = 1;
        while (groups < 12 && tokens.IsDigits(at) && tokens.IsHyphen(at + 1) && tokens.IsDigits(at + 2))
        {
            at += 2;
            groups++;
        }

        var signed = tokens.Is(number.First - 1, "+") && tokens.IsGlued(number.First);
        if ((signed || IsPadded(tokens, number)) && Groups(tokens, number.First) is var grouped and > 0)
        {
            return grouped;
        }

        var bracketed = tokens.Is(number.First - 1, ")") && tokens.IsDigits(number.First - 2) && groups == 2;
        if (tokens.Is(number.First - 1, "(") && tokens.Is(number.End, ")") && tokens.IsDigits(number.End + 1) && tokens.IsHyphen(number.End + 2))
        {
            return number.End + 1;
        }

        return groups > 2 || ((signed || bracketed) && groups > 1) ? at + 1 : null;
    }

    /// <summary>The token after groups of digits that are eight digits or more together: 44 20 7946 0018; 0 where they are fewer.</summary>
    private static int Groups(Tokens tokens, int first)
    {
        var (digits, end) = (0, first);
        for (var at = first; at < first + Reach && tokens[at].Before <= Gap.Space; at++)
        {
            if (tokens.IsDigits(at))
            {
                digits += tokens[at].End - tokens[at].Start;
                end = at + 1;
            }
            else if (tokens.Of(at) is not ['(' or ')' or '-' or '‑' or '/' or '.'])
            {
                break;
            }
        }

        return digits >= 8 && end > first + 1 ? end : 0;
    }
}
