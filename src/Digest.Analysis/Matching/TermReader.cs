using System.Collections.Immutable;
using Digest.Analysis.Dates;
using Digest.Model.Analysis;
using Digest.Model.Dates;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Analysis.Matching;

/// <summary>Reads texts into the terms by which they are compared.</summary>
public static class TermReader
{
    /// <summary>Longer sentences are read up to here, in words.</summary>
    private const int LongestSentence = 120;

    /// <summary>The sentences of sources that belong to their articles, side by side, in the order given.</summary>
    public static ImmutableArray<SourceTerms> Read(ImmutableArray<Source> sources)
    {
        var terms = new SourceTerms[sources.Length];
        Parallel.For(0, sources.Length, i => terms[i] = Read(sources[i]));
        return [.. terms];
    }

    /// <summary>The sentences of a source that belong to its article. Time linear in its length.</summary>
    public static SourceTerms Read(Source source) => Read(source.Id, source.Text, source.Article, source.Sidecar.Published);

    /// <summary>The sentences of a text that belong to its article.</summary>
    /// <param name="published">The day from which relative dates count; null where it is not known.</param>
    public static SourceTerms Read(string id, string text, Article article, Edtf? published)
    {
        var marked = new Marked(text, published);
        var sentences = article.Passages
            .Where(passage => passage.Kept && passage.Role != PassageRole.Byline)
            .SelectMany(passage => passage.Sentences.Select(span => marked.Sentence(new SentencePlace(passage.Anchor, span))));
        return new SourceTerms(id, text, [.. sentences]);
    }

    /// <summary>A text taken whole, as one sentence: a claim, a headline.</summary>
    internal static SentenceTerms Sentence(string text, Edtf? published = null) =>
        new Marked(text, published).Sentence(new SentencePlace("", new TextSpan(0, text.Length)));

    /// <summary>A text with its numbers and dates.</summary>
    private sealed class Marked(string text, Edtf? published)
    {
        private readonly ImmutableArray<Quantity> quantities = ComparedNumbers.Read(text);
        private readonly ImmutableArray<DateMention> dates = DateReader.Read(text, published);
        private int number;
        private int date;

        /// <summary>The terms of a sentence; sentences are asked for in order.</summary>
        public SentenceTerms Sentence(SentencePlace place)
        {
            var words = WordReader.Read(text, place.Span, LongestSentence);
            var titled = IsTitled(text, words);
            var terms = ImmutableArray.CreateBuilder<Term>(words.Count);
            while (number < quantities.Length && quantities[number].Span.Start < place.Span.Start)
            {
                number++;
            }

            while (date < dates.Length && dates[date].Span.Start < place.Span.Start)
            {
                date++;
            }

            var read = place.Span.Start;
            for (var i = 0; i < words.Count; i++)
            {
                var word = words[i];
                if (word.Span.Start < read)
                {
                    continue;
                }

                while (date < dates.Length && dates[date].Span.End <= word.Span.Start)
                {
                    date++;
                }

                while (number < quantities.Length && quantities[number].Span.End <= word.Span.Start)
                {
                    number++;
                }

                if (date < dates.Length && dates[date].Span.Start <= word.Span.Start)
                {
                    var found = dates[date];
                    terms.Add(new Term("@" + found.Date.Text, "@" + found.Date.Text, TermKind.Date, found.Span, i, Date: found.Date));
                    read = found.Span.End;
                }
                else if (number < quantities.Length && quantities[number].Span.Start <= word.Span.End)
                {
                    var found = quantities[number];
                    AddQuantity(terms, found, i);
                    read = found.Span.End;
                }
                else if (!word.IsSmall)
                {
                    var kind = word.IsCapital && !titled && (i > 0 || word.IsAcronym) ? TermKind.Name : TermKind.Word;
                    var stem = Stemmer.Stem(IrregularForms.BaseOf(word.Text));
                    terms.Add(new Term(stem, word.Text, kind, word.Span, i, Lexicon.Shared.Find(stem), word.IsAcronym && word.Text.Length < 7));
                }
            }

            return new SentenceTerms(place, terms.DrainToImmutable());
        }

        /// <summary>A number, and its unit as a word of its own, so that percentages have that in common.</summary>
        private static void AddQuantity(ImmutableArray<Term>.Builder terms, Quantity found, int place)
        {
            var key = "#" + found.Value.ToString("G", System.Globalization.CultureInfo.InvariantCulture) + (found.Unit is "ordinal" ? "." : found.Unit is "score" ? "-" + found.Max : "");
            terms.Add(new Term(key, key, TermKind.Number, found.Span, place, Quantity: found));
            if (found.Unit is not ("count" or "ordinal"))
            {
                var unit = Stemmer.Stem(UnitOf(found.Unit));
                terms.Add(new Term(unit, unit, TermKind.Word, found.Span, place, Lexicon.Shared.Find(unit)));
            }
        }

        /// <summary>Money is money in whatever currency; a unit of several words is known by its first.</summary>
        private static string UnitOf(string unit) => unit.Length == 3 && char.IsUpper(unit[0]) ? "money" : unit.Split('-')[0];

        /// <summary>Whether most words of the sentence begin with a capital, so that capitals say nothing.</summary>
        private static bool IsTitled(string text, List<Word> words)
        {
            var (capitals, all) = (0, 0);
            foreach (var word in words)
            {
                if (word.Span.Length > 3 && char.IsLetter(text[word.Span.Start]))
                {
                    all++;
                    capitals += word.IsCapital ? 1 : 0;
                }
            }

            return all > 3 && capitals * 10 > all * 7;
        }
    }
}
