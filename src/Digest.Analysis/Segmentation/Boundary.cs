namespace Digest.Analysis.Segmentation;

/// <summary>Decides whether a stop, an exclamation or question mark or an ellipsis ends a sentence.</summary>
internal static class Boundary
{
    /// <summary>Words are looked at up to this length.</summary>
    private const int LongestWord = 40;

    /// <summary>After a stop of a script that needs no space: further stops and closing marks.</summary>
    public static int SkipPlain(ReadOnlySpan<char> text, int i, int end)
    {
        while (i < end && (Marks.IsPlainStop(text[i]) || (Marks.IsStop(text[i]) && text[i] != '.')))
        {
            i++;
        }

        return SkipClosers(text, i, end);
    }

    /// <summary>Looks at the stop at <paramref name="at"/> in the sentence that begins at <paramref name="start"/>.</summary>
    /// <returns>Where to read on, and the end of the sentence or -1.</returns>
    public static (int Next, int End) At(ReadOnlySpan<char> text, int start, int at, int end)
    {
        var stop = ReadStop(text, at, end);
        var close = SkipNotes(text, SkipClosers(text, stop.End, end), end);
        if (close >= end || at == start)
        {
            // Nothing follows, or an ellipsis opens the sentence.
            return (close, -1);
        }

        if (stop.Ellipsis && at > start && text[at - 1] is '[' or '(')
        {
            return (close, -1);
        }

        if (!char.IsWhiteSpace(text[close]))
        {
            return (Math.Max(stop.End, at + 1), IsGlued(text, start, at, stop.End, close, end) ? close : -1);
        }

        var follower = Follower.Read(text, close, end);
        if (follower.None)
        {
            return (close, -1);
        }

        if (stop.FirstEnds)
        {
            return follower.Capital ? (at + 1, at + 1) : (close, -1);
        }

        var quoted = close > stop.End && text[(stop.End)..close].IndexOfAny("\"”»'’") >= 0;
        return (close, Ends(text, start, at, stop, close, quoted, follower) ? close : -1);
    }

    private static bool Ends(ReadOnlySpan<char> text, int start, int at, Stop stop, int close, bool quoted, Follower follower)
    {
        if (follower.Citation || (quoted && follower.Reports))
        {
            return false;
        }

        if (stop.Ellipsis)
        {
            return stop.Dots > 3
                ? follower.Capital || follower.Digit
                : follower.Capital && !(stop.Spaced && follower.IsPronounI) && !Marks.IsOpener(text[at > 0 ? at - 1 : 0]);
        }

        var word = WordBefore(text, start, at);
        if (stop.Mark)
        {
            return !(text[at] is '!' or '?' && stop.End == at + 1 && !quoted && Abbreviations.IsNameWithMark(text[(at - word.Length)..(at + 1)]) && !follower.Starts)
                && (follower.Capital || follower.Digit || (follower.Bare && close == stop.End));
        }

        if (!(follower.Capital || follower.Digit))
        {
            // Only who writes all sentences small begins one with a small letter.
            var small = char.IsLower(text[start]) || follower.Word is "i" || follower.Word.StartsWith("i'");
            return small && follower.Bare && !quoted && stop.End == at + 1 && IsPlainWord(word);
        }

        return quoted || EndsAfterWord(text, start, at, word, follower);
    }

    private static bool EndsAfterWord(ReadOnlySpan<char> text, int start, int at, ReadOnlySpan<char> word, Follower follower)
    {
        var first = at - word.Length == start || (at - word.Length == start + 1 && Marks.IsOpener(text[start]));
        if (word.IsEmpty)
        {
            return true;
        }

        if (first && at - start <= 4 && (IsNumber(word) || word.Length == 1))
        {
            // The number of an item, or an initial at the start.
            return false;
        }

        if (Abbreviations.StandsBefore(word))
        {
            return word is "St" && follower.Starts && !first && !char.IsUpper(text[Math.Max(start, at - 4)]) && follower.Word is not "The";
        }

        if (follower.Digit && Abbreviations.StandsBeforeNumber(word))
        {
            return false;
        }

        if (word.Length == 1 && char.IsLetter(word[0]))
        {
            return EndsAfterLetter(text, start, at, word[0], follower);
        }

        if (word.Contains('.') && IsDotted(word))
        {
            return EndsAfterDotted(text, start, at, word, follower);
        }

        if (Abbreviations.StandsAnywhere(word))
        {
            return word is "etc" or "no" or "No" or "in" ? follower.Capital : follower.Starts && !follower.Initial;
        }

        return true;
    }

    /// <summary>An initial, or a letter that names something (vitamin C, plan B, you and I).</summary>
    private static bool EndsAfterLetter(ReadOnlySpan<char> text, int start, int at, char letter, Follower follower)
    {
        if (char.IsLower(letter))
        {
            return follower.Starts;
        }

        if (follower.Initial)
        {
            return false;
        }

        var before = WordBefore(text, start, Math.Max(start, at - 2));
        var name = before.Length > 1 && char.IsUpper(before[0]) && !Abbreviations.StartsSentence(before);
        return letter == 'I' && before.Length > 0 && char.IsLower(before[0]) && before is "and" or "am" or "than" or "do" or "as" or "or" or "did" or "I" || (follower.Starts && !(name && letter != 'I' && follower.Word is "A"));
    }

    /// <summary>U.S., a.m., Ph.D. and their like.</summary>
    private static bool EndsAfterDotted(ReadOnlySpan<char> text, int start, int at, ReadOnlySpan<char> word, Follower follower)
    {
        if (word.Equals("a.m", StringComparison.OrdinalIgnoreCase) || word.Equals("p.m", StringComparison.OrdinalIgnoreCase))
        {
            // "At 5 a.m. Mr Smith went": a time alone is no sentence.
            var words = 1;
            for (var i = start; i < at && words < 5; i++)
            {
                words += char.IsWhiteSpace(text[i]) ? 1 : 0;
            }

            return words > 3 && !Abbreviations.FollowsTime(follower.Word) && !follower.Digit;
        }

        return !follower.Initial && (follower.Starts || (follower.Opened && follower.Capital));
    }

    /// <summary>A sentence that starts right after the stop of the last, its space lost: <c>left.The</c>.</summary>
    private static bool IsGlued(ReadOnlySpan<char> text, int start, int at, int stop, int close, int end)
    {
        if (!char.IsUpper(text[close]) || at == start || close + 1 >= end)
        {
            return false;
        }

        var word = WordBefore(text, start, at);
        if (word.Length < 2 || word.Contains('@') || word.Contains('/') || word.Contains('_') || word.StartsWith("www") || Abbreviations.StandsBefore(word))
        {
            return false;
        }

        if (close == stop && stop == at + 1 && text[at] == '.')
        {
            var tail = text[close..Math.Min(end, close + LongestWord)];
            var space = tail.IndexOfAny(" \n\r\t");
            tail = space < 0 ? tail : tail[..space];
            var inner = tail.TrimEnd(".,!?\"”’)");
            var plain = !inner.ContainsAny("@/_=") && (!inner.Contains('.') || Abbreviations.StandsBefore(inner[(inner.IndexOf('.') + 1)..]));
            return plain && (char.IsLower(word[^1]) || char.IsAsciiDigit(word[^1])) && !word.Contains('.')
                && (char.IsLower(text[close + 1]) || Abbreviations.StartsSentence(inner)) && (space >= 0 || close + inner.Length + 1 >= end);
        }

        return char.IsLetterOrDigit(word[^1]) && close + 1 < end && (char.IsLower(text[close + 1]) || char.IsWhiteSpace(text[close + 1]));
    }

    /// <summary>The word right before a place, without marks that open it.</summary>
    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int start, int at)
    {
        var i = at;
        while (i > start && at - i < LongestWord && !char.IsWhiteSpace(text[i - 1]) && text[i - 1] is not ('—' or '–' or '(' or '“' or '"' or '[' or '/' or '…'))
        {
            i--;
        }

        while (i < at && Marks.IsOpener(text[i]))
        {
            i++;
        }

        return text[i..at];
    }

    /// <summary>Whether a word is too long for an abbreviation that nobody listed.</summary>
    private static bool IsPlainWord(ReadOnlySpan<char> word) => word.Length > 2 && !word.Contains('.') && char.IsLetter(word[^1]) && !Abbreviations.StandsAnywhere(word) && !Abbreviations.StandsBefore(word);

    private static bool IsNumber(ReadOnlySpan<char> word) => word.Length <= 3 && !word.ContainsAnyExceptInRange('0', '9');

    /// <summary>Letters, each or at most two with a stop between: U.S, Ph.D, e.g.</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        var run = 0;
        foreach (var c in word)
        {
            run = c == '.' ? 0 : run + 1;
            if ((c != '.' && !char.IsLetter(c)) || run > 2)
            {
                return false;
            }
        }

        return word.Length <= 12;
    }

    private static int SkipClosers(ReadOnlySpan<char> text, int i, int end)
    {
        while (i < end && (Marks.IsCloser(text[i]) || (text[i] == '\\' && i + 1 < end && text[i + 1] is '"' or '\'') || (text[i] is '*' or '_' && i + 1 < end && !char.IsLetterOrDigit(text[i + 1]))))
        {
            // An apostrophe that begins a word or an ending belongs to it.
            if (text[i] is '\'' or '’' && i + 1 < end && char.IsLetter(text[i + 1]))
            {
                break;
            }

            i++;
        }

        return i;
    }

    /// <summary>Numbers of notes after a stop: <c>war.[12]</c>, <c>war.¹²</c>.</summary>
    private static int SkipNotes(ReadOnlySpan<char> text, int i, int end)
    {
        while (i < end)
        {
            var j = i;
            while (j < end && text[j] is '¹' or '²' or '³' or (>= '⁰' and <= '⁹') or '†' or '‡')
            {
                j++;
            }

            if (j < end && text[j] == '[')
            {
                var k = j + 1;
                while (k < end && k - j < 5 && char.IsAsciiDigit(text[k]))
                {
                    k++;
                }

                j = k > j + 1 && k < end && text[k] == ']' ? k + 1 : j;
            }

            if (j == i)
            {
                return i;
            }

            i = j;
        }

        return i;
    }

    /// <summary>Reads a run of stops: marks, dots, dots with spaces between them.</summary>
    private static Stop ReadStop(ReadOnlySpan<char> text, int at, int end)
    {
        var i = at;
        var dots = 0;
        var mark = false;
        while (i < end && Marks.IsStop(text[i]))
        {
            mark |= text[i] is '!' or '?';
            dots += text[i] == '.' ? 1 : text[i] == '…' ? 3 : 0;
            i++;
        }

        var spaced = false;
        while (dots > 0 && i + 1 < end && text[i] is ' ' or '\u00a0' && text[i + 1] == '.' && (i + 2 >= end || !char.IsLetterOrDigit(text[i + 2])))
        {
            spaced = true;
            dots++;
            i += 2;
            while (i < end && text[i] == '.')
            {
                dots++;
                i++;
            }
        }

        var attached = at > 0 && char.IsLetterOrDigit(text[at - 1]);
        return new Stop(i, dots, mark, dots > 1, spaced, spaced && attached && dots > 3 && text[at] == '.');
    }

    /// <summary>A run of stops.</summary>
    /// <param name="FirstEnds">Whether its first dot is a full stop of its own, before an ellipsis with spaces.</param>
    private readonly record struct Stop(int End, int Dots, bool Mark, bool Ellipsis, bool Spaced, bool FirstEnds);
}
