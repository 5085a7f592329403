using Digest.Analysis.Numbers;
using Digest.Model.Sources;

namespace Digest.Analysis.Attribution;

/// <summary>Reads the colon of headlines: <c>Kim: we will not yield</c> and <c>Plan has failed: minister</c>. Elsewhere it credits only words in marks.</summary>
internal static class Headlines
{
    private const int LongestName = 4;

    /// <summary>What stands before a colon and is nobody.</summary>
    private static readonly WordSet Labels = new("analysis opinion live watch explainer explained editorial exclusive breaking video factbox interview review update updated comment report news listen photos gallery podcast timeline profile insight feature special war crisis conflict election attack deal talks note correction editor's here today conclusion summary background source sources");

    /// <summary>The cue of a colon; null where it is none.</summary>
    public static Cue? Cue(Sentence sentence, PassageRole role)
    {
        var colon = 0;
        while (colon < sentence.Count && sentence[colon].Kind != TermKind.Colon)
        {
            colon++;
        }

        if (colon == 0 || colon + 1 >= sentence.Count)
        {
            return null;
        }

        var headline = role is PassageRole.Headline or PassageRole.Subheading;
        if (IsName(sentence, 0, colon) && (headline || (sentence[colon + 1].Kind == TermKind.Quote)))
        {
            return new Cue(0, 0, colon, new Stretch(0, colon), headline && sentence[colon + 1].Kind != TermKind.Quote ? new Stretch(colon + 1, sentence.Count) : null, true);
        }

        var last = new Stretch(colon + 1, sentence.Count);
        return headline && last.Length <= LongestName && colon > 2 && IsName(sentence, last.First, last.End) && (sentence[last.First].Is(Sort.Anonymous | Sort.Role | Sort.Document) || sentence[0].Kind == TermKind.Quote || last.Length < 3)
            ? new Cue(last.First, last.First, last.End, last, sentence[0].Kind == TermKind.Quote ? null : new Stretch(0, colon), true)
            : null;
    }

    private static bool IsName(Sentence sentence, int first, int end)
    {
        if (end - first > LongestName)
        {
            return false;
        }

        for (var i = first; i < end; i++)
        {
            if (!sentence[i].IsWord || Labels.Contains(sentence.Of(i)) || !(sentence[i].IsCapital || sentence[i].Is(Sort.Anonymous | Sort.Role | Sort.Document)) || sentence[i].Is(Sort.Finite | Sort.Time | Sort.Determiner | Sort.Pronoun | Sort.Preposition | Sort.Conjunction))
            {
                return false;
            }
        }

        return true;
    }
}
