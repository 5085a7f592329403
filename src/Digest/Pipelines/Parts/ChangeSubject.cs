using Digest.Model.Sites;

namespace Digest.Pipelines.Parts;

/// <summary>What was done, in the words of whoever did it, fit for a page.</summary>
internal static class ChangeSubject
{
    private const int Longest = 200;

    /// <summary>On one line, without control characters, at most two hundred long.</summary>
    public static string Of(Change change)
    {
        var line = QuoteView.OneLine(Controls.Removed(change.Subject));
        return line.Length <= Longest ? line : Controls.Removed(line[..(Longest - 1)]) + "…";
    }
}
