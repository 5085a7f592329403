using System.Globalization;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Text;
using Markdig.Syntax.Inlines;

namespace Digest.Reading.Markdown;

/// <summary>Goes once through a paragraph of a footnote, finds links to records and the quotes after them, and remembers what is neither.</summary>
internal sealed class CitationScan
{
    private const string Separators = ":;,.";

    private readonly MarkdownPage page;
    private readonly RawText raw;
    private readonly ShownText shown;
    private readonly List<CitationDraft> citations;
    private readonly List<(int From, int To)> taken = [];
    private readonly int arithmeticStart = -1;
    private CitationDraft? current;

    /// <summary>Scans a paragraph and adds to the citations of its footnote.</summary>
    public CitationScan(MarkdownPage page, ContainerInline inline, int quoteDepth, List<CitationDraft> citations)
    {
        this.page = page;
        this.citations = citations;
        raw = RawText.Read(page.Text, Extent(page, inline), quoteDepth);
        shown = new ShownText(page, inline);
        current = citations.Count > 0 ? citations[^1] : null;
        Scan(Wholes(inline).ToList());
        arithmeticStart = FindArithmetic();
    }

    /// <summary>The calculation <c>(= …)</c> that ends the paragraph.</summary>
    public PlacedText? Arithmetic => arithmeticStart < 0 ? null : raw.Place(page, arithmeticStart + "(=".Length, raw.Text.LastIndexOf(')'));

    /// <summary>The stretch of the file from the first inline to the last.</summary>
    public static TextSpan Extent(MarkdownPage page, ContainerInline inline) =>
        new(page.Span(inline.FirstChild!.Span).Start, page.Span(inline.LastChild!.Span).End);

    /// <summary>The stretches of the file that are neither link nor quote and hold words.</summary>
    public IReadOnlyList<TextSpan> Rest(bool withArithmetic)
    {
        var rest = new List<TextSpan>();
        var end = withArithmetic || arithmeticStart < 0 ? raw.Text.Length : arithmeticStart;
        var from = 0;
        foreach (var (start, next) in taken.Append((end, end)))
        {
            AddRest(rest, from, Math.Min(start, end));
            from = next;
        }

        return rest;
    }

    private void AddRest(List<TextSpan> rest, int from, int to)
    {
        while (from > 0 && from < to && (char.IsWhiteSpace(raw.Text[from]) || Separators.Contains(raw.Text[from], StringComparison.Ordinal)))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(raw.Text[to - 1]))
        {
            to--;
        }

        if (to > from && HasWords(raw.Text.AsSpan(from, to - from)))
        {
            rest.Add(new TextSpan(raw.Offsets[from], raw.Offsets[to - 1] + 1));
        }
    }

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (System.Text.Rune.IsLetterOrDigit(rune) || System.Text.Rune.IsSymbol(rune))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Inlines that are one thing, in which no mark opens a quote.</summary>
    private static IEnumerable<Inline> Wholes(ContainerInline container)
    {
        foreach (var inline in container)
        {
            if (inline is LinkInline or CodeInline or AutolinkInline or CommentInline or FootnoteReference)
            {
                yield return inline;
            }
            else if (inline is ContainerInline inner)
            {
                foreach (var whole in Wholes(inner))
                {
                    yield return whole;
                }
            }
        }
    }

    private void Scan(List<Inline> wholes)
    {
        var next = 0;
        for (var i = 0; i < raw.Text.Length;)
        {
            while (next < wholes.Count && page.Span(wholes[next].Span).Start < raw.Offsets[i])
            {
                next++;
            }

            if (next < wholes.Count && page.Span(wholes[next].Span).Start == raw.Offsets[i])
            {
                i = Whole(wholes[next++], i);
            }
            else if (raw.IsEscape(i))
            {
                i += 2;
            }
            else if (current is not null && QuotationMarks.Closing(raw.Text[i]) is { } closing)
            {
                i = Quote(i, closing);
            }
            else
            {
                if (current is not null && QuotationMarks.IsClosing(raw.Text[i]))
                {
                    page.Report(Rules.UnbalancedMarks, At(i), $"the mark '{raw.Text[i]}' closes no quote");
                }

                i++;
            }
        }
    }

    /// <summary>Passes over a link, code or the like, and notes a link to a record.</summary>
    private int Whole(Inline inline, int from)
    {
        var span = page.Span(inline.Span);
        var to = from;
        while (to < raw.Text.Length && raw.Offsets[to] < span.End)
        {
            to++;
        }

        to = Math.Max(to, from + 1);
        if (inline is not LinkInline { IsImage: false } link)
        {
            return to;
        }

        current = null;
        var at = page.Locate(span);
        var href = link.Url ?? "";
        if (CheckedLink.IsRelative(href))
        {
            var target = CheckedLink.Judge(page, href, at);
            if (target.Target is null or { Kind: RecordKind.Source or RecordKind.Claim or RecordKind.Figure or RecordKind.Event })
            {
                current = new CitationDraft(target.Target, Line(target, at), new ShownText(page, link).Of(span), at);
                citations.Add(current);
                taken.Add((from, to));
            }
        }

        return to;
    }

    /// <summary>The line that <c>#L8</c> names.</summary>
    private int? Line(CheckedLink link, Location at)
    {
        if (link.Target is not { Kind: RecordKind.Source } || string.IsNullOrEmpty(link.Fragment))
        {
            return null;
        }

        if (link.Fragment[0] == 'L' && int.TryParse(link.Fragment.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > 0)
        {
            return line;
        }

        page.Report(Rules.UnknownAnchor, at, $"'#{link.Fragment}' names no line of a source", "write '#L' and the number of the line, such as '#L8'");
        return null;
    }

    /// <summary>Reads a quote from its opening mark to the one that closes it, marks within marks by depth.</summary>
    private int Quote(int from, string closing)
    {
        var depth = 1;
        for (var i = from + 1; i < raw.Text.Length; i++)
        {
            if (raw.IsEscape(i))
            {
                i++;
            }
            else if (closing.Contains(raw.Text[i], StringComparison.Ordinal))
            {
                if (--depth == 0)
                {
                    taken.Add((from, i + 1));
                    AddQuote(from + 1, i);
                    return i + 1;
                }
            }
            else if (raw.Text[i] == raw.Text[from])
            {
                depth++;
            }
        }

        page.Report(Rules.UnbalancedMarks, At(from), $"the quote that this mark opens is never closed", $"close it with '{closing[0]}'; inside a quote every '{raw.Text[from]}' needs its own");
        taken.Add((from, raw.Text.Length));
        return raw.Text.Length;
    }

    private void AddQuote(int from, int to)
    {
        if (raw.Place(page, from, to) is not { } quote)
        {
            page.Report(Rules.FootnoteEmpty, At(from - 1), "there are no words between these marks");
            return;
        }

        var words = shown.Of(new TextSpan(raw.Offsets[from], raw.Offsets[to - 1] + 1)).Trim();
        current!.Quotes.Add(quote with { Shown = words == quote.Value ? null : words });
    }

    private int FindArithmetic()
    {
        var text = raw.Text.AsSpan().TrimEnd().TrimEnd('.');
        var start = text.LastIndexOf("(=");
        return text.EndsWith(")") && start >= 0 && (taken.Count == 0 || start >= taken[^1].To) ? start : -1;
    }

    private Location At(int i) => page.Locate(new TextSpan(raw.Offsets[i], raw.Offsets[i] + 1));
}
