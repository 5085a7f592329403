using System.Buffers;

namespace Digest.Analysis.Cleaning;

/// <summary>Words under a picture, known by their credit.</summary>
internal static class Captions
{
    private static readonly SearchValues<string> Credits = SearchValues.Create(
    [
        "getty images", "/reuters", "reuters/", "/afp", "afp/", "/ap)", "ap photo", "(ap)", "(photo", "photo:", "photo by", "photo credit", "photograph:", "photography:", "photographs by", "photograph by", "photo |", "illustrations by", "illustration by", "photographer:", "picture:", "picture by", "image:", "image by", "image caption", "image source",
        "file photo", "file image", "file picture", "file)", "credit:", "courtesy of", "courtesy:", "via ap", "via getty", "via reuters", "shutterstock", "istock", "epa-efe", "/epa", "epa/", "pa wire", "pa media", "/pa images", "illustration:", "graphic:", "pictured)", "yonhap/", "(yonhap)", "xinhua/", "tass/", "[photo", "[image", "handout",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>Who took a picture, and for whom: <c>Jane Doe for The Courier</c>.</summary>
    private static bool IsForOutlet(ReadOnlySpan<char> words, LineShape shape)
    {
        if (shape is not { Words: >= 4 and <= 8, EndsSentence: false, EndsOpen: false, IsTitleCase: true } || words.IndexOf(" for ") is not (> 0 and var at))
        {
            return false;
        }

        var outlet = words[(at + 5)..];
        return words[..at].Count(' ') is 1 or 2 && char.IsUpper(outlet[0]) && !words.ContainsAnyInRange('0', '9') && !words.Contains(':') && LineShape.Of(words[..at]) is { Functions: 0, IsTitleCase: true };
    }

    /// <summary>Whether a line is a caption or a credit.</summary>
    public static bool IsCaption(ReadOnlySpan<char> words, LineShape shape)
    {
        if (shape.Words > 60 || words.Length > 500)
        {
            return false;
        }

        if (IsForOutlet(words, shape))
        {
            return true;
        }

        // In a long line the credit stands at one of its ends.
        var at = words.IndexOfAny(Credits);
        return at >= 0 && (shape.Words < 12 || at < 4 || words[Math.Max(0, words.Length - 50)..].IndexOfAny(Credits) >= 0);
    }
}
