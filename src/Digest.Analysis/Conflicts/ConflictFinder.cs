using System.Collections.Frozen;
using Digest.Analysis.Matching;
using Digest.Model.Analysis;
using Digest.Model.Dates;

namespace Digest.Analysis.Conflicts;

/// <summary>Finds the figure or date in which two sentences differ that otherwise say the same.</summary>
internal static class ConflictFinder
{
    /// <summary>Two sentences must have so much in common beside their numbers and dates.</summary>
    private const double Alike = 0.2;

    /// <summary>So much is enough where one of the words is a name that both have.</summary>
    private const double AlikeByName = 0.1;

    private static readonly FrozenSet<string> Weekdays = "monday tuesday wednesday thursday friday saturday sunday".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The difference that is best matched by the words around it; null where there is none.</summary>
    public static PossibleConflict? Find(Alignment alignment)
    {
        if (alignment.CommonWords() is var common && common < Alike && !(common >= AlikeByName && alignment.ShareName()))
        {
            return null;
        }

        var (a, b) = (alignment.A.Sentence, alignment.B.Sentence);
        return Date(a, b) ?? Figure(a, b) ?? Weekday(a, b);
    }

    private static PossibleConflict? Figure(SentenceTerms a, SentenceTerms b)
    {
        var (inA, inB) = (Of(a, TermKind.Number), Of(b, TermKind.Number));
        if (inA.Count == 0 || inB.Count == 0)
        {
            return null;
        }

        var pairs = inA.SelectMany(x => inB.Select(y => (X: x, Y: y)))
            .Where(pair => Figures.AreComparable(a.Terms[pair.X].Quantity!, b.Terms[pair.Y].Quantity!))
            .Select(pair => (pair.X, pair.Y, Agree: Figures.Agree(a.Terms[pair.X].Quantity!, b.Terms[pair.Y].Quantity!), Role: Roles.Compare(a, pair.X, b, pair.Y)))
            .ToList();

        // Numbers that agree are of one another, whatever stands around them.
        var (takenA, takenB) = (new HashSet<int>(), new HashSet<int>());
        foreach (var pair in pairs.Where(pair => pair.Agree).OrderByDescending(pair => pair.Role))
        {
            if (!takenA.Contains(pair.X) && !takenB.Contains(pair.Y))
            {
                takenA.Add(pair.X);
                takenB.Add(pair.Y);
            }
        }

        var differing = pairs
            .Where(pair => !pair.Agree && pair.Role >= 0 && !takenA.Contains(pair.X) && !takenB.Contains(pair.Y))
            .Where(pair => !Figures.AreFarApart(a.Terms[pair.X].Quantity!, b.Terms[pair.Y].Quantity!) && !IsSum(a, pair.X, b, inB) && !IsSum(b, pair.Y, a, inA))
            .OrderByDescending(pair => pair.Role)
            .ThenBy(pair => Math.Abs(pair.X - pair.Y));
        foreach (var pair in differing)
        {
            return new PossibleConflict(DifferenceKind.Figure, a.Terms[pair.X].Span, b.Terms[pair.Y].Span);
        }

        return null;
    }

    /// <summary>Whether a number that counts anybody is the sum of two numbers of the other sentence.</summary>
    private static bool IsSum(SentenceTerms sentence, int number, SentenceTerms other, List<int> parts) =>
        Roles.IsGeneral(sentence, number) && Figures.IsSum(sentence.Terms[number].Quantity!, [.. parts.Select(part => other.Terms[part].Quantity!)]);

    private static PossibleConflict? Date(SentenceTerms a, SentenceTerms b)
    {
        var (inA, inB) = (Of(a, TermKind.Date), Of(b, TermKind.Date));
        var restA = inA.Where(x => !inB.Exists(y => Agree(a.Terms[x].Date!, b.Terms[y].Date!))).ToList();
        var restB = inB.Where(y => !inA.Exists(x => Agree(a.Terms[x].Date!, b.Terms[y].Date!))).ToList();
        if (Math.Abs(restA.Count - restB.Count) > 1)
        {
            return null;
        }

        foreach (var one in restA)
        {
            foreach (var other in restB.Where(other => AreOfOneKind(a.Terms[one].Date!, b.Terms[other].Date!)))
            {
                return new PossibleConflict(DifferenceKind.Date, a.Terms[one].Span, b.Terms[other].Span);
            }
        }

        return null;
    }

    private static bool Agree(Edtf a, Edtf b) => AreOfOneKind(a, b) && a.Overlaps(b);

    /// <summary>A day without its year says nothing of a year alone.</summary>
    private static bool AreOfOneKind(Edtf a, Edtf b) => !(IsYear(a) && LacksYear(b)) && !(IsYear(b) && LacksYear(a));

    private static bool IsYear(Edtf date) => date.Precision is Precision.Year or Precision.Decade or Precision.Century;

    private static bool LacksYear(Edtf date) => date.Text.StartsWith("XXXX", StringComparison.Ordinal);

    /// <summary>Days of the week, where no date of publication makes dates of them.</summary>
    private static PossibleConflict? Weekday(SentenceTerms a, SentenceTerms b)
    {
        var (inA, inB) = (a.Terms.Where(term => Weekdays.Contains(term.Word)).ToList(), b.Terms.Where(term => Weekdays.Contains(term.Word)).ToList());
        return inA is [var one] && inB is [var other] && one.Word != other.Word ? new PossibleConflict(DifferenceKind.Date, one.Span, other.Span) : null;
    }

    private static List<int> Of(SentenceTerms sentence, TermKind kind) => [.. Enumerable.Range(0, sentence.Terms.Length).Where(i => sentence.Terms[i].Kind == kind).Take(20)];
}
