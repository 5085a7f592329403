using System.Collections.Frozen;

namespace Digest.Analysis.Cleaning;

/// <summary>Lines that count visits, shares or comments, or tell how long the reading takes.</summary>
internal static class Counters
{
    private static readonly FrozenSet<string> Counted = "view views comment comments share shares like likes read reads visit visits visit(s visitor visitors reply replies response responses retweet retweets reaction reactions follower followers subscribers hits clicks times upvotes votes vote duration downloads points claps min mins sec secs reposts viewing".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Others = "visited total post page this article story today min mins minute minutes sec second seconds reading time estimated listen word words count in on so far ago and of to views: comments: shares: likes: times: reads: read: visited: visits: wordpress: disqus: facebook: time: be the first less than a 1k the up down been has hour hours day days new show all see active rating from average ratings: rating: stars star out".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CountedLookup = Counted.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OthersLookup = Others.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Why a line of this phrase is cut, if it has a number and says nothing but what it counts; else null.</summary>
    public static string? Judge(ReadOnlySpan<char> phrase)
    {
        if (phrase.Length > 60)
        {
            return null;
        }

        var numbers = 0;
        var counted = 0;
        foreach (var range in phrase.SplitAny(" ,|•·/-–"))
        {
            var word = phrase[range].Trim("()[].");
            if (word.IsEmpty)
            {
                continue;
            }

            if (char.IsAsciiDigit(word[0]))
            {
                numbers++;
            }
            else if (CountedLookup.Contains(word.TrimEnd(':')) || word is "wordpress:" or "disqus:" or "facebook:" or "reading")
            {
                counted++;
            }
            else if (!OthersLookup.Contains(word))
            {
                return null;
            }
        }

        return numbers == 0 || counted == 0 ? null : phrase.Contains("comment", StringComparison.Ordinal) || phrase.Contains("repl", StringComparison.Ordinal) || phrase.StartsWith("wordpress") || phrase.StartsWith("disqus") ? CutReasons.Comments : CutReasons.Counter;
    }
}
