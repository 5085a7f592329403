using System.Collections.Frozen;
using Digest.Model.Text;

namespace Digest.Analysis.Quotes;

/// <summary>Finds a negation that a quote leaves out: one that stands right before it in its sentence.</summary>
internal static class Negations
{
    // A negation further off than this does not stand right before the quote.
    private const int WordsBack = 4;

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "not", "never", "no", "without", "nor", "neither", "cannot", "hardly", "barely", "scarcely", "none", "nobody",
            "deny", "denies", "denied", "denying", "refuse", "refuses", "refused", "refusing", "reject", "rejects", "rejected", "rejecting",
            "fail", "fails", "failed", "failing", "decline", "declines", "declined", "declining", "dispute", "disputes", "disputed",
            "lack", "lacks", "lacked", "lacking", "unlikely", "false", "untrue",
            "nicht", "nie", "niemals", "kein", "keine", "keinen", "keinem", "keiner", "ohne", "pas", "jamais", "sans", "nunca", "jamás",
        ],
        StringComparer.OrdinalIgnoreCase);

    // Small words between a negation and what it negates. "Only" is not one of them: "not only X" says X.
    private static readonly FrozenSet<string> Between = FrozenSet.ToFrozenSet(
        [
            "a", "an", "the", "any", "to", "that", "be", "been", "being", "have", "has", "had", "having", "of", "in", "it", "its", "he", "she", "they", "his",
            "her", "their", "is", "are", "was", "were", "will", "would", "yet", "ever", "even", "really", "actually", "necessarily", "longer", "more", "all",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The negation before an offset of a source, in its text; null where none is.</summary>
    public static TextSpan? Before(SourceIndex source, int offset)
    {
        var text = source.Text;
        var first = Math.Max(source.SentenceAt(offset).Start, offset - 80);
        var end = offset;
        for (var words = 0; words < WordsBack; words++)
        {
            while (end > first && IsSkipped(text[end - 1]))
            {
                end--;
            }

            var start = end;
            while (start > first && IsInWord(text[start - 1]))
            {
                start--;
            }

            if (start == end)
            {
                return null;
            }

            var word = text[start..end].Replace('’', '\'').Trim('\'');
            if (Words.Contains(word) || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase))
            {
                return new TextSpan(start, end);
            }

            if (!Between.Contains(word))
            {
                return null;
            }

            end = start;
        }

        return null;
    }

    private static bool IsSkipped(char c) => char.IsWhiteSpace(c) || Typography.IsInvisible(c) || Typography.Fold(c) == '"' || c is '*' or '_' or '‘';

    private static bool IsInWord(char c) => c is '\'' or '’' || (WordBorders.IsWord(c) && c != '_');
}
