namespace Digest.Analysis.Cleaning;

/// <summary>A line that is not empty, with what can be counted in it.</summary>
/// <param name="Number">From 1 over all lines of the text.</param>
/// <param name="Start">Offset of its first code unit.</param>
/// <param name="End">Offset after the last one, without the line break.</param>
/// <param name="AfterGap">Whether an empty line or the start of the text stands before it.</param>
/// <param name="Key">Hash of its letters and digits without case; equal for lines that differ in marks and spaces only.</param>
/// <param name="Letters">Letters and digits in it.</param>
/// <param name="Shape">What its words look like.</param>
/// <param name="Credit">Whom or what it credits.</param>
/// <param name="Wrapped">Whether it is one of several lines of a paragraph or verse.</param>
internal readonly record struct Line(int Number, int Start, int End, bool AfterGap, ulong Key, int Letters, LineShape Shape, Credit Credit, bool Wrapped)
{
    /// <summary>Whether it says who wrote the text and when, or who took a picture.</summary>
    public bool IsCredit => Credit is Credit.Byline or Credit.Dateline or Credit.Caption;

    /// <summary>Running text: long enough and built of sentences.</summary>
    public bool IsProse => Wrapped || (Shape.EndsSentence && (Shape.Words >= 12 || Letters >= 60) && !Shape.IsTitleCase) || Shape is { Words: >= 25, FunctionShare: >= 0.2 };

    /// <summary>A sentence, however short.</summary>
    public bool IsSentence => Shape.EndsSentence && (Shape.Words >= 3 || Letters >= 12) && !(Shape.IsTitleCase && Shape.Words < 6);

    /// <summary>A sentence that ends with a colon or so, as before a list.</summary>
    public bool Announces => Shape is { Words: > 4, EndsOpen: true, IsTitleCase: false };

    /// <summary>Neither running text nor a sentence.</summary>
    public bool IsShort => !IsProse && !IsSentence;
}
