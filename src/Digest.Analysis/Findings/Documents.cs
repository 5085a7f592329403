using System.Collections.Frozen;
using System.Collections.Immutable;
using Digest.Analysis.Cleaning;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Analysis.Findings;

/// <summary>Whether a text names anything in which its statements could be looked up.</summary>
internal static class Documents
{
    /// <summary>A shorter quotation is a word or two.</summary>
    private const int ShortestQuotation = 3;

    private static readonly FrozenSet<string> Kinds = Set("Act Treaty Resolution Convention Bill Law Report Study Survey Memorandum Statement Communiqué Judgment Ruling Directive Regulation Decree Protocol Census Gazette Declaration Charter Index Review Audit");

    private static readonly FrozenSet<string> Papers = Set("report study survey document documents statement letter memo transcript paper filing ruling judgment indictment data figures records file files");

    private static readonly FrozenSet<string> Verbs = Set("said says told wrote announced stated declared according reported reports confirmed testified posted");

    /// <summary>Finding DG608.</summary>
    public static IEnumerable<Finding> Find(Source source, ImmutableArray<TextSpan> sentences)
    {
        if (sentences.IsEmpty || source.Sidecar.Url is not null || source.Article.Lines.Any(l => IsLookup(source.Text, l)) || sentences.Any(s => NamesDocument(source.Text, s)))
        {
            yield break;
        }

        yield return new Finding(Rules.NoPrimaryDocument, null, "The text links to nothing, names no document and quotes nobody by name");
    }

    /// <summary>An address in the text or in its references; the page's own links do not count.</summary>
    private static bool IsLookup(string text, TextLine line) =>
        (line.Kept || line.Reason == CutReasons.References) && text.AsSpan(line.Start, line.End - line.Start) is var words && (words.Contains("://", StringComparison.Ordinal) || words.Contains("www.", StringComparison.OrdinalIgnoreCase));

    /// <summary>A treaty or report by name, a publication that reported, or somebody by name with the words said.</summary>
    private static bool NamesDocument(string text, TextSpan sentence)
    {
        if (sentence.Length > 5000)
        {
            return false;
        }

        var words = Words.Of(text, sentence);
        var quoted = QuotedWords(text, sentence) >= ShortestQuotation;
        for (var i = 1; i < words.Count; i++)
        {
            var word = words[i].In(text);
            var capitalBefore = i > 1 && Words.IsCapital(text, words[i - 1]) && !FunctionWords.Contains(words[i - 1].In(text));
            if (Kinds.Contains(word) && capitalBefore)
            {
                return true;
            }

            var nameAfter = i + 2 < words.Count && words[i + 1].In(text) is "by" or "of" or "from" && (Words.IsCapital(text, words[i + 2]) || (i + 3 < words.Count && words[i + 2].In(text) == "the" && Words.IsCapital(text, words[i + 3])));
            if (Papers.Contains(word) && nameAfter)
            {
                return true;
            }

            if (Verbs.Contains(word) && ((quoted && HasName(text, words, i)) || (word is "reported" or "reports" && capitalBefore && i > 2 && Words.IsCapital(text, words[i - 2]))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasName(string text, List<TextSpan> words, int verb)
    {
        for (var i = Math.Max(0, verb - 5); i < Math.Min(words.Count, verb + 6); i++)
        {
            var word = words[i].In(text);
            if (i != verb && word.Length > 2 && Words.IsCapital(text, words[i]) && !FunctionWords.Contains(word) && i + 1 < words.Count && i > 0 && (Words.IsCapital(text, words[i + 1]) || Words.IsCapital(text, words[i - 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words between double marks.</summary>
    private static int QuotedWords(string text, TextSpan sentence)
    {
        var open = text.AsSpan(sentence.Start, sentence.Length).IndexOfAny('“', '"', '„');
        if (open < 0)
        {
            return 0;
        }

        var start = sentence.Start + open + 1;
        var close = text.AsSpan(start, sentence.End - start).IndexOfAny('”', '"', '“');
        return Words.Of(text, new TextSpan(start, close < 0 ? sentence.End : start + close)).Count;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
