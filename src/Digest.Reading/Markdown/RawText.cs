using System.Collections.Immutable;
using System.Text;
using Digest.Model.Text;

namespace Digest.Reading.Markdown;

/// <summary>The characters of a paragraph as they stand in the file: marks of Markdown included, indentation and <c>&gt;</c> left out, a line break as one space.</summary>
/// <param name="Offsets">For each character its offset in the file.</param>
internal sealed record RawText(string Text, ImmutableArray<int> Offsets)
{
    /// <summary>Reads a stretch of the file.</summary>
    /// <param name="quoteDepth">How many block quotes the paragraph stands in: so many <c>&gt;</c> are taken off each later line.</param>
    public static RawText Read(string file, TextSpan span, int quoteDepth)
    {
        var text = new StringBuilder(span.Length);
        var offsets = ImmutableArray.CreateBuilder<int>(span.Length);
        for (var i = span.Start; i < span.End;)
        {
            if (file[i] is not ('\n' or '\r'))
            {
                text.Append(file[i]);
                offsets.Add(i++);
                continue;
            }

            while (text.Length > 0 && text[^1] is ' ' or '\t')
            {
                text.Length--;
                offsets.RemoveAt(offsets.Count - 1);
            }

            text.Append(' ');
            offsets.Add(i);
            i = LineContent(file, i, span.End, quoteDepth);
        }

        return new(text.ToString(), offsets.DrainToImmutable());
    }

    private static int LineContent(string file, int i, int end, int quoteDepth)
    {
        i += i + 1 < end && file[i] == '\r' && file[i + 1] == '\n' ? 2 : 1;
        for (var depth = 0; i < end; i++)
        {
            if (file[i] == '>' && depth < quoteDepth)
            {
                depth++;
            }
            else if (file[i] is not (' ' or '\t'))
            {
                break;
            }
        }

        return i;
    }

    /// <summary>Whether the character is a backslash that takes its meaning from the next one.</summary>
    public bool IsEscape(int i) => Text[i] == '\\' && i + 1 < Text.Length && Text[i + 1] < 0x80 && (char.IsPunctuation(Text[i + 1]) || char.IsSymbol(Text[i + 1]));

    /// <summary>The characters from one to another as words that know their place, white space around them left out and escapes taken out.</summary>
    public PlacedText? Place(MarkdownPage page, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(Text[from]))
        {
            from++;
        }

        while (from < to && char.IsWhiteSpace(Text[to - 1]))
        {
            to--;
        }

        return from == to ? null : Place(page, [(this, from, to)]);
    }

    /// <summary>Several stretches as one text, parted by empty lines.</summary>
    public static PlacedText Place(MarkdownPage page, IReadOnlyList<(RawText Raw, int From, int To)> parts)
    {
        var value = new StringBuilder();
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (var (raw, from, to) in parts)
        {
            if (value.Length > 0)
            {
                value.Append("\n\n");
            }

            for (var i = from; i < to; i++)
            {
                if (raw.IsEscape(i))
                {
                    i++;
                }

                if (i == from || raw.Offsets[i] != raw.Offsets[i - 1] + 1 || raw.IsLineEnd(page, i - 1) || raw.IsEscape(i - 1))
                {
                    var (line, column) = page.Lines.Find(raw.Offsets[i]);
                    pieces.Add(new Piece(value.Length, line, column));
                }

                value.Append(raw.Text[i]);
            }
        }

        var (first, last) = (parts[0], parts[^1]);
        return new(value.ToString(), page.Locate(new TextSpan(first.Raw.Offsets[first.From], last.Raw.Offsets[last.To - 1] + 1)), pieces.DrainToImmutable());
    }

    private bool IsLineEnd(MarkdownPage page, int i) => page.Text[Offsets[i]] is '\n' or '\r';
}
