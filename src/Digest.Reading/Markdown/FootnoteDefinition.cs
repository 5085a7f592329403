using Markdig.Parsers;
using Markdig.Syntax;

namespace Digest.Reading.Markdown;

/// <summary>The block <c>[^label]: …</c> with all that is indented under it.</summary>
internal sealed class FootnoteDefinition(BlockParser parser, string label) : ContainerBlock(parser)
{
    /// <summary>Without brackets and caret, in the case that was written.</summary>
    public string Label { get; } = label;
}

/// <summary>Reads footnote definitions as a forge does: anywhere a block may begin, over a paragraph too, and with every later line that is indented by four columns.</summary>
internal sealed class FootnoteDefinitionParser : BlockParser
{
    private const int ContentIndent = 4;

    public FootnoteDefinitionParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || FootnoteLabel.At(processor.Line.Text, processor.Line.Start, processor.Line.End + 1) is not { } label)
        {
            return BlockState.None;
        }

        var after = processor.Line.Start + label.Length + "[^]".Length;
        if (after > processor.Line.End || processor.Line.Text[after] != ':')
        {
            return BlockState.None;
        }

        var start = processor.Start;
        processor.NewBlocks.Push(new FootnoteDefinition(this, label)
        {
            Column = processor.Column,
            Line = processor.LineIndex,
            Span = new SourceSpan(start, processor.Line.End),
        });
        processor.GoToColumn(processor.Column + label.Length + "[^]:".Length);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
        {
            return BlockState.Continue;
        }

        if (processor.Indent < ContentIndent)
        {
            return BlockState.None;
        }

        processor.GoToColumn(processor.ColumnBeforeIndent + ContentIndent);
        return BlockState.Continue;
    }
}
