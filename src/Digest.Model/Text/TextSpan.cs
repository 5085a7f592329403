namespace Digest.Model.Text;

/// <summary>A stretch of a text: UTF-16 code units into the decoded text, the end exclusive.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>UTF-16 code units from start to end.</summary>
    public int Length => End - Start;

    /// <summary>The words of this span in the text it was taken from.</summary>
    public string In(string text) => text[Start..End];

    /// <summary>Whether the other span lies wholly in this one.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
