using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Reading.Markdown;

/// <summary>The inline <c>[^label]</c>, whether or not it is defined.</summary>
internal sealed class FootnoteReference(string label) : LeafInline
{
    /// <summary>Without brackets and caret.</summary>
    public string Label { get; } = label;
}

/// <summary>Reads references before links are read, so that none becomes a link, and <c>![^label]</c> as an exclamation mark with a note.</summary>
internal sealed class FootnoteReferenceParser : InlineParser
{
    public FootnoteReferenceParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var exclamation = slice.CurrentChar == '!';
        var bracket = exclamation ? slice.Start + 1 : slice.Start;
        if (FootnoteLabel.At(slice.Text, bracket, slice.End + 1) is not { } label)
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        if (exclamation)
        {
            processor.Inline = new LiteralInline("!") { Span = new SourceSpan(start, start), Line = line, Column = column };
            slice.SkipChar();
            return true;
        }

        var length = label.Length + "[^]".Length;
        processor.Inline = new FootnoteReference(label) { Span = new SourceSpan(start, start + length - 1), Line = line, Column = column };
        slice.Start += length;
        return true;
    }
}
