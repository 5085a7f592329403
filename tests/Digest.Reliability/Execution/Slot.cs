using System.Globalization;
using System.Text;

namespace Digest.Reliability.Execution;

/// <summary>A payload in a field of a made site, between marks by which it is found again.</summary>
/// <param name="Field">Which field, in words.</param>
/// <param name="Number">Which slot of the site.</param>
/// <param name="Bare">Whether the payload begins the field, so that only its end is marked.</param>
internal sealed record Slot(string Field, int Number, Payload Payload, bool Bare)
{
    private const string Harmless = "plain words";

    /// <summary>The mark after the payload; a word that stands nowhere else.</summary>
    public string End { get; } = Word('z', Number, 'q');

    /// <summary>What stands in the field.</summary>
    /// <param name="refused">Whether the program refuses the payload here, so that other words take its place.</param>
    public string Text(bool refused) => $"{(Bare ? "" : Word('q', Number, 'z') + " ")}{(refused ? Harmless : Payload.Text)} {End}";

    /// <summary>The text as it is read: white space is one space, and characters that no page can hold or show are left out.</summary>
    public static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune) || rune.Value is 0x180E)
            {
                if (seen.Length > 0 && seen[^1] != ' ')
                {
                    seen.Append(' ');
                }
            }
            else if (category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate) && rune.Value != 0xFFFD)
            {
                seen.Append(rune.ToString());
            }
        }

        return seen.ToString().TrimEnd(' ');
    }

    private static string Word(char first, int number, char last)
    {
        var word = new char[6];
        word[0] = first;
        word[5] = last;
        for (var i = 4; i > 0; i--)
        {
            word[i] = (char)('a' + (number % 25));
            number /= 25;
        }

        return new string(word);
    }
}
