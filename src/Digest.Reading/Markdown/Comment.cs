using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Reading.Markdown;

/// <summary>A comment <c>&lt;!-- … --&gt;</c> on lines of its own: an editor's note to editors, never published.</summary>
internal sealed class CommentBlock(BlockParser parser, int close) : LeafBlock(parser)
{
    /// <summary>Offset of the last character of the comment.</summary>
    public int Close { get; } = close;
}

/// <summary>A comment within a line.</summary>
internal sealed class CommentInline : LeafInline;

/// <summary>Reads comments that have their lines to themselves.</summary>
internal sealed class CommentBlockParser : BlockParser
{
    public CommentBlockParser() => OpeningCharacters = ['<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (processor.IsCodeIndent || !line.Match(CommentEnd.Open))
        {
            return BlockState.None;
        }

        var close = CommentEnd.After(processor.Document, line.Text, line.Start + CommentEnd.Open.Length);
        if (close < 0 || !RestIsBlank(line.Text, close + 1))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new CommentBlock(this, close)
        {
            Column = processor.Column,
            Line = processor.LineIndex,
            Span = new SourceSpan(processor.Start, close),
        });
        return close <= line.End ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        ((CommentBlock)block).Close <= processor.Line.End ? BlockState.BreakDiscard : BlockState.ContinueDiscard;

    private static bool RestIsBlank(string text, int from)
    {
        while (from < text.Length && text[from] is ' ' or '\t')
        {
            from++;
        }

        return from >= text.Length || text[from] is '\n' or '\r';
    }
}

/// <summary>Reads comments within a line of text.</summary>
internal sealed class CommentInlineParser : InlineParser
{
    public CommentInlineParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!slice.Match(CommentEnd.Open))
        {
            return false;
        }

        // Whether a paragraph holds an end is asked once: a thousand open comments are no thousand searches.
        var paragraph = new Paragraph(slice.Text, slice.End);
        if (paragraph.Equals(processor.ParserStates[Index]))
        {
            return false;
        }

        var close = slice.Text.IndexOf(CommentEnd.Close, slice.Start + CommentEnd.Open.Length, slice.End + 1 - slice.Start - CommentEnd.Open.Length, StringComparison.Ordinal);
        if (close < 0)
        {
            processor.ParserStates[Index] = paragraph;
            return false;
        }

        var end = close + CommentEnd.Close.Length - 1;
        processor.Inline = new CommentInline
        {
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(end)),
            Line = line,
            Column = column,
        };
        slice.Start = end + 1;
        return true;
    }

    private sealed record Paragraph(string Text, int End)
    {
        public bool Equals(Paragraph? other) => other is not null && ReferenceEquals(Text, other.Text) && End == other.End;

        public override int GetHashCode() => End;
    }
}

/// <summary>Finds where a comment ends, with one search for each end, however many comments are open.</summary>
internal static class CommentEnd
{
    public const string Open = "<!--";
    public const string Close = "-->";

    /// <summary>Offset of the last character of the next end; -1 where there is none.</summary>
    public static int After(MarkdownDocument document, string text, int from)
    {
        var known = document.GetData(typeof(CommentEnd)) as Next;
        if (known is null || (known.Offset >= 0 && known.Offset < from))
        {
            known = new Next(text.IndexOf(Close, from, StringComparison.Ordinal));
            document.SetData(typeof(CommentEnd), known);
        }

        return known.Offset < 0 ? -1 : known.Offset + Close.Length - 1;
    }

    private sealed record Next(int Offset);
}
