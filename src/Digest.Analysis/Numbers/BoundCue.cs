using System.Collections.Immutable;
using Digest.Analysis.Languages;
using Digest.Model.Records;

namespace Digest.Analysis.Numbers;

/// <summary>Words that say how the number beside them is to be taken.</summary>
/// <param name="Words">One after the other, each a set of words that stand for each other.</param>
/// <param name="HasRoom">Whether words such as "a total of" may stand between them and the number.</param>
/// <param name="Bound">What they say; <see cref="Bound.AsStated"/> where they say it only under a negation.</param>
/// <param name="Negated">What they say under a negation; <see cref="Bound.AsStated"/> where that is nothing.</param>
/// <param name="Also">What an editor may call the bound besides.</param>
internal sealed record BoundCue(ImmutableArray<WordSet> Words, bool HasRoom, Bound Bound, Bound Negated, ImmutableArray<Bound> Also)
{
    /// <summary>The cues that stand before a number, by their last word.</summary>
    public static BoundCues Before => Cues.Value.Before;

    /// <summary>The cues that stand after a number, by their first word.</summary>
    public static BoundCues After => Cues.Value.After;

    private static readonly Lazy<(BoundCues Before, BoundCues After)> Cues = new(Read);

    private static (BoundCues Before, BoundCues After) Read()
    {
        var (before, after) = (new List<BoundCue>(), new List<BoundCue>());
        foreach (var line in LanguageFile.Lines("en/bounds"))
        {
            var columns = line.Split('|', StringSplitOptions.TrimEntries);
            var words = columns[0].Split(' ');
            var room = words.Contains("+");
            var cue = new BoundCue(
                [.. words.Where(word => word is not ("…" or "+")).Select(word => new WordSet(word.Replace('/', ' ')))],
                room,
                Named(columns[1]),
                columns.Length > 2 ? Named(columns[2]) : Bound.AsStated,
                columns.Length > 3 ? [.. columns[3].Split(' ').Select(Named)] : []);
            (words[0] == "…" ? after : before).Add(cue);
        }

        return (new BoundCues(before, cue => cue.Words[^1]), new BoundCues(after, cue => cue.Words[0]));
    }

    private static Bound Named(string word) => word switch
    {
        "-" => Bound.AsStated,
        "about" => Bound.About,
        "at-least" => Bound.AtLeast,
        "at-most" => Bound.AtMost,
        "more-than" => Bound.MoreThan,
        "less-than" => Bound.LessThan,
        "exact" => Bound.Exact,
        _ => throw new InvalidOperationException($"'{word}' is no bound"),
    };
}

/// <summary>Cues by the word that stands next to the number.</summary>
internal sealed class BoundCues
{
    private readonly Dictionary<string, List<BoundCue>>.AlternateLookup<ReadOnlySpan<char>> _byWord;

    public BoundCues(IEnumerable<BoundCue> cues, Func<BoundCue, WordSet> beside)
    {
        var byWord = new Dictionary<string, List<BoundCue>>(StringComparer.OrdinalIgnoreCase);
        foreach (var cue in cues.OrderByDescending(cue => cue.Words.Length))
        {
            foreach (var word in beside(cue).Words)
            {
                byWord.TryAdd(word, []);
                byWord[word].Add(cue);
            }
        }

        _byWord = byWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The cues with that word beside the number, the longest first.</summary>
    public List<BoundCue> With(ReadOnlySpan<char> word) => _byWord.TryGetValue(word, out var cues) ? cues : [];
}
