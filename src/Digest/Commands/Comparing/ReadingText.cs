using System.Collections.Immutable;
using System.Globalization;
using Digest.Model.Analysis;
using Digest.Model.Text;
using Digest.Reports;

namespace Digest.Commands.Comparing;

/// <summary>Writes what was found in two texts for people.</summary>
internal static class ReadingText
{
    /// <summary>So many terms say why two sentences match.</summary>
    private const int Reasons = 8;

    /// <summary>Matches with both sentences, the terms they share and where they differ; then shared wording, and what only one of them has.</summary>
    public static void Write(TextWriter results, PairReading reading, ComparedFile a, ComparedFile b)
    {
        results.WriteLine($"{Count(reading.Matches.Length, "match", "matches")} of {Glyph.Harmless(reading.A)} and {Glyph.Harmless(reading.B)}, {Count(reading.Matches.Count(match => match.Conflict is not null), "possible conflict", "possible conflicts")}");
        foreach (var match in reading.Matches)
        {
            results.WriteLine();
            results.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{match.Score:0.00}  {string.Join(", ", match.Reasons.Take(Reasons).Select(reason => One(reason.Text)))}"));
            results.WriteLine($"  A {match.A.Passage}: {Words(a, match.A.Span)}");
            results.WriteLine($"  B {match.B.Passage}: {Words(b, match.B.Span)}");
            if (match.Conflict is { } conflict)
            {
                results.WriteLine($"  possible conflict ({(conflict.Kind == DifferenceKind.Date ? "date" : "figure")}): {Words(a, conflict.A)} / {Words(b, conflict.B)}");
            }
        }

        if (reading.Shared is not [])
        {
            results.WriteLine();
            results.WriteLine("Shared wording");
            foreach (var shared in reading.Shared)
            {
                results.WriteLine($"  {Count(shared.Words, "word", "words")}{(shared.Quoted ? ", quoted" : "")}: {Words(a, shared.A)}");
            }
        }

        Only(results, "Only in A", a, reading.OnlyA);
        Only(results, "Only in B", b, reading.OnlyB);
    }

    private static void Only(TextWriter results, string title, ComparedFile file, ImmutableArray<SentencePlace> places)
    {
        if (places is [])
        {
            return;
        }

        results.WriteLine();
        results.WriteLine(title);
        foreach (var place in places)
        {
            results.WriteLine($"  {place.Passage}: {Words(file, place.Span)}");
        }
    }

    private static string Words(ComparedFile file, TextSpan span) => One(span.In(file.Text));

    private static string One(string text) => Glyph.Harmless(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static string Count(int count, string one, string more) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : more)}");
}
