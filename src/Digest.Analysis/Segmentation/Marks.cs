namespace Digest.Analysis.Segmentation;

/// <summary>Characters by what they do in a sentence.</summary>
internal static class Marks
{
    /// <summary>Ends a sentence of a script that writes no space after it or knows no other use of it.</summary>
    public static bool IsPlainStop(char c) => c is '。' or '！' or '？' or '．' or '｡' or '؟' or '۔' or '।' or '॥' or '։' or '።' or '፧' or '၊' or '။' or '។' or '᠃' or '‼' or '⁇' or '⁈' or '⁉';

    /// <summary>May end a sentence of a script that uses it for other things too.</summary>
    public static bool IsStop(char c) => c is '.' or '!' or '?' or '…';

    /// <summary>Closes a quotation or a bracket. A straight mark does so where no space stands before it.</summary>
    public static bool IsCloser(char c) => c is '"' or '\'' or '”' or '’' or '»' or '›' or ')' or ']' or '}' or '」' or '』' or '）' or '】' or '》' or '〉' or '〟';

    /// <summary>Opens a quotation or a bracket.</summary>
    public static bool IsOpener(char c) => c is '"' or '\'' or '“' or '„' or '‘' or '‚' or '«' or '‹' or '(' or '[' or '{' or '¿' or '¡' or '「' or '『' or '（' or '*' or '_';

    /// <summary>A sign before an item of a list.</summary>
    public static bool IsBullet(char c) => c is '•' or '⁃' or '▪' or '▫' or '‣' or '●' or '◦' or '■' or '►' or '·' or '∙' or '✓' or '➤';
}
