using Digest.Analysis.Cleaning;
using Digest.Model.Text;

namespace Digest.Analysis.Reuse;

/// <summary>The words of a source's article in order, by which wording is compared: case, accents, marks and spaces do not count.</summary>
internal sealed class WordSequence
{
    private WordSequence(ulong[] words, TextSpan[] spans, bool[] content, bool[] quoted) => (Words, Spans, IsContent, IsQuoted) = (words, spans, content, quoted);

    /// <summary>A number for each word, the same for the same word; 0 between passages.</summary>
    public ulong[] Words { get; }

    /// <summary>Where each stands.</summary>
    public TextSpan[] Spans { get; }

    /// <summary>Whether it is more than a small word.</summary>
    public bool[] IsContent { get; }

    /// <summary>Whether it stands within double quotation marks.</summary>
    public bool[] IsQuoted { get; }

    /// <summary>The words of some stretches of a text; nothing runs from one to the next unless they are of one passage.</summary>
    public static WordSequence Of(string text, IEnumerable<(string Passage, TextSpan Span)> sentences)
    {
        var (words, spans, content, quoted) = (new List<ulong>(), new List<TextSpan>(), new List<bool>(), new List<bool>());
        var passage = "";
        var within = false;
        Span<char> folded = stackalloc char[64];
        foreach (var (of, span) in sentences)
        {
            if (of != passage)
            {
                words.Add(0);
                spans.Add(new TextSpan(span.Start, span.Start));
                content.Add(false);
                quoted.Add(false);
                (passage, within) = (of, false);
            }

            for (var i = span.Start; i < span.End;)
            {
                within = text[i] switch { '“' or '„' or '«' => true, '”' or '»' => false, '"' => !within, _ => within };
                if (!char.IsLetterOrDigit(text[i]))
                {
                    i++;
                    continue;
                }

                var start = i;
                while (i < span.End && (char.IsLetterOrDigit(text[i]) || (text[i] is '-' or '’' or '\'' && i + 1 < span.End && char.IsLetterOrDigit(text[i + 1]))))
                {
                    i++;
                }

                var length = text.AsSpan(start, Math.Min(64, i - start)).ToLowerInvariant(folded);
                words.Add(Fingerprint(folded[..length]));
                spans.Add(new TextSpan(start, i));
                content.Add(length > 1 && !FunctionWords.Contains(folded[..length]));
                quoted.Add(within);
            }
        }

        return new WordSequence([.. words], [.. spans], [.. content], [.. quoted]);
    }

    /// <summary>FNV-1a over code units, never 0.</summary>
    private static ulong Fingerprint(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash == 0 ? 1 : hash;
    }
}
