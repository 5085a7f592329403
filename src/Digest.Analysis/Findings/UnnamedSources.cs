using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Analysis.Findings;

/// <summary>Statements credited to nobody who could be asked: experts, observers, reports, some, many.</summary>
internal static class UnnamedSources
{
    private static readonly SearchValues<char> Bounding = SearchValues.Create(",;:.—–“”\"");

    private static readonly FrozenSet<string> People = Set("experts expert observers analysts analyst critics commentators insiders officials sources source researchers scientists economists activists opponents supporters lawmakers diplomats residents witnesses eyewitnesses organizations organisations groups people users commenters readers reports estimates studies polls surveys skeptics sceptics historians specialists strategists investigators spokespeople");

    private static readonly FrozenSet<string> Indefinite = Set("some many others most several few");

    private static readonly FrozenSet<string> Verbs = Set(
        "say says said saying believe believes believed suggest suggests suggested suggesting claim claims claimed claiming argue argues argued warn warns warned note notes noted think thinks thought fear fears feared point points pointed question questioned see saw seeing express expressed report reported indicate indicates indicated indicating " +
        "emerge emerged document documented view viewed predict predicted expect expected estimate estimated agree agreed insist insisted describe described label labeled labeling labelled compare compared hint hinted show showed anticipate speculate speculated worry worried doubt doubted call called calling told tell consider considered assume contend maintain observe remark interpret highlight");

    private static readonly FrozenSet<string> Between = Set("have has had also widely already now then even might may would could are is were was quick to often generally still who that familiar with the matter do did not recently consistently increasingly clearly");

    private static readonly FrozenSet<string> Before = Set("some many several various international most other others military senior local political legal foreign western independent intelligence government security unnamed anonymous numerous growing defense defence diplomatic industry multiple certain recent media press early a an the unconfirmed");

    private static readonly FrozenSet<string> Impersonal = Set("reportedly allegedly supposedly purportedly");

    private static readonly string[] Phrases = ["it is believed", "it is said", "it is reported", "it is thought", "it is understood", "it is alleged", "it is rumored", "it is rumoured", "it is claimed", "it is generally accepted", "it is widely believed", "it is widely accepted", "has been suggested", "has been claimed", "has been alleged", "is widely seen as", "is widely believed"];

    /// <summary>Findings DG607, one a place.</summary>
    public static ImmutableArray<Finding> Find(Source source, ImmutableArray<TextSpan> sentences)
    {
        var spans = sentences.SelectMany(sentence => In(source.Text, sentence)).ToList();
        return [.. spans.Select((span, i) => new Finding(Rules.UnnamedAttribution, span, string.Create(CultureInfo.InvariantCulture, $"“{span.In(source.Text)}” names nobody ({i + 1} of {spans.Count} such places)")) { Said = [span] })];
    }

    private static IEnumerable<TextSpan> In(string text, TextSpan sentence)
    {
        var words = Words.Of(text, sentence);
        var lower = words.ConvertAll(w => Words.Lower(text, w));
        for (var i = 0; i < words.Count; i++)
        {
            if (Impersonal.Contains(lower[i]))
            {
                yield return words[i];
            }
            else if (lower[i] is "it" or "has" or "is" && Phrase(lower, i) is > 0 and var length)
            {
                yield return new TextSpan(words[i].Start, words[i + length - 1].End);
                i += length - 1;
            }
            else if (People.Contains(lower[i]) && !IsNamed(text, words, lower, i) && Credited(text, words, lower, i) is { } people)
            {
                yield return people;
                i = Math.Max(i, words.FindIndex(w => w.End >= people.End));
            }
            else if (Indefinite.Contains(lower[i]) && VerbAfter(lower, i, 4, wide: false) is > 0 and var verb && (i == 0 || lower[i - 1] is "with" or "and" or "while" or "but" or "as" or "though" || IsBoundary(text, words, i)))
            {
                yield return new TextSpan(words[i].Start, words[verb].End);
                i = verb;
            }
        }
    }

    /// <summary>People with a verb of saying after them, or credited by what stands before them.</summary>
    private static TextSpan? Credited(string text, List<TextSpan> words, List<string> lower, int noun)
    {
        var first = noun;
        while (first > 0 && noun - first < 3 && Before.Contains(lower[first - 1]) && !IsBoundary(text, words, first))
        {
            first--;
        }

        var verb = VerbAfter(lower, noun, 6, wide: true);
        if (verb > 0 && !Bounds(text, words, noun, verb))
        {
            return new TextSpan(words[first].Start, words[verb].End);
        }

        if (lower[noun] == "reports" && noun + 1 < lower.Count && lower[noun + 1] is "of" or "that" && first == noun && (noun == 0 || lower[noun - 1] is not ("the" or "of" or "two" or "his" or "her" or "its" or "denied")))
        {
            return new TextSpan(words[first].Start, words[noun + 1].End);
        }

        var before = first > 0 ? lower[first - 1] : "";
        var credited = (before == "to" && first > 1 && lower[first - 2] == "according") || (before == "by" && first > 1 && lower[first - 2] is "illegal" or "considered" or "seen" or "described" or "suggested" or "reported" or "cited" or "criticized" or "estimated") || (before == "from" && first > 1 && lower[first - 2] is "concerns" or "criticism" or "warnings" or "reports" or "claims");
        return credited ? new TextSpan(words[first - (before == "to" ? 2 : 1)].Start, words[noun].End) : null;
    }

    /// <summary>The index of a verb of saying at most so many words after, with only small words between; 0 for none.</summary>
    private static int VerbAfter(List<string> lower, int noun, int reach, bool wide)
    {
        for (var i = noun + 1; i < lower.Count && i <= noun + reach; i++)
        {
            if (Verbs.Contains(lower[i]))
            {
                // "some reports", "many points": a noun after an adjective.
                return wide || i > noun + 1 || lower[i] is not ("reports" or "points" or "claims" or "fears" or "notes" or "estimates" or "expected" or "called" or "calls" or "shows") ? i : 0;
            }

            if (!Between.Contains(lower[i]))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Whether a name belongs to the people: before them, or in an apposition or place after them.</summary>
    private static bool IsNamed(string text, List<TextSpan> words, List<string> lower, int i)
    {
        var capitalBefore = i > 0 && Words.IsCapital(text, words[i - 1]) && !Before.Contains(lower[i - 1]) && words[i - 1].Length > 1;
        if (i + 1 >= words.Count)
        {
            return capitalBefore;
        }

        var after = Words.IsCapital(text, words[i + 1]) || (lower[i + 1] is "at" or "from" or "of" or "in" or "with" && i + 2 < words.Count && (Words.IsCapital(text, words[i + 2]) || (lower[i + 2] == "the" && i + 3 < words.Count && Words.IsCapital(text, words[i + 3])))) || (lower[i + 1] is "such" or "including" or "like");
        return capitalBefore || after;
    }

    private static bool Bounds(string text, List<TextSpan> words, int from, int to)
    {
        for (var i = from + 1; i <= to; i++)
        {
            if (IsBoundary(text, words, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a mark stands between a word and the one before.</summary>
    private static bool IsBoundary(string text, List<TextSpan> words, int i) => i > 0 && text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).IndexOfAny(Bounding) >= 0;

    private static int Phrase(List<string> lower, int at)
    {
        foreach (var phrase in Phrases)
        {
            var words = phrase.Split(' ');
            var i = 0;
            while (i < words.Length && at + i < lower.Count && lower[at + i] == words[i])
            {
                i++;
            }

            if (i == words.Length)
            {
                return i;
            }
        }

        return 0;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
