using System.Collections.Immutable;
using Digest.Analysis.Citations;
using Digest.Model.Dates;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Analysis.Quotes;

/// <summary>A source made ready to be searched for quotes: folded once, with its lines, its passages and what of it is article text. Never changes, so many threads may search it.</summary>
public sealed class SourceIndex
{
    private readonly ImmutableArray<TextLine> _lines;
    private readonly ImmutableArray<Passage> _passages;
    private readonly Lazy<WordIndex> _words;
    private readonly Lazy<StatedNumbers> _stated;

    private SourceIndex(string id, string text, Edtf? published, ImmutableArray<TextLine> lines, ImmutableArray<Passage> passages)
    {
        (Id, Published, _lines, _passages) = (id, published, lines, passages);
        Folded = FoldedText.Of(text);
        _stated = new Lazy<StatedNumbers>(() => StatedNumbers.Of(this));
        _words = new Lazy<WordIndex>(() => WordIndex.Of(this));
    }

    /// <summary>The source's id; empty for a text of no source.</summary>
    public string Id { get; }

    /// <summary>When it was published; null where that is not known.</summary>
    public Edtf? Published { get; }

    /// <summary>The text, folded.</summary>
    public FoldedText Folded { get; }

    /// <summary>The text as it was received.</summary>
    public string Text => Folded.Original;

    /// <summary>Where its words stand; made when first needed.</summary>
    internal WordIndex Words => _words.Value;

    /// <summary>The numbers and dates of its article text; made when first needed.</summary>
    internal StatedNumbers Stated => _stated.Value;

    /// <summary>A source with what the cleaning made of it.</summary>
    public static SourceIndex Of(Source source) => new(source.Id, source.Text, source.Sidecar.Published, source.Article.Lines, source.Article.Passages);

    /// <summary>A text as it is, uncleaned: every line counts as article text.</summary>
    public static SourceIndex Raw(string text)
    {
        var (lines, passages) = RawLines.Of(text);
        return new SourceIndex("", text, null, lines, passages);
    }

    /// <summary>All of a source's text, what was cut too.</summary>
    public static SourceIndex Whole(Source source)
    {
        var (lines, passages) = RawLines.Of(source.Text);
        return new SourceIndex(source.Id, source.Text, source.Sidecar.Published, lines, passages);
    }

    /// <summary>The line of an offset, from 1.</summary>
    public int LineAt(int offset) => LineIndex(offset) is var i and >= 0 ? _lines[i].Number : 1;

    /// <summary>The line with that number; null where it does not exist or is empty.</summary>
    public TextLine? Line(int number)
    {
        var (low, high) = (0, _lines.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _lines[middle].Number < number ? (middle + 1, high) : (low, middle);
        }

        return low < _lines.Length && _lines[low].Number == number ? _lines[low] : null;
    }

    /// <summary>The anchor of the passage in which an offset lies.</summary>
    public string AnchorAt(int offset) => PassageAt(offset) is var i and >= 0 ? _passages[i].Anchor : "p1";

    /// <summary>The sentence in which an offset lies; the line where that is not known.</summary>
    public TextSpan SentenceAt(int offset)
    {
        var passage = PassageAt(offset);
        if (passage >= 0)
        {
            foreach (var sentence in _passages[passage].Sentences)
            {
                if (sentence.Start <= offset && offset < sentence.End)
                {
                    return sentence;
                }
            }
        }

        var line = LineIndex(offset);
        return line >= 0 ? new TextSpan(_lines[line].Start, _lines[line].End) : new TextSpan(0, Text.Length);
    }

    /// <summary>The first cut line that a stretch of the text touches; null where all of it is article text.</summary>
    public TextLine? CutLineIn(TextSpan span)
    {
        for (var i = Math.Max(0, LineIndex(span.Start)); i < _lines.Length && _lines[i].Start < span.End; i++)
        {
            if (!_lines[i].Kept && _lines[i].End > span.Start)
            {
                return _lines[i];
            }
        }

        return null;
    }

    /// <summary>The number of the passage in which an offset lies, from 0; that before it where it lies between two; -1 before the first.</summary>
    internal int PassageAt(int offset)
    {
        var (low, high) = (0, _passages.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _passages[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private int LineIndex(int offset)
    {
        var (low, high) = (0, _lines.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _lines[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
