using System.Collections.Immutable;
using Digest.Analysis.Languages;
using Digest.Model.Text;

namespace Digest.Analysis.Citations;

/// <summary>Finds in a correction the clauses that tell what an earlier version said, which no source can bear out. What is right now is checked.</summary>
internal static class EarlierVersions
{
    private static readonly Lazy<ImmutableArray<string>> Cues = new(() => LanguageFile.Lines("en/corrections"));

    // "It said 12, not 10" and "it said 12 instead of 10" tell two things each.
    private static readonly ImmutableArray<string> Turns = [" but ", " not ", " instead of ", " rather than ", " when ", " while ", " whereas ", " and is ", " it is ", " now "];

    /// <summary>These clauses, in order.</summary>
    public static ImmutableArray<TextSpan> In(string text)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfClause(text, start);
            var clause = text.AsSpan(start, end - start);
            foreach (var cue in Cues.Value)
            {
                if (HasWords(clause, cue))
                {
                    found.Add(new TextSpan(start, end));
                    break;
                }
            }

            start = end;
        }

        return found.DrainToImmutable();
    }

    /// <summary>Where the clause ends that starts at an offset: after a mark before a space, or before a word that turns.</summary>
    private static int EndOfClause(string text, int start)
    {
        var end = text.Length;
        for (var i = start + 1; i < end; i++)
        {
            var afterMark = text[i - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '–' or '—' && char.IsWhiteSpace(text[i]);
            if (afterMark || (text[i] == ' ' && Turns.Any(turn => string.Compare(text, i, turn, 0, turn.Length, StringComparison.OrdinalIgnoreCase) == 0)))
            {
                return i;
            }
        }

        return end;
    }

    private static bool HasWords(ReadOnlySpan<char> clause, string words)
    {
        for (var from = 0; clause[from..].IndexOf(words, StringComparison.OrdinalIgnoreCase) is >= 0 and var at; from += at + 1)
        {
            var (start, end) = (from + at, from + at + words.Length);
            if ((start == 0 || !char.IsLetter(clause[start - 1])) && (end == clause.Length || !char.IsLetter(clause[end])))
            {
                return true;
            }
        }

        return false;
    }
}
