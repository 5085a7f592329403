using System.Collections.Immutable;
using Digest.Model.Analysis;

namespace Digest.Theme.Pictures;

/// <summary>What a briefing's picture shows, where a page is shared elsewhere: its words, and its comparison in small.</summary>
/// <param name="Site">The site's title.</param>
/// <param name="Facts">Short lines below the title.</param>
/// <param name="Rows">A row a statement, a state a source.</param>
public sealed record BriefingPicture(string Site, string Title, ImmutableArray<string> Facts, ImmutableArray<ImmutableArray<ClaimState>> Rows)
{
    /// <summary>Width in pixels, as most places that show such pictures want it.</summary>
    public const int Width = 1200;

    /// <summary>Height in pixels.</summary>
    public const int Height = 630;

    /// <summary>Whether words can be drawn: the fonts have Latin, Greek and Cyrillic, and letters are set one after another from the left.</summary>
    public static bool CanShow(string words)
    {
        foreach (var rune in words.EnumerateRunes())
        {
            if (!(rune.Value is < 0x0300 or (>= 0x0370 and < 0x0530) or (>= 0x1E00 and < 0x2070) or (>= 0x20A0 and < 0x20D0) or (>= 0x2100 and < 0x2200)))
            {
                return false;
            }
        }

        return true;
    }
}
