using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Analysis.Attribution;

/// <summary>Reads a text passage by passage, and remembers who spoke last.</summary>
internal sealed class AttributionReading(string text, List<MarkedWords> marks)
{
    /// <summary>A longer sentence is read in stretches of so many terms.</summary>
    private const int LongestSentence = 2000;

    /// <summary>Shorter marked words are a quotation only where somebody is credited with them.</summary>
    private const int FewestWords = 3;

    /// <summary>An indirect quotation has at least so many words outside marks.</summary>
    private const int FewestTold = 6;

    /// <summary>So many terms after a verb of saying even one marked word is somebody's.</summary>
    private const int Near = 6;

    /// <summary>Among so many of the last quotations one is looked for that goes on.</summary>
    private const int Lately = 4;

    private readonly ImmutableArray<Quotation>.Builder _quotations = ImmutableArray.CreateBuilder<Quotation>();
    private readonly List<Credit> _credits = [];
    private readonly Sentence _sentence = new(text);
    private readonly List<Cue> _cues = [];
    private int _mark;

    /// <summary>The quotation alone in the sentence before, which waits for its speaker.</summary>
    private int _waiting = -1;

    /// <summary>Who spoke in the sentence before.</summary>
    private Speaker? _last;

    /// <summary>Whether the sentence before ended with a colon.</summary>
    private bool _colon;

    /// <summary>Reads a passage; passages come in order.</summary>
    public void Read(Passage passage)
    {
        // He told the crowd, colon, and the quotation is a paragraph of its own.
        _last = _colon ? _last : null;
        _waiting = -1;
        var end = passage.Start;
        if (_mark > 0 && marks[_mark - 1].Outer.End > passage.Start)
        {
            // A quotation that began in a passage before: its speaker may stand behind its end.
            end = marks[_mark - 1].Outer.End;
            if (end >= passage.End)
            {
                return;
            }

            _sentence.AddQuote(marks[_mark - 1], _mark - 1);
        }

        foreach (var span in passage.Sentences)
        {
            var at = Math.Max(span.Start, end);
            while (_mark < marks.Count && marks[_mark].Outer.Start < span.End)
            {
                var quote = marks[_mark].Outer;
                if (quote.Start >= at)
                {
                    Add(at, quote.Start, passage.Role);
                    _sentence.AddQuote(marks[_mark], _mark);
                    at = quote.End;
                }

                _mark++;
            }

            Add(at, span.End, passage.Role);
            end = Math.Max(at, span.End);
            if (end <= span.End)
            {
                Close(passage.Role);
            }
        }

        Close(passage.Role);
    }

    private void Add(int at, int end, PassageRole role)
    {
        while ((at = _sentence.Add(at, end, LongestSentence)) < end)
        {
            Close(role);
        }
    }

    /// <summary>All that was found.</summary>
    public Attributions Result()
    {
        _quotations.Sort(static (a, b) => (a.Span.Start, a.Span.End).CompareTo((b.Span.Start, b.Span.End)));
        _credits.Sort(static (a, b) => (a.Span.Start, a.Span.End).CompareTo((b.Span.Start, b.Span.End)));
        return new Attributions(_quotations.DrainToImmutable(), [.. _credits]);
    }

    private void Close(PassageRole role)
    {
        if (_sentence.Count == 0)
        {
            return;
        }

        _cues.Clear();
        CueFinder.Find(_sentence, _cues);
        if (Headlines.Cue(_sentence, role) is { } headline)
        {
            _cues.Add(headline);
        }

        AnswerWaiting();
        for (var i = 0; i < _sentence.Count; i++)
        {
            if (_sentence[i].Kind == TermKind.Quote)
            {
                Direct(i);
            }
        }

        foreach (var cue in _cues)
        {
            Indirect(cue);
        }

        _last = _cues.FindLast(static cue => cue is { Who: not null, IsStatement: true }) is { Who: { } who } ? SpeakerOf(who) : OnlyQuotes() ? _last : null;
        _colon = _sentence[_sentence.Count - 1].Kind == TermKind.Colon;
        _sentence.Clear();
    }

    /// <summary>“Really?” Kim said: the speaker stands in a sentence of its own.</summary>
    private void AnswerWaiting()
    {
        if (_waiting < 0 || _cues is not [{ First: 0, Who: { } who, Content: null } cue, ..])
        {
            return;
        }

        if (cue.IsStatement)
        {
            Add(marks[_waiting].Inner, SpeakerOf(who));
        }

        _waiting = -1;
    }

    private void Direct(int at)
    {
        var number = _sentence[at].Quote;
        var words = marks[number];
        var (speaker, near) = SpeakerNear(at);
        var count = CountWords(words.Inner);
        var goesOn = speaker is null && (count >= FewestWords || OnlyQuotes()) ? _last : null;
        speaker ??= goesOn;
        if (words.Inner.Length == 0 || (count < FewestWords && !near && goesOn is null) || (speaker is null && IsTitle(words.Inner)))
        {
            return;
        }

        Add(words.Inner, speaker);
        _waiting = speaker is null && OnlyQuotes() ? number : -1;
    }

    /// <summary>Adds a direct quotation, or only its speaker to one that was added before.</summary>
    private void Add(TextSpan words, Speaker? speaker)
    {
        if (speaker is not null)
        {
            _credits.Add(new Credit(words, speaker));
        }

        for (var i = _quotations.Count - 1; i >= 0 && i >= _quotations.Count - Lately; i--)
        {
            if (_quotations[i].Span == words)
            {
                _quotations[i] = _quotations[i] with { Speaker = speaker ?? _quotations[i].Speaker };
                return;
            }
        }

        _quotations.Add(new Quotation(words, speaker, true));
    }

    /// <summary>Who is credited with a quotation in its own sentence, and whether by words right beside it.</summary>
    private (Speaker? Speaker, bool IsNear) SpeakerNear(int at)
    {
        foreach (var cue in _cues)
        {
            if (cue.First == at + 1 || (cue.First == at + 2 && _sentence[at + 1].Kind != TermKind.Word))
            {
                return (cue.Who is { } after ? SpeakerOf(after) : null, cue.IsStatement);
            }
        }

        var before = _cues.FindLast(cue => cue.Verb < at && cue.IsStatement);
        if (before is { Who: { } who, End: > 0 })
        {
            return (SpeakerOf(who), at - before.Verb <= Near);
        }

        if (_sentence[at + 1].Kind == TermKind.Break && _sentence[at + 2].IsCapital && NounPhrases.At(_sentence, at + 2, wide: false) is { } signed && (signed.End == _sentence.Count || _sentence[signed.End].Kind == TermKind.Comma))
        {
            return (SpeakerOf(signed), false);
        }

        var later = _cues.Find(cue => cue.First > at && cue.IsStatement);
        return later is { Who: { } then, End: > 0 } ? (SpeakerOf(then), later.Content is { } clause && clause.First <= at && at < clause.End) : (null, false);
    }

    private void Indirect(Cue cue)
    {
        if (cue.Content is not { } told)
        {
            return;
        }

        var end = told.End;
        foreach (var other in _cues)
        {
            // The clause of one speaker ends where the next one begins.
            if (other.First > Math.Max(cue.Verb, told.First) && other.First < end && other.Verb > cue.Verb && other.IsStatement && other.Who != cue.Who && (_sentence.Is(other.First - 1, "and") || _sentence.Is(other.First - 1, "while") || _sentence.Is(other.First - 1, "but")))
            {
                end = other.First - 1;
            }
        }

        while (end > told.First && !(_sentence[end - 1].IsWord || _sentence[end - 1].Kind == TermKind.Quote))
        {
            end--;
        }

        var first = told.First;
        while (first < end && !(_sentence[first].IsWord || _sentence[first].Kind == TermKind.Quote))
        {
            first++;
        }

        if (end <= first)
        {
            return;
        }

        var speaker = cue.Who is { } who ? SpeakerOf(who) : null;
        var span = _sentence.Span(first, end);
        _credits.Add(new Credit(span, speaker));
        var words = 0;
        for (var i = first; i < end; i++)
        {
            words += _sentence[i].IsWord ? 1 : 0;
        }

        if (cue.IsStatement && words >= (HasQuote(first, end) ? FewestTold : 2))
        {
            _quotations.Add(new Quotation(span, speaker, false));
        }
    }

    private bool HasQuote(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_sentence[i].Kind == TermKind.Quote)
            {
                return true;
            }
        }

        return false;
    }

    private bool OnlyQuotes()
    {
        for (var i = 0; i < _sentence.Count; i++)
        {
            if (_sentence[i].Kind == TermKind.Word)
            {
                return false;
            }
        }

        return true;
    }

    private Speaker SpeakerOf(Stretch who) => new(_sentence.Span(who.First, who.End) is var span && EndsPossessive(span) ? new TextSpan(span.Start, span.End - 2) : span, NounPhrases.KindOf(_sentence, who));

    private bool EndsPossessive(TextSpan span) => span.Length > 2 && text[span.End - 1] is 's' && text[span.End - 2] is '\'' or '’';

    /// <summary>Words of a title or nickname: every long one has a capital, and no stop ends them.</summary>
    private bool IsTitle(TextSpan span)
    {
        if (text[span.End - 1] is '.' or ',' or '!' or '?' or '…')
        {
            return false;
        }

        var at = span.Start;
        while (at < span.End)
        {
            while (at < span.End && !char.IsLetter(text[at]))
            {
                at++;
            }

            var start = at;
            while (at < span.End && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at - start > 3 && char.IsLower(text[start]))
            {
                return false;
            }
        }

        return true;
    }

    private int CountWords(TextSpan span)
    {
        var count = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            // Han, kana and Hangul put no space between words: there each letter tells as much as a short word.
            count += char.IsLetterOrDigit(text[i]) && (text[i] >= '\u2e80' || i == span.Start || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '—' or '“' or '‘' or '(') ? 1 : 0;
        }

        return count;
    }
}
