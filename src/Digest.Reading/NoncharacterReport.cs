using System.Globalization;
using Digest.Model.Diagnostics;
using Digest.Model.Text;

namespace Digest.Reading;

/// <summary>Tells of noncharacters and halves of characters in what somebody wrote.</summary>
internal static class NoncharacterReport
{
    /// <summary>One warning for a whole file, at the first place; null where there is none.</summary>
    public static Diagnostic? OfFile(string path, string text)
    {
        if (Noncharacters.Find(text) is not { Offset: >= 0 } first)
        {
            return null;
        }

        var name = Noncharacters.NameAt(text, first.Offset);
        var count = Noncharacters.Count(text);
        return Warning(
            new LineStarts(text).Locate(path, new TextSpan(first.Offset, first.Offset + first.Length)),
            count == 1 ? $"{name} stands for no character" : string.Create(CultureInfo.InvariantCulture, $"{name} stands for no character; {count} of this kind from here on"));
    }

    /// <summary>A warning for one that is written by its number; null where a value has none.</summary>
    /// <param name="value">What the writing means.</param>
    public static Diagnostic? OfValue(string value, Func<Location> at) =>
        Noncharacters.Find(value) is { Offset: >= 0 } first ? Warning(at(), $"{Noncharacters.NameAt(value, first.Offset)}, which is written here by its number, stands for no character") : null;

    private static Diagnostic Warning(Location at, string message) =>
        new(Rules.Noncharacter, at, message) { Help = "it is shown as '\uFFFD'; in a file of your own, delete it" };
}
