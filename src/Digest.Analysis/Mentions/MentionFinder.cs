using System.Collections.Immutable;
using Digest.Analysis.Quotes;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Model.Text;

namespace Digest.Analysis.Mentions;

/// <summary>
/// Finds the names of entities in texts: the longest name at each place, at word borders, in any script. Marks, dashes and spaces may differ in
/// kind; case may not, but for words in capitals throughout and for the first letter of a sentence. Made once, it may be used by many threads.
/// </summary>
public sealed class MentionFinder
{
    private readonly NameTree _names;

    private MentionFinder(NameTree names) => _names = names;

    /// <summary>A finder of the names and aliases of these entities. Of two entities with one name, the first has it.</summary>
    public static MentionFinder Of(IEnumerable<Entity> entities) => new(NameTree.Of(entities));

    /// <summary>The mentions in a text, in order, none overlapping another. A possessive ending is not part of a mention.</summary>
    public ImmutableArray<Mention> Find(string text) => Find(FoldedText.Of(text));

    /// <summary>The mentions in the article text of a source.</summary>
    public ImmutableArray<Mention> Find(SourceIndex source) =>
        Find(source.Folded).RemoveAll(m => source.CutLineIn(m.Span) is not null);

    /// <summary>The mentions in a folded text; spans are of the original.</summary>
    public ImmutableArray<Mention> Find(FoldedText text)
    {
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        var refused = new Dictionary<string, int>(StringComparer.Ordinal);
        var free = 0;
        for (var start = 0; start < text.Text.Length; start++)
        {
            if (!_names.MayBegin(text.Text[start]) || !NameBorders.MayStart(text, start))
            {
                continue;
            }

            Name? best = null;
            var bestEnd = 0;
            foreach (var (name, end) in _names.At(text.Text, start))
            {
                if (!NameBorders.MayEnd(text, end) || !NameCase.Fits(name.Text, text, start))
                {
                    continue;
                }

                if (name.IsRefused)
                {
                    refused[name.Entity] = end;
                }
                else if (end > free && start >= free && refused.GetValueOrDefault(name.Entity) < end && !CrossesParagraphs(text, start, end))
                {
                    (best, bestEnd) = (name, end);
                }
            }

            // A word that must not be linked may be longer than the name found.
            if (best is not null && refused.GetValueOrDefault(best.Entity) < bestEnd)
            {
                mentions.Add(new Mention(best.Entity, text.ToOriginal(new TextSpan(start, bestEnd))));
                free = bestEnd;
            }
        }

        return mentions.ToImmutable();
    }

    private static bool CrossesParagraphs(FoldedText text, int start, int end)
    {
        var span = text.ToOriginal(new TextSpan(start, end));
        var words = text.Original.AsSpan(span.Start, span.Length);
        var breaks = 0;
        for (var i = 0; i < words.Length && breaks < 2; i++)
        {
            breaks += LineStarts.EndsAt(words, i) ? 1 : 0;
        }

        return breaks > 1;
    }
}
