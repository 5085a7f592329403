using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Digest.Model.Diagnostics;
using Digest.Model.Records;

namespace Digest.Model.Prose;

/// <summary>Formatted text as a closed tree of blocks and runs; only the theme turns it into HTML.</summary>
public sealed record ProseText(ImmutableArray<Block> Blocks)
{
    /// <summary>No text.</summary>
    public static readonly ProseText Empty = new([]);

    /// <summary>Every run of the text in order; a link stands before the runs within it.</summary>
    public IEnumerable<Run> Runs() => Blocks.SelectMany(RunsOf);

    private static IEnumerable<Run> RunsOf(Block block) => block switch
    {
        Paragraph paragraph => RunsOf(paragraph.Runs),
        Heading heading => RunsOf(heading.Runs),
        ListBlock list => list.Items.SelectMany(item => item.Runs()),
        QuoteBlock quote => quote.Blocks.SelectMany(RunsOf),
        TableBlock table => table.Rows.Prepend(table.Head).SelectMany(row => row).SelectMany(cell => RunsOf(cell.Runs)),
        _ => [],
    };

    private static IEnumerable<Run> RunsOf(ImmutableArray<Run> runs) => runs.SelectMany(run => run switch
    {
        EmphasisRun emphasis => RunsOf(emphasis.Runs),
        LinkRun link => RunsOf(link.Runs).Prepend(link),
        _ => [run],
    });
}

/// <summary>A block of prose.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$block")]
[JsonDerivedType(typeof(Paragraph), "p")]
[JsonDerivedType(typeof(Heading), "h")]
[JsonDerivedType(typeof(ListBlock), "list")]
[JsonDerivedType(typeof(QuoteBlock), "quote")]
[JsonDerivedType(typeof(CodeBlock), "code")]
[JsonDerivedType(typeof(TableBlock), "table")]
[JsonDerivedType(typeof(ThematicBreak), "rule")]
public abstract record Block;

/// <summary>A paragraph.</summary>
public sealed record Paragraph(ImmutableArray<Run> Runs) : Block;

/// <summary>A heading inside the text.</summary>
/// <param name="Level">2 to 4: level 1 is the page's title.</param>
/// <param name="Anchor">Its fragment, unique on the page.</param>
public sealed record Heading(int Level, string Anchor, ImmutableArray<Run> Runs) : Block;

/// <summary>A list; each item is a list of blocks.</summary>
/// <param name="Start">The first number of an ordered list, else null.</param>
public sealed record ListBlock(int? Start, ImmutableArray<ProseText> Items) : Block;

/// <summary>A block quotation.</summary>
public sealed record QuoteBlock(ImmutableArray<Block> Blocks) : Block;

/// <summary>Preformatted text.</summary>
public sealed record CodeBlock(string Text) : Block;

/// <summary>A table with one row of headings.</summary>
public sealed record TableBlock(ImmutableArray<TableCell> Head, ImmutableArray<ImmutableArray<TableCell>> Rows) : Block;

/// <summary>A cell of a table.</summary>
public sealed record TableCell(ImmutableArray<Run> Runs);

/// <summary>A thematic break.</summary>
public sealed record ThematicBreak : Block;

/// <summary>A run of text within a block.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$run")]
[JsonDerivedType(typeof(TextRun), "t")]
[JsonDerivedType(typeof(CodeRun), "code")]
[JsonDerivedType(typeof(EmphasisRun), "em")]
[JsonDerivedType(typeof(LinkRun), "a")]
[JsonDerivedType(typeof(CitationRun), "cite")]
[JsonDerivedType(typeof(MentionRun), "name")]
[JsonDerivedType(typeof(MarkRun), "mark")]
[JsonDerivedType(typeof(BreakRun), "br")]
public abstract record Run;

/// <summary>Plain words.</summary>
/// <param name="At">Where they stand in the editor's file, on one line; null in a view.</param>
public sealed record TextRun(string Text, Location? At = null) : Run;

/// <summary>Words in a fixed-width face.</summary>
public sealed record CodeRun(string Text) : Run;

/// <summary>Emphasised words.</summary>
public sealed record EmphasisRun(bool Strong, ImmutableArray<Run> Runs) : Run;

/// <summary>A link.</summary>
/// <param name="Href">As the editor wrote it while in content; the address on the site in a view. Schemes http, https, mailto or none.</param>
/// <param name="Target">The record that a relative path leads to; a fragment stays in Href. Null for a web address, a heading of the same page, and in a view.</param>
/// <param name="At">Where it stands in the editor's file; null in a view.</param>
public sealed record LinkRun(string Href, ImmutableArray<Run> Runs, RecordRef? Target = null, Location? At = null) : Run;

/// <summary>A reference to a footnote.</summary>
/// <param name="Label">The footnote's label as it is defined.</param>
/// <param name="Number">Counted from 1 by first appearance in the text.</param>
/// <param name="Use">Which reference to that footnote this is, from 1.</param>
/// <param name="At">Where it stands in the editor's file; null in a view.</param>
public sealed record CitationRun(string Label, int Number, int Use, Location? At = null) : Run;

/// <summary>The name of an entity, linked to its page; only in views.</summary>
public sealed record MentionRun(string Href, ImmutableArray<Run> Runs) : Run;

/// <summary>Words of a source that are set off; only in views.</summary>
/// <param name="Anchor">The fragment to link to, or null where the words go on from another mark.</param>
/// <param name="Part">Equal in the marks of one passage that show one quote together, from 1; 0 where one mark shows it whole.</param>
public sealed record MarkRun(string? Anchor, ImmutableArray<Run> Runs, MarkKind Kind = MarkKind.Quoted, int Part = 0) : Run;

/// <summary>Why words of a source are set off.</summary>
public enum MarkKind
{
    /// <summary>Somebody quotes them.</summary>
    Quoted,

    /// <summary>A sentence that says much the same has them too, or others of the same meaning.</summary>
    Shared,

    /// <summary>Another source has them in the same sequence.</summary>
    Copied,

    /// <summary>A sentence that says much the same has another figure or date there.</summary>
    Differs,
}

/// <summary>A line break.</summary>
public sealed record BreakRun : Run;

/// <summary>Formatted words within a line, without blocks.</summary>
public sealed record InlineText(ImmutableArray<Run> Runs)
{
    /// <summary>Plain words.</summary>
    public static InlineText Of(string text) => new([new TextRun(text)]);
}
