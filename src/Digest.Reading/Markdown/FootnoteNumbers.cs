using Digest.Model.Diagnostics;
using Digest.Model.Prose;
using Markdig.Syntax;

namespace Digest.Reading.Markdown;

/// <summary>Which footnotes are defined, and their numbers in the order of their first references.</summary>
internal sealed class FootnoteNumbers
{
    private readonly Dictionary<string, FootnoteDefinition> defined = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FootnoteDefinition> folded = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (int Number, int Uses)> used = new(StringComparer.Ordinal);

    private readonly List<FootnoteDefinition> order = [];

    /// <summary>Those that were referred to so far, in the order of their numbers.</summary>
    public IReadOnlyList<FootnoteDefinition> Order => order;

    /// <summary>Notes all definitions of a text, wherever they stand, and reports doubled ones.</summary>
    public static FootnoteNumbers Of(MarkdownPage page, MarkdownDocument document)
    {
        var notes = new FootnoteNumbers();
        foreach (var definition in document.Descendants<FootnoteDefinition>())
        {
            if (notes.folded.TryGetValue(definition.Label, out var first))
            {
                page.Diagnostics.Add(new Diagnostic(Rules.FootnoteDoubled, Place(page, definition), $"footnote '[^{definition.Label}]' is defined twice")
                {
                    Notes = [new Note($"'[^{first.Label}]' is defined here", Place(page, first))],
                    Help = "give one of them another label; capitals make no difference",
                });
            }

            notes.folded.TryAdd(definition.Label, definition);
            notes.defined.TryAdd(definition.Label, definition);
        }

        return notes;
    }

    /// <summary>A reference to a footnote; null where it is not defined, which is reported.</summary>
    public CitationRun? Refer(MarkdownPage page, string label, Location at)
    {
        if (!defined.TryGetValue(label, out var definition))
        {
            page.Report(Rules.FootnoteUnknown, at, $"no footnote '[^{label}]' is defined", folded.TryGetValue(label, out var meant)
                ? $"did you mean '[^{meant.Label}]'?"
                : $"define it with a line '[^{label}]: …', or write '\\[^' if the characters are meant");
            return null;
        }

        if (label.AsSpan().IndexOfAny(" \t") >= 0)
        {
            page.Report(Rules.FootnoteUnknown, at, $"the label '{label}' has a space, and a forge shows no such footnote", $"write '[^{label.Replace(' ', '-').Replace('\t', '-')}]', here and where it is defined");
        }

        if (!used.TryGetValue(label, out var count))
        {
            order.Add(definition);
            count = (order.Count, 0);
        }

        used[label] = count with { Uses = count.Uses + 1 };
        return new CitationRun(label, count.Number, count.Uses + 1, at);
    }

    /// <summary>Reports footnotes that nothing refers to.</summary>
    public void ReportUnused(MarkdownPage page)
    {
        foreach (var (label, definition) in folded.OrderBy(footnote => footnote.Key, StringComparer.Ordinal))
        {
            if (!used.ContainsKey(label))
            {
                page.Report(Rules.FootnoteUnused, Place(page, definition), $"nothing refers to footnote '[^{label}]'", $"put '[^{label}]' where it belongs, or delete it");
            }
        }
    }

    /// <summary>Where the bracket of a definition stands.</summary>
    public static Location Place(MarkdownPage page, FootnoteDefinition definition)
    {
        var start = page.Span(definition.Span).Start;
        return page.Locate(new Model.Text.TextSpan(start, Math.Min(page.Text.Length, start + definition.Label.Length + "[^]".Length)));
    }
}
