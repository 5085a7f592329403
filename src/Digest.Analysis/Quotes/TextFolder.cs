using System.Text;
using Digest.Model.Text;

namespace Digest.Analysis.Quotes;

/// <summary>Writes a <see cref="FoldedText"/>, cluster by cluster: a character with the marks that may melt into it.</summary>
internal sealed class TextFolder(string text)
{
    // A letter with more marks than any script writes is cut here, so that sorting marks stays cheap (compare the stream-safe form of UAX #15).
    private const int LongestCluster = 32;

    private readonly StringBuilder _folded = new(text.Length);
    private readonly List<int> _starts = new(text.Length);
    private readonly List<int> _ends = new(text.Length);
    private char _last;

    /// <summary>Folds the text and hands over what it became, with start and end in the original for every code unit.</summary>
    public FoldedText Fold(Func<string, int[], int[], FoldedText> make)
    {
        for (var i = 0; i < text.Length;)
        {
            if (char.IsAscii(text[i]) && (i + 1 == text.Length || char.IsAscii(text[i + 1])))
            {
                Write(text[i], i, i + 1);
                i++;
                continue;
            }

            if (Typography.IsInvisible(text[i]))
            {
                i++;
                continue;
            }

            var end = ClusterEnd(i);
            if (end == i + 1 && Typography.IsComposed(text[i]))
            {
                Write(text[i], i, end);
            }
            else
            {
                WriteCluster(i, end);
            }

            i = end;
        }

        return make(_folded.ToString(), [.. _starts], [.. _ends]);
    }

    /// <summary>The end of the character at an offset with everything that may melt into it; invisible characters do not part them.</summary>
    private int ClusterEnd(int start)
    {
        Rune.DecodeFromUtf16(text.AsSpan(start), out _, out var length);
        var end = start + length;
        var next = end;
        while (next < text.Length && next - start < LongestCluster)
        {
            if (Typography.IsInvisible(text[next]))
            {
                next++;
                continue;
            }

            if (text[next] < '\u0300')
            {
                break;
            }

            Rune.DecodeFromUtf16(text.AsSpan(next), out var rune, out length);
            if (!Typography.IsContinuation(rune))
            {
                break;
            }

            next += length;
            end = next;
        }

        return end;
    }

    private void WriteCluster(int start, int end)
    {
        Span<char> visible = stackalloc char[end - start];
        var count = 0;
        for (var i = start; i < end; i++)
        {
            if (!Typography.IsInvisible(text[i]))
            {
                visible[count++] = text[i];
            }
        }

        visible = visible[..count];
        var whole = count == end - start;
        if (Noncharacters.Find(visible).Offset >= 0 || visible.IsNormalized(NormalizationForm.FormC))
        {
            for (var i = 0; i < count; i++)
            {
                Write(visible[i], whole ? start + i : start, whole ? start + i + 1 : end);
            }

            return;
        }

        Span<char> composed = stackalloc char[visible.GetNormalizedLength(NormalizationForm.FormC)];
        visible.TryNormalize(composed, out var written, NormalizationForm.FormC);
        foreach (var c in composed[..written])
        {
            Write(c, start, end);
        }
    }

    private void Write(char c, int start, int end)
    {
        if (c == '…')
        {
            Append('.', start, end);
            Append('.', start, end);
            Append('.', start, end);
            return;
        }

        var folded = Typography.Fold(c);
        if (folded == ' ' && _last == ' ')
        {
            _ends[^1] = end;
            return;
        }

        Append(folded, start, end);
    }

    private void Append(char c, int start, int end)
    {
        _folded.Append(c);
        _last = c;
        _starts.Add(start);
        _ends.Add(end);
    }
}
