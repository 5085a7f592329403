namespace Digest.Analysis.Cleaning;

/// <summary>Finds lines that are parts of one paragraph, because a text was wrapped or is verse.</summary>
internal static class Wrapping
{
    /// <summary>A line without an end that is at least this long goes on in the next.</summary>
    private const int Wide = 45;

    /// <summary>A line that goes on with a small letter is at least this long; shorter ones are entries of a list.</summary>
    private const int Narrow = 8;

    /// <summary>Wrapped lines are no longer.</summary>
    private const int Widest = 120;

    /// <summary>Marks the lines of each paragraph of at least this many words.</summary>
    private const int Words = 12;

    /// <summary>Marks runs of lines in which at least one goes on with a small letter.</summary>
    public static void Mark(string text, List<Line> lines)
    {
        for (var i = 0; i < lines.Count;)
        {
            var end = i + 1;
            var small = false;
            var words = (int)lines[i].Shape.Words;
            while (end < lines.Count && !lines[end].AfterGap && GoesOn(text, lines[end - 1], lines[end]))
            {
                small |= StartsSmall(text, lines[end]);
                words += lines[end].Shape.Words;
                end++;
            }

            for (var j = i; j < end && small && words >= Words; j++)
            {
                lines[j] = lines[j] with { Wrapped = true };
            }

            i = end;
        }
    }

    private static bool GoesOn(string text, Line line, Line next) =>
        !line.IsCredit && !next.IsCredit && !next.Shape.Listed && line.End - line.Start <= Widest && next.End - next.Start <= Widest
        && ((StartsSmall(text, next) && line.End - line.Start >= Narrow && !line.Shape.EndsSentence && text[line.End - 1] != ':') || (!(line.Shape.IsTitleCase && next.Shape.IsTitleCase) && line.End - line.Start >= Wide && (next.End - next.Start >= Wide || next.Shape.EndsSentence)));

    private static bool StartsSmall(string text, Line line)
    {
        var words = text.AsSpan(line.Start, line.End - line.Start).TrimStart();
        return char.IsLower(words[0]) && !words.StartsWith("http") && !(words.Length > 1 && char.IsUpper(words[1]));
    }
}
