namespace Digest.Reading.Markdown;

/// <summary>Reads the bracket <c>[^label]</c>.</summary>
internal static class FootnoteLabel
{
    private const int MaxLength = 200;

    /// <summary>The label of the bracket that begins at <paramref name="start"/>; null where none does.</summary>
    public static string? At(string text, int start, int end)
    {
        if (start + 3 >= end || text[start] != '[' || text[start + 1] != '^')
        {
            return null;
        }

        var stop = Math.Min(end, start + 2 + MaxLength);
        for (var i = start + 2; i < stop; i++)
        {
            switch (text[i])
            {
                case ']':
                    return i == start + 2 ? null : text[(start + 2)..i];
                case '[' or '\n' or '\r' or '\\':
                    return null;
            }
        }

        return null;
    }
}
