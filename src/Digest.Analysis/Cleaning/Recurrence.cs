using System.Collections.Immutable;
using Digest.Model.Sources;

namespace Digest.Analysis.Cleaning;

/// <summary>Finds page furniture that only shows when sources are laid side by side: short lines that come back in several.</summary>
public static class Recurrence
{
    /// <summary>So many sources must have a line that stands at an edge of the text.</summary>
    private const int AtEdge = 2;

    /// <summary>So many must have one that stands within it.</summary>
    private const int Within = 3;

    /// <summary>Longer lines are text that was taken over, not furniture.</summary>
    private const int LongestLine = 14;

    /// <summary>The articles of the sources in which a line is now cut, by id; a line that the sidecar keeps is left.</summary>
    public static ImmutableSortedDictionary<string, Article> Cut(ImmutableArray<Source> sources)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var source in sources)
        {
            foreach (var key in Candidates(source).Select(static c => c.Key).Distinct())
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        var changed = ImmutableSortedDictionary.CreateBuilder<string, Article>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var cut = Candidates(source).Where(c => counts[c.Key] >= (c.Edge ? AtEdge : Within)).Select(static c => c.Number).ToHashSet();
            if (cut.Count > 0)
            {
                changed[source.Id] = Without(source.Article, cut);
            }
        }

        return changed.ToImmutable();
    }

    /// <summary>Kept lines that could be furniture: short, no sentences, no headline, no byline, no heading over text.</summary>
    private static IEnumerable<(ulong Key, int Number, bool Edge)> Candidates(Source source)
    {
        var lines = source.Article.Lines;
        var kept = source.Sidecar.Keep.IsDefaultOrEmpty ? [] : source.Sidecar.Keep.Select(static k => k.Line).ToHashSet();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (!line.Kept || line.End - line.Start > 200 || kept.Contains(line.Number) || (source.Article.Title is { } title && title.Start < line.End && title.End > line.Start))
            {
                continue;
            }

            var words = source.Text.AsSpan(line.Start, line.End - line.Start).Trim();
            var shape = LineShape.Of(words);
            if (shape.Words is < 1 or > LongestLine || shape.EndsSentence || shape.EndsOpen || Credits.Of(words, shape) != Credit.None)
            {
                continue;
            }

            var edge = i == 0 || i == lines.Length - 1 || !lines[i - 1].Kept || !lines[i + 1].Kept;
            var heading = i + 1 < lines.Length && lines[i + 1].Kept && lines[i + 1].End - lines[i + 1].Start > 2 * (line.End - line.Start) && shape.Words < 5;
            if (!heading)
            {
                yield return (LineReader.KeyOf(words), line.Number, edge);
            }
        }
    }

    private static Article Without(Article article, HashSet<int> cut)
    {
        var lines = article.Lines.Select(line => cut.Contains(line.Number) ? line with { Kept = false, Reason = CutReasons.Recurring } : line).ToImmutableArray();
        var next = 0;
        var passages = article.Passages.Select(passage =>
        {
            var any = false;
            var gone = new List<TextLine>();
            for (; next < lines.Length && lines[next].Start < passage.End; next++)
            {
                any |= lines[next].Kept;
                if (cut.Contains(lines[next].Number))
                {
                    gone.Add(lines[next]);
                }
            }

            return gone.Count == 0 ? passage : any
                ? passage with { Sentences = [.. passage.Sentences.Where(s => !gone.Exists(l => s.Start < l.End && l.Start < s.End))] }
                : passage with { Role = PassageRole.Furniture, Sentences = [] };
        });
        return article with { Lines = lines, Passages = [.. passages] };
    }
}
