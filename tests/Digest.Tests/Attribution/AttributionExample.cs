using Digest.Analysis.Attribution;
using Digest.Analysis.Cleaning;
using Digest.Model.Analysis;

namespace Digest.Tests.Attribution;

/// <summary>An example of attribution.md: a text, and the quotations in it as lines.</summary>
public sealed record AttributionExample(string Text, string Expected, bool HeldBack)
{
    private const int Edge = 30;

    /// <summary>All examples, in order.</summary>
    public static IEnumerable<AttributionExample> All()
    {
        var (text, expected, held) = ("", new List<string>(), false);
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "attribution.md")).Append("- "))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith('#'))
            {
                if (text.Length > 0)
                {
                    yield return new AttributionExample(text, string.Join('\n', expected), held);
                }

                held |= line == "## Held back";
                (text, expected) = (line[0] == '#' ? "" : line[2..], []);
            }
            else if (line.StartsWith("  - ", StringComparison.Ordinal))
            {
                expected.Add(line[4..]);
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal) && text.Length > 0)
            {
                text += line.Trim() == "¶" ? "\n\n" : line.Trim();
            }
        }
    }

    /// <summary>What is found in the text, as the examples write it.</summary>
    public string Found()
    {
        var article = Cleaner.KeepAll(Text);
        return string.Join('\n', QuotationFinder.Find(Text, article.Passages).Quotations.Select(quotation =>
            $"{(quotation.IsDirect ? "direct" : "told")} | {(quotation.Speaker is { } speaker ? $"{speaker.Span.In(Text)} | {Kind(speaker.Kind)}" : "nobody |")} | {Short(quotation.Span.In(Text).Replace("\n\n", " ", StringComparison.Ordinal))}"));
    }

    /// <summary>What is expected, words shortened in the same way.</summary>
    public string Wanted() => string.Join('\n', Expected.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..(line.LastIndexOf("| ", StringComparison.Ordinal) + 2)] + Short(line[(line.LastIndexOf("| ", StringComparison.Ordinal) + 2)..])));

    private static string Kind(SpeakerKind kind) => kind switch { SpeakerKind.Named => "named", SpeakerKind.Pronoun => "pronoun", SpeakerKind.Role => "role", _ => "unnamed" };

    private static string Short(string words) => words.Length <= 2 * Edge ? words : words[..Edge] + " … " + words[^Edge..];
}
