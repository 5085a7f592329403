using System.Text.RegularExpressions;
using Digest.Analysis.Quotes;
using Digest.Model.Text;
using Xunit;

namespace Digest.Tests.Quotes;

/// <summary>Runs the examples of quotes.md.</summary>
public sealed partial class QuoteSpec
{
    public static TheoryData<string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string>();
        var text = "";
        var inTable = false;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "quotes.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                (text, inTable) = ("", false);
            }
            else if (line.StartsWith("| ", StringComparison.Ordinal))
            {
                var cut = line.IndexOf(" | ", StringComparison.Ordinal);
                if (inTable && !line.Contains("---", StringComparison.Ordinal))
                {
                    data.Add(text.Trim('\n'), line[2..cut], line[(cut + 3)..].TrimEnd('|', ' '));
                }

                inTable = true;
            }
            else if (!inTable && text.Length + line.Length > 0)
            {
                text += line.StartsWith("    ", StringComparison.Ordinal) ? line[4..] + "\n" : text.Length > 0 ? "\n" : "";
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_quote_ends_as_its_example_says(string text, string quote, string expected)
    {
        var line = LineMark().Match(quote);
        var source = SampleText.Index(text);
        var result = QuoteFinder.Find(source, Regex.Unescape(quote[line.Length..]), line.Success ? int.Parse(line.Groups[1].ValueSpan, provider: null) : null);
        Assert.Equal(expected, Described(source, result));
    }

    private static string Described(SourceIndex source, QuoteResult result) => result switch
    {
        QuoteResult.Found f => $"{f.Verdict.ToString().ToLowerInvariant()}: {string.Join('|', f.Excerpt.Parts.Select(p => p.In(source.Text).Replace('\n', '⏎')))}{But(source, f.Negation)}",
        QuoteResult.Ambiguous a => $"ambiguous {Lines(a.Places)}",
        QuoteResult.TooShort s => $"too short {Lines(s.Places)}",
        QuoteResult.InCutLine c => $"in cut line {Lines(c.Places)}",
        QuoteResult.InsideWord w => $"inside {w.Whole}",
        QuoteResult.PartsApart p => $"apart {Lines(p.Places)}",
        QuoteResult.WrongLine w => $"wrong line {w.Line}, stands on {Lines(w.Places)}",
        QuoteResult.Absent { Nearest: { } n } => $"absent at {n.First.QuoteWords}: {n.First.SourceWords}".TrimEnd(),
        _ => "absent",
    };

    private static string But(SourceIndex source, TextSpan? negation) => negation is { } span ? $", but {span.In(source.Text)}" : "";

    private static string Lines(IEnumerable<QuotePlace> places) => string.Join(", ", places.Select(p => p.Line));

    [GeneratedRegex("^#([0-9]+) ")]
    private static partial Regex LineMark();
}
