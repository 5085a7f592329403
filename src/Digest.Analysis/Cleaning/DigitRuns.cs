namespace Digest.Analysis.Cleaning;

/// <summary>Numbers of a line, without asking what they mean.</summary>
internal static class DigitRuns
{
    /// <summary>How many runs of digits there are: two in 3-1, two in 1,200.</summary>
    public static int Count(ReadOnlySpan<char> words)
    {
        var runs = 0;
        for (var i = 0; i < words.Length; i++)
        {
            runs += char.IsAsciiDigit(words[i]) && (i == 0 || !char.IsAsciiDigit(words[i - 1])) ? 1 : 0;
        }

        return runs;
    }
}
