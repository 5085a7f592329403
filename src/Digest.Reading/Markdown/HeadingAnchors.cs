using System.Globalization;
using System.Text;
using Digest.Model.Text;

namespace Digest.Reading.Markdown;

/// <summary>Gives each heading of a page a fragment of its own, the same that a forge gives it.</summary>
internal sealed class HeadingAnchors
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);

    /// <summary>Whether a heading has that fragment.</summary>
    public bool Has(string anchor) => taken.Contains(anchor);

    /// <summary>The fragment for the next heading: its words in small letters, in any script, with hyphens for spaces.</summary>
    public string Next(string words)
    {
        var slug = Slug(words);
        var anchor = slug;
        uses.TryGetValue(slug, out var count);
        while (IsPassage(anchor) || !taken.Add(anchor))
        {
            anchor = string.Create(CultureInfo.InvariantCulture, $"{slug}-{++count}");
        }

        uses[slug] = count;
        return anchor;
    }

    private static string Slug(string words)
    {
        var slug = new StringBuilder(words.Length);
        foreach (var rune in words.Trim().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                slug.Append(Rune.ToLowerInvariant(rune));
            }
            else if (rune.Value == ' ')
            {
                slug.Append('-');
            }
        }

        return slug.Length == 0 ? "section" : Noncharacters.Normalized(slug.ToString(), NormalizationForm.FormC);
    }

    /// <summary>The fragments <c>p1</c>, <c>p2</c>, … belong to the passages of a source, and <c>summary</c> to the summary on its page.</summary>
    private static bool IsPassage(string anchor) =>
        anchor == "summary" || (anchor.Length > 1 && anchor[0] == 'p' && anchor.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0);
}
