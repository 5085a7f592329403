using System.Collections.Immutable;
using Digest.Analysis.Cleaning;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Analysis.Findings;

/// <summary>Whether date, author and outlet are stated by the text or known to the editor.</summary>
internal static class Provenance
{
    /// <summary>Lines at each end of the article where agencies name themselves.</summary>
    private const int Ends = 4;

    /// <summary>Findings DG601 to DG603.</summary>
    public static IEnumerable<Finding> Find(Source source)
    {
        var frame = source.Article.Lines.FirstOrDefault(static l => l.Reason == CutReasons.NamelessByline);
        var place = frame is null ? (TextSpan?)null : new TextSpan(frame.Start, frame.End);
        if (source.Sidecar.Published is null && !Has(source, static c => c == Credit.Dateline))
        {
            yield return new Finding(Rules.NoDate, null, "No day of publication is stated");
        }

        if (string.IsNullOrWhiteSpace(source.Sidecar.Byline) && !Has(source, static c => c == Credit.Byline) && !HasNameUnderHeadline(source))
        {
            yield return new Finding(Rules.NoByline, place, place is null ? "No author is named" : "The line for the author names nobody");
        }

        if (string.IsNullOrWhiteSpace(source.Sidecar.Outlet) && !NamesOutlet(source))
        {
            yield return new Finding(Rules.NoOutlet, null, "The text does not say where it was published");
        }
    }

    private static bool Has(Source source, Func<Credit, bool> credits) =>
        source.Article.Lines.Any(line => line.Kept && line.End - line.Start < 200 && credits(CreditOf(source.Text, line)));

    private static Credit CreditOf(string text, TextLine line)
    {
        var words = text.AsSpan(line.Start, line.End - line.Start).Trim();
        return Credits.Of(words, LineShape.Of(words));
    }

    private static bool HasNameUnderHeadline(Source source) =>
        source.Article.Passages.Any(p => p.Role == PassageRole.Byline && p.End - p.Start < 200 && CreditOf(source.Text, new TextLine(0, p.Start, p.End, true, null)) is Credit.Name);

    /// <summary>A copyright line, a source that is named, or an agency in brackets at the start or end.</summary>
    private static bool NamesOutlet(Source source)
    {
        var lines = source.Article.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            var words = source.Text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start).Trim();
            if (!lines[i].Kept && lines[i].Reason == CutReasons.Footer && (words.Contains('©') || words.Contains("Copyright", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }

            if (lines[i].Kept && (i < Ends + 6 || i >= lines.Length - Ends) && NamesAgency(words[..Math.Min(words.Length, 80)]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>LONDON (Reuters) —</c></summary>
    private static bool NamesAgency(ReadOnlySpan<char> opening)
    {
        var open = opening.IndexOf('(');
        var close = open < 0 ? -1 : opening[open..].IndexOf(')');
        if (close < 2 || close > 24 || !char.IsUpper(opening[open + 1]))
        {
            return false;
        }

        var rest = opening[(open + close + 1)..].TrimStart();
        return rest.Length > 0 && rest[0] is '-' or '–' or '—';
    }
}
