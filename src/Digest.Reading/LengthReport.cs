using System.Globalization;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Text;

namespace Digest.Reading;

/// <summary>Tells of a text that is longer than <see cref="Bounds"/> allow.</summary>
internal static class LengthReport
{
    private const string Help = "keep of a source the article only, as text; of files of your own make several";

    /// <summary>For the whole of a file.</summary>
    /// <param name="most">How many characters it may have.</param>
    public static Diagnostic Of(string path, int most) =>
        new(Rules.TooLarge, Location.Of(path), string.Create(CultureInfo.InvariantCulture, $"the text has more than {most:N0} characters")) { Help = Help };

    /// <summary>For the text of a source; null where it is neither too long nor has too many lines.</summary>
    public static Diagnostic? OfSource(string path, string text)
    {
        if (text.Length > Bounds.TextLength)
        {
            return Of(path, Bounds.TextLength);
        }

        return new LineStarts(text).Count - 1 > Bounds.TextLines
            ? new Diagnostic(Rules.TooLarge, Location.Of(path), string.Create(CultureInfo.InvariantCulture, $"the text has more than {Bounds.TextLines:N0} lines")) { Help = Help }
            : null;
    }
}
