using System.Collections.Frozen;
using System.Collections.Immutable;
using Digest.Analysis.Cleaning;
using Digest.Analysis.Numbers;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Analysis.Findings;

/// <summary>Headlines that say what the text does not: another number, or the roles of two parties turned round.</summary>
internal static class Headlines
{
    /// <summary>Sentences of the text that are compared with the headline.</summary>
    private const int Compared = 400;

    /// <summary>Code units of text in which a number of the headline is looked for.</summary>
    private const int Searched = 1_000_000;

    /// <summary>Plain numbers up to this count the items of a list or the like.</summary>
    private const int Small = 12;

    /// <summary>Verbs of a headline and of a text that mean the same, by group: who does it to whom must agree.</summary>
    private static readonly FrozenDictionary<string, int> Verbs = Group(
        "worry worries worried fear fears feared concern concerns alarm alarms apprehension anxiety unease",
        "accuse accuses accused blame blames blamed",
        "warn warns warned threaten threatens threatened",
        "condemn condemns condemned denounce denounces denounced criticize criticizes criticized criticise criticises criticised slam slams slammed blast blasts blasted",
        "deny denies denied reject rejects rejected dismiss dismisses dismissed",
        "beat beats defeat defeats defeated",
        "attack attacks attacked bomb bombs bombed shell shells shelled invade invades invaded",
        "sue sues sued",
        "praise praises praised hail hails hailed thank thanks thanked",
        "urge urges urged",
        "visit visits visited",
        "kill kills killed",
        "arrest arrests arrested",
        "buy buys bought acquire acquires acquired",
        "fine fines fined",
        "ban bans banned");

    private static readonly FrozenSet<string> Passive = FrozenSet.Create(StringComparer.Ordinal, "is", "are", "was", "were", "been", "being", "be", "gets", "got");

    /// <summary>Findings DG605.</summary>
    public static IEnumerable<Finding> Find(Source source, ImmutableArray<TextSpan> sentences)
    {
        if (source.Article.Title is not { } title)
        {
            yield break;
        }

        var span = new TextSpan(title.Start, title.End);
        if (MissingNumber(source, span, sentences) is { } number)
        {
            yield return new Finding(Rules.HeadlineAgainstBody, number, $"The headline says “{number.In(source.Text)}”, and the text gives other numbers") { Said = [number] };
        }

        if (!title.Inferred && Roles(source.Text, span) is { } head)
        {
            foreach (var sentence in sentences.Take(Compared))
            {
                if (Roles(source.Text, sentence) is { } body && AreTurned(head, body))
                {
                    yield return new Finding(Rules.HeadlineAgainstBody, sentence, $"The headline gives to “{head.Subject.In(source.Text)}” what the text gives to “{body.Subject.In(source.Text)}”") { Said = [head.Subject, body.Subject] };
                    break;
                }
            }
        }
    }

    /// <summary>A number of the headline that the text does not have although it has others of that unit.</summary>
    private static TextSpan? MissingNumber(Source source, TextSpan title, ImmutableArray<TextSpan> sentences)
    {
        var stated = NumberReader.Read(title.In(source.Text)).Where(static q => q.Bound != Bound.Order && (q.Unit == "percent" || IsMoney(q.Unit) || (q.Unit == "count" && q.Value > Small && !IsYear(q.Value)))).ToList();
        if (stated.Count == 0 || sentences.IsEmpty)
        {
            return null;
        }

        var numbers = new List<Quantity>();
        var left = Searched;
        foreach (var sentence in sentences)
        {
            left -= sentence.Length;
            if (left < 0)
            {
                return null;
            }

            // A headline within a sentence is no evidence for itself.
            var from = sentence.Overlaps(title) ? Math.Max(sentence.Start, title.End) : sentence.Start;
            if (from < sentence.End)
            {
                numbers.AddRange(NumberReader.Read(source.Text[from..sentence.End]));
            }
        }

        var missing = stated.FirstOrDefault(q => !numbers.Exists(n => IsNear(n, q.Value)) && numbers.Exists(n => n.Unit == q.Unit && (q.Unit != "count" || n.Value > Small)));
        return missing is null ? null : new TextSpan(title.Start + missing.Span.Start, title.Start + missing.Span.End);
    }

    private static bool IsMoney(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);

    private static bool IsYear(decimal value) => value is >= 1000 and <= 2100 && decimal.IsInteger(value);

    /// <summary>Equal, or rounded by no more than a tenth.</summary>
    private static bool IsNear(Quantity number, decimal value) =>
        Math.Abs(number.Value - value) <= Math.Abs(value) / 10 || (number.Max is { } max && number.Value <= value && value <= max);

    /// <summary>Both parties stand on the other side of the same verb.</summary>
    private static bool AreTurned(Parties head, Parties body) =>
        head.Verb == body.Verb && !head.Before.Overlaps(body.Before) && head.Before.Overlaps(body.After) && body.Before.Overlaps(head.After) && !head.Before.Overlaps(head.After);

    /// <summary>The names and words before and after the verb of a sentence; null where it has none of ours, or is passive.</summary>
    private static Parties? Roles(string text, TextSpan sentence)
    {
        var words = Words.Of(text, sentence);
        for (var i = 1; i < words.Count && i < 14; i++)
        {
            if (!Verbs.TryGetValue(Words.Lower(text, words[i]), out var verb))
            {
                continue;
            }

            // "expresses concern", "voices worry": the subject ends before the verb of saying.
            var end = i;
            while (end > 1 && Words.Lower(text, words[end - 1]) is "express" or "expresses" or "expressed" or "voice" or "voices" or "voiced" or "raise" or "raises" or "raised" or "show" or "shows" or "significant" or "serious" or "deep" or "grave" or "great" or "has" or "have" or "had")
            {
                end--;
            }

            if (Passive.Contains(Words.Lower(text, words[i - 1])))
            {
                return null;
            }

            return new Parties(verb, new TextSpan(sentence.Start, words[end - 1].End), Names(text, words, 0, end), Names(text, words, i + 1, Math.Min(words.Count, i + 25)));
        }

        return null;
    }

    /// <summary>The first letters of words with a capital, function words left out.</summary>
    private static HashSet<string> Names(string text, List<TextSpan> words, int from, int to)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = from; i < to; i++)
        {
            var word = Words.Lower(text, words[i]);
            if (Words.IsCapital(text, words[i]) && word.Length > 3 && !FunctionWords.Contains(word))
            {
                names.Add(word[..Math.Min(5, word.Length)]);
            }
        }

        return names;
    }

    private static FrozenDictionary<string, int> Group(params string[] groups) =>
        groups.SelectMany(static (group, number) => group.Split(' ').Select(word => (word, number))).ToFrozenDictionary(static w => w.word, static w => w.number, StringComparer.Ordinal);

    private sealed record Parties(int Verb, TextSpan Subject, HashSet<string> Before, HashSet<string> After);
}
