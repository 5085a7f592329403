namespace Digest.Analysis.Segmentation;

/// <summary>Whether line breaks in a block end sentences: they do in a list, and nowhere else.</summary>
internal readonly struct LineBreaks
{
    /// <summary>Lines of a list are no longer than this; longer ones are text that was wrapped.</summary>
    private const int LongestItem = 60;

    private readonly string text;
    private readonly int end;
    private readonly bool list;

    private LineBreaks(string text, int end, bool list)
    {
        this.text = text;
        this.end = end;
        this.list = list;
    }

    /// <summary>Looks at all lines of a block: short ones, none of which ends as a sentence or goes on in the next, are a list.</summary>
    public static LineBreaks Of(string text, int start, int end)
    {
        var lines = 0;
        var capitals = 0;
        var list = true;
        var i = start;
        while (i < end && list)
        {
            var length = text.AsSpan(i, end - i).IndexOfAny('\n', '\r');
            var line = text.AsSpan(i, length < 0 ? end - i : length).Trim();
            i += (length < 0 ? end - i : length) + 1;
            if (line.Length == 0)
            {
                continue;
            }

            lines++;
            capitals += char.IsLower(line[0]) ? 0 : 1;
            list = line.Length <= LongestItem && !(Marks.IsStop(line[^1]) || line[^1] is ',' or '-' or ';' or '—');
        }

        return new LineBreaks(text, end, list && (lines > 2 || (lines > 1 && capitals == lines)));
    }

    /// <summary>Whether the break at this place ends a sentence.</summary>
    public bool EndsSentence(int at)
    {
        var i = at;
        while (i < end && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i >= end || list || Marks.IsBullet(text[i]) || (text[i] is '-' or '*' or '–' && i + 1 < end && text[i + 1] == ' ')
            || ListMarker.Read(text.AsSpan(i, Math.Min(12, end - i))) is { Letter: false };
    }
}
