namespace Digest.Reading.Markdown;

/// <summary>The double marks that open a quote, and those that close it.</summary>
internal static class QuotationMarks
{
    /// <summary>What closes a quote that this character opens; null for any other character.</summary>
    public static string? Closing(char open) => open switch
    {
        '“' => "”",
        '„' => "“”",
        '«' => "»",
        '「' => "」",
        '『' => "』",
        '"' => "\"",
        _ => null,
    };

    /// <summary>Whether the character can only close a quote.</summary>
    public static bool IsClosing(char c) => c is '”' or '»' or '」' or '』';
}
