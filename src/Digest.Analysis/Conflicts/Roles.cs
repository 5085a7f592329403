using System.Collections.Frozen;
using Digest.Analysis.Matching;

namespace Digest.Analysis.Conflicts;

/// <summary>What a number counts, by the words around it.</summary>
internal static class Roles
{
    /// <summary>So many words after a number tell what it counts.</summary>
    private const int Reach = 4;

    /// <summary>What befell those who are counted may stand further on: "35 of the demonstrators were taken into custody".</summary>
    private const int FateReach = 8;

    /// <summary>Two nouns as near as this in meaning count the same.</summary>
    private const double SameThing = 0.28;

    /// <summary>What befell those who are counted, by stems: two numbers of different kinds are never compared.</summary>
    private static readonly FrozenDictionary<string, int> Fates = Classes(
        "kill dead die death fatal life slain casualti toll murder perish",
        "injur wound hurt hospit burn",
        "arrest detain custodi jail",
        "miss disappear unaccount",
        "surviv rescu save",
        "displac evacu flee homeless");

    /// <summary>Stems of nouns that count anybody or anything.</summary>
    private static readonly FrozenSet<string> Generic = "peopl person individu other total one victim men women man woman resid civilian citizen human mani around member personnel figur number anim creatur".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Nouns of persons: two texts may well call the same people by two of them.</summary>
    private static readonly FrozenSet<string> Persons = Stems(
        "activist adult athlete attendee believer boy campaigner captive child children climber clerk commuter congregant crew customer demonstrator deserter detainee devotee diner driver employee " +
        "evacuee expert family father fighter fisherman fishermen girl guard guest hiker holidaymaker hostage immigrant infant inmate interviewee kid labourer laborer lawmaker legislator marcher merchant migrant militant miner minor mother " +
        "motorist mountaineer neighbour neighbor nurse onlooker operative parishioner participant passenger patient patron pensioner pilgrim player policeman policemen prisoner protester protestor pupil rebel recruit refugee " +
        "respondent rider sailor schoolboy schoolchildren schoolgirl serviceman servicemen shopper soldier spectator staff striker student subscriber suspect teen teenager tourist trader traveller traveler troops vacationer villager visitor volunteer voter walker worker worshipper youngster youth");

    /// <summary>Nouns of what people are employed in.</summary>
    private static readonly FrozenSet<string> Posts = Stems("job position post role");

    /// <summary>Nouns of those who hold them.</summary>
    private static readonly FrozenSet<string> Holders = Stems("worker employee staff");

    /// <summary>How far two numbers count the same, from 0 to 1; below 0 where they count different things.</summary>
    /// <param name="a">The index of the one among the terms of its sentence.</param>
    /// <param name="b">The index of the other.</param>
    public static double Compare(SentenceTerms sentenceA, int a, SentenceTerms sentenceB, int b)
    {
        var (fateA, fateB) = (Fate(sentenceA, a), Fate(sentenceB, b));
        if (fateA > 0 && fateB > 0)
        {
            return fateA == fateB ? 1 : -1;
        }

        var (nounsA, nounsB) = (After(sentenceA, a), After(sentenceB, b));
        var (beforeA, beforeB) = (Before(sentenceA, a), Before(sentenceB, b));
        var near = Math.Max(Counted(nounsA, nounsB), Math.Max(Crossed(sentenceA, a, beforeA, nounsB), Crossed(sentenceB, b, beforeB, nounsA)));
        var before = Best(beforeA, beforeB);
        var general = nounsA.Count == 0 || nounsB.Count == 0 || MayBeTheSame(nounsA[0].Key, nounsB[0].Key);
        var unit = IsMeasure(sentenceA.Terms[a]) || IsMeasure(sentenceB.Terms[b]);
        return near < SameThing && !general && (!unit || before < SameThing) ? (unit ? 0.1 : -1) : (0.6 * near) + (0.4 * before) + (general ? 0.1 : 0);
    }

    private static bool MayBeTheSame(string a, string b) =>
        (Generic.Contains(a) && !Posts.Contains(b)) || (Generic.Contains(b) && !Posts.Contains(a)) || (Persons.Contains(a) && Persons.Contains(b)) || (IsPost(a) && IsPost(b) && (Posts.Contains(a) || Posts.Contains(b)));

    private static bool IsPost(string noun) => Posts.Contains(noun) || Holders.Contains(noun);

    /// <summary>Whether a number counts anybody or anything, such as people or a total.</summary>
    public static bool IsGeneral(SentenceTerms sentence, int number) => Noun(sentence, number) is not { } noun || Generic.Contains(noun.Key);

    private static bool IsMeasure(Term number) => number.Quantity!.Unit is not ("count" or "ordinal");

    /// <summary>The noun that a number counts; null where the words after it do not tell.</summary>
    /// <param name="number">The index of the number among the terms of its sentence.</param>
    public static Term? Noun(SentenceTerms sentence, int number) => After(sentence, number).FirstOrDefault();

    private static int Fate(SentenceTerms sentence, int number)
    {
        // The nearest word that tells it; of two as near, the one after the number.
        var place = sentence.Terms[number].Place;
        foreach (var term in After(sentence, number, FateReach, int.MaxValue).Concat(Before(sentence, number)).OrderBy(term => Math.Abs(term.Place - place)))
        {
            if (Fates.TryGetValue(term.Key, out var fate))
            {
                return fate;
            }
        }

        return 0;
    }

    /// <summary>How near the counted nouns are: one of the first two words after each number, but not the second of both, which may be what they all did.</summary>
    private static double Counted(List<Term> a, List<Term> b) =>
        a.Take(2).SelectMany((x, i) => b.Take(2 - i).Select(y => Similarity.Of(x, y))).DefaultIfEmpty().Max();

    /// <summary>A crew of six is six crew: the noun stands before the number with one small word between.</summary>
    private static double Crossed(SentenceTerms sentence, int number, List<Term> before, List<Term> nouns) =>
        before is [var noun, ..] && nouns is [var counted, ..] && sentence.Terms[number].Place - noun.Place == 2 ? Similarity.Of(noun, counted) : 0;

    private static double Best(List<Term> a, List<Term> b) => a.SelectMany(x => b.Select(y => Similarity.Of(x, y))).DefaultIfEmpty().Max();

    private static List<Term> After(SentenceTerms sentence, int number, int reach = Reach, int most = 3)
    {
        var found = new List<Term>();
        var from = sentence.Terms[number];
        for (var i = number + 1; i < sentence.Terms.Length && found.Count < most; i++)
        {
            var term = sentence.Terms[i];
            if (term.Kind == TermKind.Number || term.Place - from.Place > reach + (from.Span.Length / 6))
            {
                break;
            }

            if (term.Span != from.Span && !TellsWhose(sentence, i))
            {
                found.Add(term);
            }
        }

        return found;
    }

    /// <summary>Whether a term is a name right before a word: in "12,000 North Korean troops", troops are counted.</summary>
    private static bool TellsWhose(SentenceTerms sentence, int index) =>
        sentence.Terms[index].Kind == TermKind.Name
        && index + 1 < sentence.Terms.Length
        && sentence.Terms[index + 1] is { Kind: not TermKind.Number } next
        && next.Place == sentence.Terms[index].Place + 1;

    private static List<Term> Before(SentenceTerms sentence, int number)
    {
        var found = new List<Term>();
        for (var i = number - 1; i >= 0 && found.Count < 2; i--)
        {
            var term = sentence.Terms[i];
            if (term.Kind == TermKind.Number || sentence.Terms[number].Place - term.Place > Reach)
            {
                break;
            }

            found.Add(term);
        }

        return found;
    }

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(word => Stemmer.Stem(word)).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, int> Classes(params string[] classes) =>
        classes.SelectMany((stems, i) => stems.Split(' ').Select(stem => (stem, Class: i + 1))).ToFrozenDictionary(pair => pair.stem, pair => pair.Class, StringComparer.Ordinal);
}
