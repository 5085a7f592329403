namespace Digest.Analysis.Segmentation;

/// <summary>How words are set.</summary>
internal static class LetterCase
{
    /// <summary>How many capitals stand in some words that are set in capitals throughout; 0 where a letter is small.</summary>
    public static int Capitals(ReadOnlySpan<char> words)
    {
        var capitals = 0;
        foreach (var c in words)
        {
            if (char.IsLower(c))
            {
                return 0;
            }

            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals;
    }
}
