using System.Collections.Immutable;
using Digest.Model.Text;

namespace Digest.Analysis.Segmentation;

/// <summary>Divides a block of text into sentences. One pass; what it looks back or ahead at is bounded.</summary>
public static class SentenceSplitter
{
    /// <summary>The sentences of a block in order, without white space around them.</summary>
    public static ImmutableArray<TextSpan> Split(string text, TextSpan block)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        var end = Math.Min(block.End, text.Length);
        var brackets = new Brackets(text, end);
        var breaks = LineBreaks.Of(text, block.Start, end);
        var start = SkipSpace(text, block.Start, end);
        var item = ReadItem(text, start, end);
        var i = start + (item?.Length ?? 0);
        while (i < end)
        {
            var c = text[i];
            var next = i + 1;
            var boundary = -1;
            if (c is '\n' or '\r')
            {
                boundary = breaks.EndsSentence(i) ? i : -1;
            }
            else if (Marks.IsPlainStop(c))
            {
                next = Boundary.SkipPlain(text, i, end);
                boundary = brackets.Encloses(i) ? -1 : next;
            }
            else if (Marks.IsStop(c))
            {
                (next, boundary) = Boundary.At(text, start, i, end);
                boundary = boundary >= 0 && brackets.Encloses(i) && brackets.Encloses(boundary) ? -1 : boundary;
            }
            else if (c is '(' or '（')
            {
                brackets.Open(i, start);
            }
            else if (char.IsWhiteSpace(c) && StartsItem(text, next, end, item))
            {
                boundary = i;
            }

            if (boundary >= 0)
            {
                Add(sentences, text, start, boundary);
                start = SkipSpace(text, boundary, end);
                brackets.Forget();
                var read = ReadItem(text, start, end);
                item = read is { } marker && (item is not { } last || last.Precedes(marker) || marker.Value == 1) ? read : item;
                next = start + (read?.Length ?? 0);
            }

            i = Math.Max(next, i + 1);
        }

        Add(sentences, text, start, end);
        return sentences.DrainToImmutable();
    }

    private static void Add(ImmutableArray<TextSpan>.Builder sentences, string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new TextSpan(start, end));
        }
    }

    private static int SkipSpace(string text, int i, int end)
    {
        while (i < end && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>The marker at the start of a sentence, after a bullet if there is one.</summary>
    private static ListMarker? ReadItem(string text, int i, int end)
    {
        if (i < end && Marks.IsBullet(text[i]))
        {
            var after = SkipSpace(text, i + 1, Math.Min(end, i + 4));
            return ListMarker.Read(text.AsSpan(after, Math.Min(12, end - after))) is { } marker ? marker with { Length = marker.Length + after - i } : null;
        }

        return ListMarker.Read(text.AsSpan(i, Math.Min(12, end - i)));
    }

    /// <summary>Whether the next item of a list within one line starts here: a bullet, or the number after that of the item before.</summary>
    private static bool StartsItem(string text, int i, int end, ListMarker? last)
    {
        if (i + 1 >= end)
        {
            return false;
        }

        if (Marks.IsBullet(text[i]) && text[i] != '·')
        {
            return true;
        }

        return last is { } marker && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '(')
            && ListMarker.Read(text.AsSpan(i, Math.Min(12, end - i))) is { } next && marker.Precedes(next);
    }
}
