using System.Collections.Immutable;
using System.Text;
using Digest.Analysis.Segmentation;
using Digest.Model.Diagnostics;
using Digest.Model.Prose;
using Digest.Model.Text;

namespace Digest.Analysis.Citations;

/// <summary>Writes the runs of a paragraph out as one text that knows where it came from.</summary>
internal sealed class ParagraphBuilder
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<ProsePiece>.Builder _pieces = ImmutableArray.CreateBuilder<ProsePiece>();
    private readonly ImmutableArray<ProseNote>.Builder _notes = ImmutableArray.CreateBuilder<ProseNote>();
    private readonly ImmutableArray<EmphasisMark>.Builder _emphasis = ImmutableArray.CreateBuilder<EmphasisMark>();

    /// <summary>Adds runs in order.</summary>
    public ParagraphBuilder Add(ImmutableArray<Run> runs)
    {
        foreach (var run in runs)
        {
            Add(run);
        }

        return this;
    }

    /// <summary>The paragraph, with its sentences.</summary>
    public ProseParagraph Build(bool quotation)
    {
        var text = _text.ToString();
        var spans = SentenceSplitter.Split(text, new TextSpan(0, text.Length)).RemoveAll(s => !s.In(text).Any(char.IsLetterOrDigit));
        var notes = _notes.ToImmutable();
        var owned = notes.ToLookup(note => Owner(spans, note.Offset));
        var sentences = spans.Select((span, i) => new ProseSentence(span, [.. owned[i]]));
        return new ProseParagraph(text, _pieces.ToImmutable(), notes, _emphasis.ToImmutable(), [.. sentences], quotation);
    }

    private static int Owner(ImmutableArray<TextSpan> sentences, int offset)
    {
        var (low, high) = (0, sentences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sentences[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }

        return Math.Max(0, low - 1);
    }

    private void Add(Run run)
    {
        switch (run)
        {
            case TextRun { Text: var words, At: var at }:
                Write(words, at);
                break;
            case CodeRun:
                Write("\ufffc", null);
                break;
            case BreakRun:
                Write(" ", null);
                break;
            case EmphasisRun { Strong: var strong, Runs: var inner }:
                var mark = strong ? "**" : "*";
                _emphasis.Add(new EmphasisMark(_text.Length, mark));
                Add(inner);
                _emphasis.Add(new EmphasisMark(_text.Length, mark));
                break;
            case LinkRun { Runs: var inner }:
                Add(inner);
                break;
            case MentionRun { Runs: var inner }:
                Add(inner);
                break;
            case MarkRun { Runs: var inner }:
                Add(inner);
                break;
            case CitationRun citation:
                _notes.Add(new ProseNote(_text.Length, citation));
                break;
        }
    }

    private void Write(string words, Location? at)
    {
        if (words.Length == 0)
        {
            return;
        }

        // A note after a full stop parts sentences even where no space follows it.
        if (_notes.Count > 0 && _notes[^1].Offset == _text.Length && _text.Length > 0 && _text[^1] is '.' or '!' or '?' && char.IsLetter(words[0]))
        {
            _text.Append(' ');
        }

        _pieces.Add(new ProsePiece(new TextSpan(_text.Length, _text.Length + words.Length), at));
        _text.Append(words);
    }
}
