using System.Text;
using CsCheck;
using Digest.Analysis.Quotes;
using Digest.Model.Analysis;
using Xunit;

namespace Digest.Tests.Quotes;

/// <summary>What holds for any text: words taken from it are found, typographic variants are recognised, and nothing else is.</summary>
public sealed class QuoteProperties
{
    private static readonly string[] Words =
    [
        "North", "Korea", "soldiers", "sent", "to", "Russia", "the", "of", "and", "6,000", "16,000", "10 000", "3.5", "isn't", "Kim's", "“heart", "aches”",
        "‘leader", "people’", "well-being", "Kim—who", "said…", "Übung", "naïve", "façade", "서울", "정부", "Москва", "not", "never", "in", "2024,", "war.", "(and)", "A", "I", "U.S.",
    ];

    private static readonly Gen<string> Text =
        Gen.Select(One(Words), One(" ", " ", " ", " ", "  ", "\n", "\n\n", "\u00a0")).Array[20, 80]
            .Select(pairs => string.Concat(pairs.Select(p => p.Item1 + p.Item2)).Trim());

    /// <summary>A text and a stretch of it from the start of one of its words to the end of another.</summary>
    private static readonly Gen<(string Text, int Start, int End)> Quotes =
        from text in Text
        let starts = Enumerable.Range(0, text.Length).Where(i => !char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])) && !InSpacedNumber(text, i)).ToArray()
        from a in Gen.Int[0, starts.Length - 1]
        from length in Gen.Int[3, 12]
        let end = starts.Where(s => s > starts[a]).Skip(length - 1).Select(s => text[..s].TrimEnd().Length).FirstOrDefault(text.Length)
        select (text, starts[a], end);

    [Fact]
    public void Verbatim_words_are_found_where_they_stand() => Quotes.Sample(q =>
    {
        var quote = q.Text[q.Start..q.End];
        var check = QuoteFinder.Check(q.Text, quote);
        Assert.Equal(QuoteVerdict.Verbatim, check.Verdict);

        // The same words may stand earlier with other white space between them.
        Assert.Equal(quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), check.Span!.Value.In(q.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    });

    [Fact]
    public void Other_marks_dashes_and_spaces_are_recognised() =>
        Gen.Select(Quotes, Gen.Int[0, 1 << 30]).Sample((q, seed) =>
        {
            var quote = q.Text[q.Start..q.End];
            var check = QuoteFinder.Check(q.Text, Retyped(quote, new Random(seed)));
            Assert.NotEqual(QuoteVerdict.Absent, check.Verdict);
            Assert.NotEqual(QuoteVerdict.Edited, check.Verdict);
        }, iter: 2_000);

    [Fact]
    public void Nothing_changed_is_ever_found() =>
        Gen.Select(Quotes, Gen.Int[0, 6], Gen.Int[0, 1 << 30]).Sample((q, mutation, seed) =>
        {
            var quote = Mutated(q.Text[q.Start..q.End], mutation, new Random(seed));
            var check = QuoteFinder.Check(q.Text, quote);
            var honest = Plain(q.Text).Contains(Plain(quote), StringComparison.Ordinal);
            Assert.True(honest || check.Verdict == QuoteVerdict.Absent, $"{check.Verdict}: {quote}");
        }, iter: 2_000);

    [Fact]
    public void Folding_never_fails_and_maps_back_into_the_text() => Gen.String.Sample(text =>
    {
        var folded = FoldedText.Of(text);
        for (var i = 0; i < folded.Text.Length; i++)
        {
            var span = folded.ToOriginal(new(i, i + 1));
            Assert.InRange(span.Start, 0, span.End);
            Assert.InRange(span.End, span.Start + 1, text.Length);
        }

        Assert.Equal(folded.Text, FoldedText.Of(folded.Text).Text);
    });

    [Fact]
    public void Composed_and_decomposed_letters_fold_alike() =>
        One("é", "ü", "ç", "ế", "각", "한", "한국", "Å", "ﬁ", "ย", "ö\u0323", "e\u0301\u0327", "a", " ", "\"").Array[1, 12].Select(string.Concat).Sample(text =>
            Assert.Equal(FoldedText.Of(text.Normalize(NormalizationForm.FormC)).Text, FoldedText.Of(text.Normalize(NormalizationForm.FormD)).Text));

    private static Gen<string> One(params string[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    private static bool InSpacedNumber(string text, int i) => i > 1 && i + 1 < text.Length && char.IsDigit(text[i]) && char.IsDigit(text[i - 2]);

    private static string Retyped(string quote, Random random)
    {
        var text = new StringBuilder();
        foreach (var c in quote)
        {
            text.Append(c switch
            {
                '“' or '”' or '"' => "“”„«»\""[random.Next(6)],
                '‘' or '’' or '\'' => "‘’'‚"[random.Next(4)],
                '—' or '-' => "-–—‑"[random.Next(4)],
                ' ' => random.Next(4) switch { 0 => "\u00a0", 1 => "  ", 2 => "\n", _ => " " },
                '…' => random.Next(2) == 0 ? "..." : "…",
                _ => char.IsLetter(c) && random.Next(12) == 0 ? c + "\u00ad" : c.ToString().Normalize(random.Next(2) == 0 ? NormalizationForm.FormC : NormalizationForm.FormD),
            });
        }

        return text.ToString();
    }

    private static string Mutated(string quote, int mutation, Random random)
    {
        var words = quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        var at = random.Next(words.Count);
        switch (mutation)
        {
            case 0:
                words[at] = "peace";
                break;
            case 1:
                words.Insert(at, "not");
                break;
            case 2:
                words[at] = words[at].Any(char.IsDigit) ? words[at].Replace('6', '7').Replace('1', '2') : words[at] + "s";
                break;
            case 3:
                words.RemoveAt(at);
                break;
            case 4:
                words.Reverse();
                break;
            case 5:
                words[at] = words[at].ToUpperInvariant();
                break;
            default:
                words[at] = words[at].Length > 2 ? words[at][..^1] : words[at] + "x";
                break;
        }

        return words.Count == 0 ? "peace" : string.Join(' ', words);
    }

    /// <summary>An oracle that knows nothing of borders: what a naive reader would fold.</summary>
    private static string Plain(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ',').Replace("…", "...", StringComparison.Ordinal)
            .Replace('“', '"').Replace('”', '"').Replace('‘', '\'').Replace('’', '\'').Replace('—', '-');
}
