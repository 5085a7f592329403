using System.Collections.Immutable;
using Digest.Model.Analysis;
using Digest.Model.Sources;

namespace Digest.Analysis.Names;

/// <summary>Finds names that no entity covers: of persons, places, bodies and agreements, by their capitals and the small words within them. For English; of a text without capitals it finds none.</summary>
public static class NameFinder
{
    /// <summary>The names of a text, in order, none overlapping another or a mention.</summary>
    /// <param name="passages">What the cleaning made of it; what was cut and references hold none.</param>
    /// <param name="mentions">What entities cover, in order.</param>
    public static ImmutableArray<NameSuggestion> Find(string text, ImmutableArray<Passage> passages, ImmutableArray<Mention> mentions)
    {
        var reading = new NameReading(text);
        foreach (var passage in passages)
        {
            if (passage.Kept)
            {
                foreach (var sentence in passage.Sentences)
                {
                    reading.Read(sentence, passage.Role);
                }
            }
        }

        return reading.Result(mentions);
    }
}
