using System.Collections.Immutable;
using System.Text;
using Digest.Analysis.Quotes;
using Digest.Model.Diagnostics;
using Digest.Model.Text;

namespace Digest.Analysis.Citations;

/// <summary>A direct quotation in an editor's prose.</summary>
/// <param name="Outer">With its marks, in the paragraph's text.</param>
/// <param name="Inner">The words between them.</param>
/// <param name="Quote">These words, which know where they stand.</param>
public sealed record ProseQuotation(TextSpan Outer, TextSpan Inner, PlacedText Quote)
{
    /// <summary>Fewer words than this are not taken for a quotation of a source.</summary>
    public const int FewestWords = 3;

    /// <summary>Whether it has so many words that it must stand in a source. An address is none.</summary>
    public bool IsLong => WordIndex.CountWords(Quote.Value) >= FewestWords && !(Quote.Value.Contains("://", StringComparison.Ordinal) && !Quote.Value.Any(char.IsWhiteSpace));
}

/// <summary>Finds direct quotations between double marks, the site's own and straight ones, by depth.</summary>
public static class ProseQuotations
{
    /// <summary>The outermost quotations of a paragraph in order, of any length, and the marks that open one and never close it.</summary>
    /// <param name="marks">The site's opening and closing mark, such as <c>“”</c>.</param>
    public static (ImmutableArray<ProseQuotation> Quotations, ImmutableArray<int> Unclosed) Find(ProseParagraph paragraph, string marks)
    {
        var text = paragraph.Text;
        if (paragraph.IsQuotation)
        {
            var whole = new TextSpan(0, text.Length);
            return ([Quotation(paragraph, whole, WithoutMarks(text, marks))], []);
        }

        var (open, close) = marks.Length > 1 ? (marks[0], marks[^1]) : ('“', '”');
        var found = ImmutableArray.CreateBuilder<ProseQuotation>();
        var unclosed = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] == '"' ? StraightEnd(text, i) : text[i] == open ? PairedEnd(text, i, open, close) : null;
            if (end is { } last)
            {
                found.Add(Quotation(paragraph, new TextSpan(i, last + 1), new TextSpan(i + 1, last)));
                i = last;
            }
            else if (text[i] == open && open != close && text[i] != '"')
            {
                unclosed.Add(i);
                break;
            }
        }

        return (found.ToImmutable(), unclosed.ToImmutable());
    }

    private static int? PairedEnd(string text, int start, char open, char close)
    {
        var depth = 1;
        for (var i = start + 1; i < text.Length; i++)
        {
            // Where both marks are the same, as in ”…”, nothing nests.
            depth += text[i] == close ? -1 : text[i] == open ? 1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The straight mark that closes one; null where the mark opens nothing, as after a digit in <c>6"</c>.</summary>
    private static int? StraightEnd(string text, int start)
    {
        if ((start > 0 && char.IsLetterOrDigit(text[start - 1])) || start + 1 >= text.Length || char.IsWhiteSpace(text[start + 1]))
        {
            return null;
        }

        var end = text.IndexOf('"', start + 1);
        return end < 0 ? null : end;
    }

    private static TextSpan WithoutMarks(string text, string marks)
    {
        var (start, end) = (0, text.Length);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var marked = end - start > 1 && (text[start] == '"' || marks.StartsWith(text[start])) && (text[end - 1] == '"' || marks.EndsWith(text[end - 1]));
        return marked ? new TextSpan(start + 1, end - 1) : new TextSpan(start, end);
    }

    private static ProseQuotation Quotation(ProseParagraph paragraph, TextSpan outer, TextSpan inner)
    {
        var pieces = paragraph.Pieces
            .Where(p => p.At is not null && p.Span.Overlaps(inner))
            .Select(p => (Offset: Math.Max(0, p.Span.Start - inner.Start), At: paragraph.Locate(new TextSpan(Math.Max(p.Span.Start, inner.Start), Math.Min(p.Span.End, inner.End)))!))
            .Select(p => new Piece(p.Offset, p.At.Line, p.At.Column))
            .ToImmutableArray();
        var at = paragraph.Locate(inner) ?? Location.Of("");
        return new ProseQuotation(outer, inner, new PlacedText(inner.In(paragraph.Text), at, pieces) { Shown = Raw(paragraph, inner) });
    }

    /// <summary>The words with the marks of emphasis in them, which may be the source's own; null where there are none.</summary>
    private static string? Raw(ProseParagraph paragraph, TextSpan inner)
    {
        var marks = paragraph.Emphasis.Where(m => inner.Start <= m.Offset && m.Offset <= inner.End).ToList();
        if (marks.Count == 0)
        {
            return null;
        }

        var raw = new StringBuilder();
        var from = inner.Start;
        foreach (var mark in marks)
        {
            raw.Append(paragraph.Text, from, mark.Offset - from).Append(mark.Mark);
            from = mark.Offset;
        }

        return raw.Append(paragraph.Text, from, inner.End - from).ToString();
    }
}
