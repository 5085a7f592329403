using System.Collections.Immutable;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Analysis.Attribution;

/// <summary>Words between quotation marks.</summary>
/// <param name="Outer">With the marks.</param>
/// <param name="Inner">Between them.</param>
internal readonly record struct MarkedWords(TextSpan Outer, TextSpan Inner);

/// <summary>Finds what stands between quotation marks: the outermost ones, of all kinds. A quotation that every paragraph opens again and only the last one closes is one.</summary>
internal static class MarkReader
{
    /// <summary>All marked words of the passages, in order.</summary>
    public static List<MarkedWords> Read(string text, ImmutableArray<Passage> passages)
    {
        var found = new List<MarkedWords>();
        var ends = new SingleEnds(text);
        Open? open = null;
        for (var p = 0; p < passages.Length; p++)
        {
            var passage = passages[p];
            if (!passage.Kept)
            {
                open = Ended(found, open);
                continue;
            }

            var at = passage.Start;
            if (open is { } before)
            {
                // Each paragraph of a long quotation opens it again.
                if (at < passage.End && IsSame(text[at], before.Mark))
                {
                    at++;
                }
                else
                {
                    open = Ended(found, open);
                }
            }

            open = Scan(text, passage, at, found, open, ends);
        }

        Ended(found, open);
        return found;
    }

    private static Open? Scan(string text, Passage passage, int at, List<MarkedWords> found, Open? open, SingleEnds ends)
    {
        for (; at < passage.End; at++)
        {
            var c = text[at];
            if (open is not { } mark)
            {
                open = Closing(c) != '\0' && Opens(text, at, passage, ends) ? new Open(at, c, 0, passage.End) : null;
            }
            else if (Closes(text, at, mark.Mark, passage))
            {
                if (mark.Depth > 0)
                {
                    open = mark with { Depth = mark.Depth - 1 };
                }
                else
                {
                    found.Add(new MarkedWords(new TextSpan(mark.Start, at + 1), new TextSpan(mark.Start + 1, at)));
                    open = null;
                }
            }
            else if (c == mark.Mark && c is '“' or '«' or '「' or '『')
            {
                open = mark with { Depth = mark.Depth + 1 };
            }
        }

        return open is { } still ? still with { End = passage.End } : null;
    }

    /// <summary>A quotation that nobody closed ends with its paragraph; a single mark was an apostrophe then.</summary>
    private static Open? Ended(List<MarkedWords> found, Open? open)
    {
        if (open is { Mark: not ('‘' or '\'') } mark && mark.End > mark.Start + 1)
        {
            found.Add(new MarkedWords(new TextSpan(mark.Start, mark.End), new TextSpan(mark.Start + 1, mark.End)));
        }

        return null;
    }

    private static char Closing(char c) => c switch
    {
        '“' => '”',
        '„' => '“',
        '"' => '"',
        '«' => '»',
        '»' => '«',
        '‘' => '’',
        '\'' => '\'',
        '「' => '」',
        '『' => '』',
        '‹' => '›',
        _ => '\0',
    };

    private static bool IsSame(char c, char mark) => c == mark || (mark == '„' && c == '“');

    private static bool Opens(string text, int at, Passage passage, SingleEnds ends)
    {
        var before = at > passage.Start ? text[at - 1] : ' ';
        var after = at + 1 < passage.End ? text[at + 1] : ' ';
        return text[at] switch
        {
            '"' => !char.IsLetterOrDigit(before) && !char.IsWhiteSpace(after),
            '»' => char.IsWhiteSpace(before) && char.IsLetterOrDigit(after),
            '\'' or '‘' => (char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or ':') && char.IsLetter(after) && ends.After(at, passage),
            _ => true,
        };
    }

    private static bool Closes(string text, int at, char mark, Passage passage)
    {
        var c = text[at];
        if (mark is '\'' or '‘')
        {
            return c == Closing(mark) && SingleEnds.IsEnd(text, at, passage);
        }

        return c == Closing(mark) || (mark == '„' && c is '”') || (mark == '“' && c == '"' && at + 1 < passage.End && !char.IsLetterOrDigit(text[at + 1]) && !char.IsWhiteSpace(text[at - 1]));
    }

    /// <summary>An opening mark that waits for its end.</summary>
    private readonly record struct Open(int Start, char Mark, int Depth, int End);
}
