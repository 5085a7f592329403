using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Digest.Analysis.Numbers;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Model.Text;

namespace Digest.Analysis.Matching;

/// <summary>The numbers of a text as far as texts can differ in them: beside its figures the results of matches, and ages known as such, so that a man of 34 is not held against 34 years in prison.</summary>
internal static partial class ComparedNumbers
{
    private const int Oldest = 120;

    /// <summary>In order; none overlaps another.</summary>
    public static ImmutableArray<Quantity> Read(string text)
    {
        var figures = NumberReader.Read(text);
        ImmutableArray<Quantity> all = [.. figures.Select(figure => IsAge(text, figure) ? figure with { Unit = "age" } : figure)];
        var results = Result().EnumerateMatches(text);
        var scores = ImmutableArray.CreateBuilder<Quantity>();
        foreach (var found in results)
        {
            var span = new TextSpan(found.Index, found.Index + found.Length);
            var hyphen = text.AsSpan(found.Index, found.Length).IndexOfAny('-', '–');
            if (!Overlaps(all, span))
            {
                scores.Add(new Quantity(span, decimal.Parse(text.AsSpan(span.Start, hyphen), System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(text.AsSpan(span.Start + hyphen + 1, span.Length - hyphen - 1), System.Globalization.CultureInfo.InvariantCulture), "score", Bound.AsStated));
            }
        }

        return scores.Count == 0 ? all : [.. all.Concat(scores).OrderBy(number => number.Span.Start)];
    }

    /// <summary>34-year-old, aged 34, or 34 between a name and a comma.</summary>
    private static bool IsAge(string text, Quantity figure)
    {
        if (figure.Max is not null || figure.Value is < 0 or > Oldest || figure.Unit is not ("year" or "count"))
        {
            return false;
        }

        var before = text.AsSpan(0, figure.Span.Start).TrimEnd();
        var after = text.AsSpan(figure.Span.End).TrimStart();
        return figure.Unit == "year"
            ? figure.Span.In(text).Contains("old", StringComparison.OrdinalIgnoreCase)
            : before.EndsWith(" aged") || before.EndsWith(" age")
                || (before.Length > 1 && before[^1] == ',' && char.IsLetter(before[^2]) && (after.IsEmpty || after[0] is ',' or '.') && figure.Span.Length < 4);
    }

    private static bool Overlaps(ImmutableArray<Quantity> figures, TextSpan span)
    {
        var (low, high) = (0, figures.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = figures[middle].Span.End <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < figures.Length && figures[low].Span.Overlaps(span);
    }

    [GeneratedRegex(@"(?<![\w.,–-])[0-9]{1,3}[-–][0-9]{1,3}(?![\w–-]|[.,:][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Result();
}
