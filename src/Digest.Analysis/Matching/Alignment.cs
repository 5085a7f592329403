using Digest.Model.Analysis;

namespace Digest.Analysis.Matching;

/// <summary>Which term of one sentence stands for which of another, and how much the two have in common by that.</summary>
internal sealed class Alignment
{
    private readonly double[] nearA;
    private readonly double[] nearB;

    private Alignment(WeighedSentence a, WeighedSentence b)
    {
        (A, B) = (a, b);
        (nearA, nearB) = (new double[a.Terms.Length], new double[b.Terms.Length]);
        PartnerA = new int[a.Terms.Length];
        PartnerB = new int[b.Terms.Length];
        PartnerA.AsSpan().Fill(-1);
        PartnerB.AsSpan().Fill(-1);
    }

    public WeighedSentence A { get; }

    public WeighedSentence B { get; }

    /// <summary>By term of A: the index of the term of B that stands for it; -1 where none does.</summary>
    public int[] PartnerA { get; }

    /// <summary>By term of B: the index of the term of A that stands for it; -1 where none does.</summary>
    public int[] PartnerB { get; }

    /// <summary>From 0, nothing in common, to 1, the same words.</summary>
    public double Score { get; private set; }

    /// <summary>Aligns two sentences.</summary>
    public static Alignment Of(WeighedSentence a, WeighedSentence b)
    {
        var alignment = new Alignment(a, b);
        if (a.Terms.Length > 0 && b.Terms.Length > 0)
        {
            alignment.Align();
            alignment.Score = alignment.Judge();
        }

        return alignment;
    }

    /// <summary>The share of the weight of words and names alone that the two have in common.</summary>
    public double CommonWords()
    {
        var (common, all) = (0.0, 0.0);
        foreach (var (sentence, near) in (ReadOnlySpan<(WeighedSentence, double[])>)[(A, nearA), (B, nearB)])
        {
            for (var i = 0; i < near.Length; i++)
            {
                if (sentence.Terms[i].Kind < TermKind.Number)
                {
                    common += sentence.Weights[i] * near[i];
                    all += sentence.Weights[i];
                }
            }
        }

        return all == 0 ? 0 : common / all;
    }

    /// <summary>Whether a name stands in both.</summary>
    public bool ShareName()
    {
        for (var i = 0; i < PartnerA.Length; i++)
        {
            if (nearA[i] >= 1 && A.Terms[i].Kind == TermKind.Name && B.Terms[PartnerA[i]].Kind == TermKind.Name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the two share, the weightiest first.</summary>
    public IEnumerable<MatchReason> Reasons(string textA, string textB)
    {
        var found = new List<(double Weight, MatchReason Reason)>();
        for (var i = 0; i < PartnerA.Length; i++)
        {
            // The unit of a number stands where the number does, and tells no more.
            var unit = i > 0 && A.Terms[i].Span == A.Terms[i - 1].Span;
            if (PartnerA[i] >= 0 && nearA[i] >= 0.4 && !unit)
            {
                var (a, b) = (A.Terms[i], B.Terms[PartnerA[i]]);
                var (wordsA, wordsB) = (a.Span.In(textA), b.Span.In(textB));
                var text = (nearA[i] >= 1 && a.Kind < TermKind.Number) || string.Equals(wordsA, wordsB, StringComparison.OrdinalIgnoreCase) ? wordsA : $"{wordsA} ~ {wordsB}";
                found.Add((A.Weights[i] * nearA[i], new MatchReason(a.Span, b.Span, text, KindOf(a, b, nearA[i]))));
            }
        }

        return found.OrderByDescending(reason => reason.Weight).ThenBy(reason => reason.Reason.A.Start).Select(reason => reason.Reason).DistinctBy(reason => reason.A);
    }

    private static ReasonKind KindOf(Term a, Term b, double near) => (a.Kind, b.Kind) switch
    {
        (TermKind.Number, _) => ReasonKind.Number,
        (TermKind.Date, _) => ReasonKind.Date,
        _ when near < 1 => ReasonKind.Related,
        (TermKind.Name, TermKind.Name) => ReasonKind.Name,
        _ => ReasonKind.Word,
    };

    private void Align()
    {
        for (var i = 0; i < A.Terms.Length; i++)
        {
            for (var j = 0; j < B.Terms.Length; j++)
            {
                if (string.Equals(A.Terms[i].Key, B.Terms[j].Key, StringComparison.Ordinal))
                {
                    (nearA[i], PartnerA[i], nearB[j], PartnerB[j]) = (1, j, 1, i);
                    break;
                }
            }
        }

        // What has found itself stands for nothing else.
        for (var i = 0; i < A.Terms.Length; i++)
        {
            for (var j = 0; j < B.Terms.Length && nearA[i] < 1; j++)
            {
                if (nearB[j] >= 1 || Similarity.Of(A.Terms[i], B.Terms[j]) is not (> 0 and var near))
                {
                    continue;
                }

                if (near > nearA[i])
                {
                    (nearA[i], PartnerA[i]) = (near, j);
                }

                if (near > nearB[j])
                {
                    (nearB[j], PartnerB[j]) = (near, i);
                }
            }
        }

        Acronyms(A, B, nearA, PartnerA, nearB, PartnerB);
        Acronyms(B, A, nearB, PartnerB, nearA, PartnerA);
    }

    /// <summary>An acronym stands for the words whose first letters it is made of: UN, United Nations.</summary>
    private static void Acronyms(WeighedSentence a, WeighedSentence b, double[] nearA, int[] partnerA, double[] nearB, int[] partnerB)
    {
        for (var i = 0; i < a.Terms.Length; i++)
        {
            if (!a.Terms[i].IsAcronym || nearA[i] >= 1)
            {
                continue;
            }

            var acronym = a.Terms[i].Word;
            for (var j = 0; j + acronym.Length <= b.Terms.Length; j++)
            {
                var letters = 0;
                while (letters < acronym.Length && b.Terms[j + letters].Kind == TermKind.Name && nearB[j + letters] < 1 && b.Terms[j + letters].Word[0] == acronym[letters] && b.Terms[j + letters].Place - b.Terms[j].Place <= letters + 2)
                {
                    letters++;
                }

                if (letters == acronym.Length)
                {
                    (nearA[i], partnerA[i]) = (0.95, j);
                    for (var letter = 0; letter < letters; letter++)
                    {
                        (nearB[j + letter], partnerB[j + letter]) = (0.95, i);
                    }
                }
            }
        }
    }

    /// <summary>The share of the weight that the two have in common, words in sequence counting more.</summary>
    private double Judge()
    {
        var (exactA, exactB) = (Sum(A, nearA, exact: true), Sum(B, nearB, exact: true));
        var (allA, allB) = (Sum(A, nearA, exact: false), Sum(B, nearB, exact: false));

        // Related words say little where nothing else is shared.
        var gate = Math.Min(1, Tuning.Gate + ((exactA + exactB) / (A.Total + B.Total) / 0.5));
        var (commonA, commonB) = (exactA + (gate * (allA - exactA)), exactB + (gate * (allB - exactB)));
        var dice = (commonA + commonB) / (A.Total + B.Total);
        var (coverA, coverB) = (commonA / A.Total, commonB / B.Total);
        var shorter = A.Total <= B.Total ? coverA : coverB;
        var least = Math.Min(A.Total, B.Total);
        var whole = shorter * (least / (least + 6));
        var score = (Tuning.Dice * dice) + ((1 - Tuning.Dice) * whole);
        score = ((1 - Tuning.Pairs) * score) + (Tuning.Pairs * Sequence());
        return Math.Clamp(Math.Pow(score, Tuning.Curve), 0, 1);
    }

    private static double Sum(WeighedSentence sentence, double[] near, bool exact)
    {
        var sum = 0.0;
        for (var i = 0; i < near.Length; i++)
        {
            sum += near[i] >= 0.95 ? sentence.Weights[i] * near[i] : exact ? 0 : sentence.Weights[i] * near[i];
        }

        return sum;
    }

    /// <summary>The share of neighbours in each sentence that are neighbours in the other too.</summary>
    private double Sequence()
    {
        var (sharedA, allA) = Neighbours(A, PartnerA, nearA);
        var (sharedB, allB) = Neighbours(B, PartnerB, nearB);
        return allA + allB == 0 ? 0 : (sharedA + sharedB) / (allA + allB);
    }

    private static (double Shared, double All) Neighbours(WeighedSentence sentence, int[] partners, double[] near)
    {
        var (shared, all) = (0.0, 0.0);
        for (var i = 1; i < sentence.Terms.Length; i++)
        {
            var weight = sentence.Weights[i] + sentence.Weights[i - 1];
            all += weight;
            if (partners[i] >= 0 && partners[i - 1] >= 0 && Math.Abs(partners[i] - partners[i - 1]) is 1 or 2)
            {
                shared += weight * Math.Min(near[i], near[i - 1]);
            }
        }

        return (shared, all);
    }
}
