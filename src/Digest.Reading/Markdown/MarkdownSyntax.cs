using Markdig;
using Markdig.Extensions.Tables;

namespace Digest.Reading.Markdown;

/// <summary>The Markdown that editors may write: CommonMark without HTML, with pipe tables, footnotes and comments.</summary>
internal static class MarkdownSyntax
{
    /// <summary>Elements within elements; Markdig refuses more.</summary>
    public const int MaxDepth = 60;

    /// <summary>Immutable once built. Footnotes are our own: Markdig's drop doubled ones, fold their case, and hide unused ones.</summary>
    public static readonly MarkdownPipeline Pipeline = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true, MaximumNestingDepth = MaxDepth };
        builder.DisableHtml();
        builder.UsePipeTables(new PipeTableOptions { RequireHeaderSeparator = true });
        builder.BlockParsers.Insert(0, new CommentBlockParser());
        builder.BlockParsers.Insert(0, new FootnoteDefinitionParser());
        builder.InlineParsers.Insert(0, new CommentInlineParser());
        builder.InlineParsers.Insert(0, new FootnoteReferenceParser());
        return builder.Build();
    }
}
