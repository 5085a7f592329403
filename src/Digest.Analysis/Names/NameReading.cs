using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Analysis.Names;

/// <summary>Reads the sentences of a text twice over: first what surely is a name, then the same words where a capital says little, as at the start of a sentence or in a headline.</summary>
internal sealed class NameReading(string text)
{
    /// <summary>A name of more words is a line in title case.</summary>
    private const int LongestName = 8;

    private readonly List<NameWord> _words = [];
    private readonly List<Candidate> _candidates = [];
    private readonly HashSet<string> _sure = new(StringComparer.Ordinal);
    private readonly HashSet<string> _small = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a sentence; sentences come in order.</summary>
    public void Read(TextSpan sentence, PassageRole role)
    {
        for (var at = sentence.Start; at < sentence.End;)
        {
            at = NameWordReader.Read(text, new TextSpan(at, sentence.End), _words);
            ReadWords(!EndsWithStop(sentence) && (role is PassageRole.Headline or PassageRole.Subheading || IsTitleCase()));
        }
    }

    private void ReadWords(bool doubtful)
    {
        for (var i = 0; i < _words.Count;)
        {
            if (!MayBegin(i))
            {
                if (!_words[i].IsCapital && _words[i].Length > 2)
                {
                    _small.GetAlternateLookup<ReadOnlySpan<char>>().Add(Of(i));
                }

                i++;
                continue;
            }

            var end = End(i);
            Add(i, end, doubtful);
            i = end;
        }
    }

    /// <summary>The names, without those that entities cover.</summary>
    public ImmutableArray<NameSuggestion> Result(ImmutableArray<Mention> mentions)
    {
        var names = ImmutableArray.CreateBuilder<NameSuggestion>();
        var next = 0;
        foreach (var candidate in _candidates)
        {
            if (Settled(candidate) is not { } span)
            {
                continue;
            }

            while (next < mentions.Length && mentions[next].Span.End <= span.Start)
            {
                next++;
            }

            if (next == mentions.Length || mentions[next].Span.Start >= span.End)
            {
                names.Add(new NameSuggestion(span, NameText.Of(text, span)));
            }
        }

        return names.DrainToImmutable();
    }

    /// <summary>The words of a candidate that are a name; null where none is.</summary>
    private TextSpan? Settled(Candidate candidate)
    {
        var whole = new TextSpan(candidate.Start, candidate.End);
        if (IsHeading(whole))
        {
            return null;
        }

        if (!candidate.IsDoubtful && !candidate.AtStart)
        {
            return whole;
        }

        var name = NameText.Of(text, whole);
        if (_sure.Contains(name) || IsAcronym(whole))
        {
            return whole;
        }

        if (candidate.IsDoubtful)
        {
            return null;
        }

        // The first word of a sentence has a capital whatever it is.
        var firstIsOrdinary = _small.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(candidate.Start, candidate.FirstEnd - candidate.Start));
        if (candidate.Second < 0)
        {
            return null;
        }

        return firstIsOrdinary ? new TextSpan(candidate.Second, candidate.End) : whole;
    }

    /// <summary>Whether all words, or several of a long run without a body's word in it, are ordinary ones that the text also writes small.</summary>
    private bool IsHeading(TextSpan span)
    {
        var small = _small.GetAlternateLookup<ReadOnlySpan<char>>();
        var (words, ordinary, institution) = (0, 0, false);
        foreach (var range in text.AsSpan(span.Start, span.Length).Split(' '))
        {
            var word = text.AsSpan(span.Start, span.Length)[range];
            if (word.Length > 0 && char.IsUpper(word[0]))
            {
                words++;
                ordinary += small.Contains(word) || NameWords.Ordinary.Contains(word) ? 1 : 0;
                institution |= NameWords.Institutions.Contains(word);
            }
        }

        return words > 1 && (ordinary == words ? !institution : ordinary > 1 && words > 3 && !institution);
    }

    private void Add(int first, int end, bool doubtful)
    {
        var atStart = first == 0;
        while (first < end && (IsTitle(first) || (first + 1 < end && NameWords.Demonyms.Contains(Of(first)) && IsTitle(first + 1)) || (atStart && NameWords.Ordinary.Contains(Of(first)) && first == 0)))
        {
            atStart = false;
            first++;
        }

        while (end > first && !_words[end - 1].IsCapital)
        {
            end--;
        }

        if (end == first || end - first > LongestName || IsNoName(first, end))
        {
            return;
        }

        var span = new TextSpan(_words[first].Start, _words[end - 1].End);
        var candidate = new Candidate(span.Start, span.End, _words[first].End, end - first > 1 ? _words[first + 1].Start : -1, atStart, doubtful);
        _candidates.Add(candidate);
        if (!atStart && !doubtful)
        {
            _sure.Add(NameText.Of(text, span));
        }
    }

    private bool IsNoName(int first, int end)
    {
        if (end - first == 2 && NameWords.Demonyms.Contains(Of(first + 1)) && Of(first) is "North" or "South" or "East" or "West" or "Latin" or "Central")
        {
            return true;
        }

        if (end - first > 1)
        {
            return false;
        }

        var word = Of(first);
        return word.Length < 2 || NameWords.Ordinary.Contains(word) || NameWords.Demonyms.Contains(word) || char.IsDigit(word[0]) || NameWords.Demonyms.Contains(FirstPart(word)) && word.Contains('-');
    }

    private static ReadOnlySpan<char> FirstPart(ReadOnlySpan<char> word) => word.IndexOf('-') is > 0 and var at ? word[..at] : word;

    /// <summary>Whether a name may begin with a word.</summary>
    private bool MayBegin(int i) =>
        _words[i].IsCapital && !NameWords.Calendar.Contains(Of(i));

    private int End(int first)
    {
        var i = first + 1;
        var institution = IsInstitution(first);
        while (i < _words.Count && _words[i].Glued && (!_words[i - 1].IsPossessive || NameWords.Possessors.Contains(Of(i - 1))))
        {
            if (_words[i].IsCapital && !(NameWords.Calendar.Contains(Of(i)) && !institution))
            {
                institution |= IsInstitution(i);
                i++;
                continue;
            }

            var joined = Joined(i, institution);
            if (joined == 0)
            {
                break;
            }

            i += joined;
        }

        return i;
    }

    /// <summary>How many small words and the capital after them go on with a name; 0 where it ends.</summary>
    private int Joined(int i, bool institution)
    {
        var particle = NameWords.Particles.Contains(Of(i));
        var of = institution && Of(i) is "of" or "for";
        var and = institution && Of(i) is "and" && i > 1 && HasOf(i);
        if (!particle && !of && !and)
        {
            return 0;
        }

        var next = i + 1;
        while (next < _words.Count && next < i + 3 && _words[next].Glued && (NameWords.Particles.Contains(Of(next)) || (of && Of(next) is "the")))
        {
            next++;
        }

        return next < _words.Count && _words[next].Glued && _words[next].IsCapital && !NameWords.Calendar.Contains(Of(next)) ? next - i + 1 : 0;
    }

    /// <summary>Ministry of Culture and Sport: "and" only after "of".</summary>
    private bool HasOf(int i)
    {
        for (var j = i - 1; j >= Math.Max(0, i - 3); j--)
        {
            if (Of(j) is "of" or "for")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInstitution(int i) => NameWords.Institutions.Contains(Of(i));

    private bool IsTitle(int i) => NameWords.Titles.Contains(Of(i));

    private bool IsAcronym(TextSpan span)
    {
        var capitals = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            if (!char.IsUpper(text[i]) && !char.IsDigit(text[i]) && text[i] is not ('.' or '-' or '&'))
            {
                return false;
            }

            capitals += char.IsUpper(text[i]) ? 1 : 0;
        }

        return capitals is >= 2 and <= 6;
    }

    /// <summary>A headline has no full stop.</summary>
    private bool EndsWithStop(TextSpan sentence) => text.AsSpan(sentence.Start, sentence.Length).TrimEnd("\"”’')").EndsWith('.');

    /// <summary>Whether most long words of a sentence have capitals, as in headlines.</summary>
    private bool IsTitleCase()
    {
        var (capitals, all) = (0, 0);
        foreach (var word in _words)
        {
            if (word.Length > 3 && char.IsLetter(text[word.Start]))
            {
                all++;
                capitals += word.IsCapital ? 1 : 0;
            }
        }

        return all >= 4 && capitals * 4 >= all * 3;
    }

    private ReadOnlySpan<char> Of(int i) => text.AsSpan(_words[i].Start, _words[i].Length);

    /// <summary>What may be a name.</summary>
    /// <param name="FirstEnd">Where its first word ends.</param>
    /// <param name="Second">Where its second word starts; -1 where it has one only.</param>
    /// <param name="AtStart">Whether it begins the sentence.</param>
    /// <param name="IsDoubtful">Whether it stands where nearly all words have capitals.</param>
    private readonly record struct Candidate(int Start, int End, int FirstEnd, int Second, bool AtStart, bool IsDoubtful);
}
