namespace Digest.Reports;

/// <summary>A line of a file as a report shows it, cut around the place that matters.</summary>
/// <param name="Text">Harmless to a terminal; … stands where something was cut off.</param>
/// <param name="Before">Columns before the first caret.</param>
/// <param name="Carets">How many carets; at least one.</param>
internal sealed record MarkedLine(string Text, int Before, int Carets)
{
    private const string Ellipsis = "…";

    /// <summary>So far around the place a line is looked at at all, in code units: a line may be megabytes long.</summary>
    private const int Reach = 1000;

    /// <summary>Marks a stretch of a line.</summary>
    /// <param name="column">From 1, in UTF-16 code units.</param>
    /// <param name="endColumn">After the last code unit; the line's end at most.</param>
    /// <param name="room">How many columns of the line are shown.</param>
    public static MarkedLine Of(string line, int column, int endColumn, int room = 100)
    {
        var start = Math.Clamp(column - 1, 0, line.Length);
        var end = Math.Clamp(endColumn - 1, start, line.Length);
        var first = Math.Max(0, start - Reach);
        var last = Math.Min(line.Length, start + Reach);
        var glyphs = Glyph.Of(line, first, last);

        var marked = glyphs.FindLastIndex(glyph => glyph.Offset <= start);
        marked = start == last ? glyphs.Count : Math.Max(0, marked);
        while (marked > 0 && marked < glyphs.Count && glyphs[marked].Width == 0)
        {
            marked--;
        }

        var (from, to) = Window(glyphs, marked, room);
        var behind = glyphs.FindIndex(marked == glyphs.Count ? marked : marked + 1, glyph => glyph.Offset >= end);
        behind = behind < 0 ? glyphs.Count : behind;
        var head = from > 0 || first > 0 ? Ellipsis : "";
        var tail = to < glyphs.Count || last < line.Length ? Ellipsis : "";
        return new MarkedLine(
            head + string.Concat(glyphs[from..to].Select(glyph => glyph.Text)) + tail,
            head.Length + Width(glyphs[from..marked]),
            Math.Max(1, Width(glyphs[marked..Math.Max(marked, Math.Min(behind, to))])));
    }

    /// <summary>As much as there is room for, a third of it before the place.</summary>
    private static (int From, int To) Window(List<Glyph> glyphs, int marked, int room)
    {
        var (from, to, used) = (marked, marked, 0);
        while (from > 0 && used + glyphs[from - 1].Width <= room / 3)
        {
            used += glyphs[--from].Width;
        }

        while (to < glyphs.Count && used + glyphs[to].Width <= room)
        {
            used += glyphs[to++].Width;
        }

        while (from > 0 && used + glyphs[from - 1].Width <= room)
        {
            used += glyphs[--from].Width;
        }

        return (from, to);
    }

    private static int Width(List<Glyph> glyphs) => glyphs.Sum(glyph => glyph.Width);
}
