using System.Collections.Immutable;
using Digest.Analysis.Cleaning;
using Digest.Model.Analysis;
using Digest.Model.Diagnostics;
using Digest.Model.Sources;
using Digest.Model.Text;

namespace Digest.Analysis.Findings;

/// <summary>Lines that more than one source has, from which a shared template shows. Made once for all sources, in time linear in their length.</summary>
public sealed class SharedText
{
    /// <summary>For a text that is judged alone.</summary>
    public static readonly SharedText None = new([], []);

    /// <summary>Shorter lines stand on many pages.</summary>
    private const int ShortestLine = 4;

    /// <summary>Longer lines are text, and shared text is another matter.</summary>
    private const int LongestLine = 60;

    /// <summary>So many other sources are named.</summary>
    private const int Named = 5;

    private readonly Dictionary<ulong, ImmutableArray<string>> byLine;
    private readonly Dictionary<string, string> names;

    private SharedText(Dictionary<ulong, ImmutableArray<string>> byLine, Dictionary<string, string> names)
    {
        this.byLine = byLine;
        this.names = names;
    }

    /// <summary>Looks at the lines of all sources.</summary>
    public static SharedText Of(ImmutableArray<Source> sources)
    {
        var first = new Dictionary<ulong, string>();
        var shared = new Dictionary<ulong, List<string>>();
        foreach (var source in sources)
        {
            foreach (var key in Lines(source).Select(static l => l.Key).Distinct())
            {
                if (first.TryAdd(key, source.Id))
                {
                    continue;
                }

                if (!shared.TryGetValue(key, out var ids))
                {
                    shared[key] = ids = [first[key]];
                }

                ids.Add(source.Id);
            }
        }

        return new SharedText(
            shared.ToDictionary(static s => s.Key, static s => s.Value.ToImmutableArray()),
            sources.ToDictionary(static s => s.Id, static s => s.Sidecar.Short ?? s.Sidecar.Title ?? s.Id, StringComparer.Ordinal));
    }

    /// <summary>Findings DG609: a line that only a template explains, with the sources that have it too.</summary>
    internal IEnumerable<Finding> Find(Source source)
    {
        if (byLine.Count == 0)
        {
            yield break;
        }

        var lines = Lines(source).ToList();
        var shared = lines.Where(l => byLine.ContainsKey(l.Key)).ToList();

        // Of a copy of the whole text, no line is a template.
        if (shared.Count * 3 > lines.Count * 2)
        {
            yield break;
        }

        foreach (var (key, span, _) in shared.Where(static l => l.Words <= LongestLine))
        {
            var others = byLine[key].Where(id => id != source.Id).ToList();
            if (others.Count > 0)
            {
                var more = others.Count > Named ? $" and {others.Count - Named} more" : "";
                yield return new Finding(Rules.SharedTemplate, span, $"The same line stands in {string.Join(", ", others.Take(Named).Select(id => $"“{names[id]}”"))}{more}");
            }
        }
    }

    /// <summary>The lines that could be of a template: neither of the kind that every page has, nor headline, nor reference.</summary>
    private static IEnumerable<(ulong Key, TextSpan Span, int Words)> Lines(Source source)
    {
        foreach (var line in source.Article.Lines)
        {
            if (line.Reason is CutReasons.Menu or CutReasons.Share or CutReasons.Control or CutReasons.Cookies or CutReasons.Advertisement or CutReasons.Counter or CutReasons.References or CutReasons.Comments or CutReasons.RepeatedHeadline or CutReasons.RepeatedLine)
            {
                continue;
            }

            var words = source.Text.AsSpan(line.Start, line.End - line.Start).Trim();
            var shape = LineShape.Of(words);
            if (shape.Words >= ShortestLine && Credits.Of(words, shape) == Credit.None && (source.Article.Title is not { } title || title.Inferred || title.Start >= line.End || title.End <= line.Start))
            {
                yield return (LineReader.KeyOf(words), new TextSpan(line.Start, line.End), shape.Words);
            }
        }
    }
}
