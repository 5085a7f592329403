using Digest.Model;
using Markdig;
using Markdig.Extensions.Tables;

namespace Digest.Reading.Markdown;

/// <summary>The Markdown that editors may write: CommonMark without HTML, with pipe tables, footnotes and comments.</summary>
internal static class MarkdownSyntax
{
    /// <summary>Immutable once built. Footnotes are our own: Markdig's drop doubled ones, fold their case, and hide unused ones.</summary>
    public static readonly MarkdownPipeline Pipeline = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true, MaximumNestingDepth = Bounds.Depth };
        builder.DisableHtml();
        builder.UsePipeTables(new PipeTableOptions { RequireHeaderSeparator = true });
        builder.BlockParsers.Insert(0, new CommentBlockParser());
        builder.BlockParsers.Insert(0, new FootnoteDefinitionParser());
        builder.InlineParsers.Insert(0, new CommentInlineParser());
        builder.InlineParsers.Insert(0, new FootnoteReferenceParser());
        return builder.Build();
    }
}
