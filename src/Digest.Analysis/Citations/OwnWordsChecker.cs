using System.Collections.Immutable;
using Digest.Analysis.Quotes;
using Digest.Model.Diagnostics;
using Digest.Model.Text;

namespace Digest.Analysis.Citations;

/// <summary>Checks numbers and direct quotations in the editors' own words that no footnote stands beside: titles, standfirsts, headings, statements, reasons.</summary>
/// <param name="where">Whose sources they are checked against, for messages: "this briefing", "'ships-waiting'".</param>
/// <param name="grounds">Made when the first number or quotation is found.</param>
internal sealed class OwnWordsChecker(string where, Lazy<Grounds> grounds, CitationScope scope, List<Diagnostic> problems)
{
    private static readonly Lazy<ImmutableArray<SourceIndex>> NoSources = new(ImmutableArray<SourceIndex>.Empty);

    /// <summary>The rule for a number that stands nowhere.</summary>
    public Rule Unsupported { get; init; } = Rules.NumberUnsupported;

    /// <summary>What should have it, for messages.</summary>
    public string Holder { get; init; } = $"source of {where}";

    /// <summary>Whether numbers are checked, or quotations alone.</summary>
    public bool HasNumbers { get; init; } = true;

    /// <summary>Whether numbers in names and titles are left alone, which they are not in a title itself.</summary>
    public bool SparesNames { get; init; } = true;

    /// <summary>Whether the words may rest on another source that they name by its title, as the reason of an inference may.</summary>
    public bool MayName { get; init; }

    /// <summary>Checks the words under a key.</summary>
    public void Check(OwnWords words)
    {
        var paragraph = ProseParagraph.Of(words.Text);
        var without = words.Key == OwnWords.Corrections ? EarlierVersions.In(paragraph.Text) : [];
        Check(paragraph, $"'{words.Key}'", without, new(() => MayName || words.Key == OwnWords.Inferred ? Named(paragraph.Text) : []));
    }

    /// <summary>Checks a paragraph.</summary>
    /// <param name="name">What it is called in messages: "'title'", "this heading".</param>
    public void Check(ProseParagraph paragraph, string name) => Check(paragraph, name, [], NoSources);

    /// <param name="without">Stretches that tell what an earlier version said.</param>
    /// <param name="named">Sources that the words name themselves, so that no quote is asked of them.</param>
    private void Check(ProseParagraph paragraph, string name, ImmutableArray<TextSpan> without, Lazy<ImmutableArray<SourceIndex>> named)
    {
        var (quotations, unclosed) = ProseQuotations.Find(paragraph, scope.QuotationMarks);
        foreach (var at in unclosed)
        {
            Report(Rules.UnbalancedMarks, paragraph, new TextSpan(at, at + 1), "the quotation that this mark opens is never closed");
        }

        foreach (var quotation in quotations.Where(q => q.IsLong && !scope.IsName(q.Quote.Value) && !without.Any(q.Outer.Overlaps)))
        {
            Check(quotation, name, named);
        }

        if (!HasNumbers)
        {
            return;
        }

        var numbers = ProseNumbers.Of(paragraph, [.. quotations.Where(q => q.IsLong).Select(q => q.Outer), .. without]);
        if (numbers.Count == 0)
        {
            return;
        }

        var inNames = SparesNames ? scope.NameSpans.In(paragraph.Text).ToList() : [];
        foreach (var number in numbers.Where(n => !inNames.Exists(n.Span.Overlaps)))
        {
            Check(paragraph, number, name, named);
        }
    }

    private void Check(ProseParagraph paragraph, ProseNumber number, string name, Lazy<ImmutableArray<SourceIndex>> named)
    {
        if (grounds.Value.Have(number) || new Grounds([], [], named.Value).Find(number) is not null)
        {
            return;
        }

        if (grounds.Value.Find(number) is var (source, place))
        {
            Report(Rules.NumberNotQuoted, paragraph, number.Span, $"“{number.Characters}” of {name} stands in '{source.Id}' but in no quote of {where}", QuoteDiagnostics.Snippet("there", source, place));
            return;
        }

        Report(Unsupported, paragraph, number.Span, $"no {Holder} has “{number.Characters}” of {name}");
    }

    private void Check(ProseQuotation quotation, string name, Lazy<ImmutableArray<SourceIndex>> named) => problems.AddRange(QuotationChecker.Check(
        quotation,
        grounds.Value.Sources.Concat(named.Value).DistinctBy(source => source.Id),
        new Diagnostic(Rules.ProseQuotationNotFound, quotation.Quote.At, $"{name} has a quotation, and there is no {Holder}") { Help = "cite its source, or take the marks away" },
        $"the quotation of {name} stands in no {Holder}"));

    /// <summary>The sources that some words name by their titles.</summary>
    private ImmutableArray<SourceIndex> Named(string text)
    {
        var folded = FoldedText.Of(text).Text;
        return
        [
            .. scope.Titles
                .Where(title => folded.Contains(FoldedText.Of(title.Title).Text.Trim(' '), StringComparison.Ordinal))
                .Select(title => title.Source)
                .Distinct(StringComparer.Ordinal)
                .Where(scope.Sources.ContainsKey)
                .Select(id => scope.Sources[id]),
        ];
    }

    private void Report(Rule rule, ProseParagraph paragraph, TextSpan span, string message, params ImmutableArray<Note> because)
    {
        if (paragraph.Locate(span) is { } at)
        {
            problems.Add(new Diagnostic(rule, at, message)
            {
                Notes = because,
                Help = rule == Rules.NumberUnsupported ? "write a number that a source has, or declare how it is made: as 'derived' in a figure, or as a sum at the end of a footnote" : null,
            });
        }
    }
}
