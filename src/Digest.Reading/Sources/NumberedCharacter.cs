using System.Globalization;
using System.Text.RegularExpressions;
using Digest.Model.Diagnostics;
using Digest.Model.Text;

namespace Digest.Reading.Sources;

/// <summary>A character of a web page that is written by its number, as <c>&amp;#xFFFE;</c>, or in its JSON as <c>\ufffe</c>.</summary>
internal static partial class NumberedCharacter
{
    /// <summary>Where the first noncharacter is written by its number; the whole file where that is not found.</summary>
    public static Location First(string path, string markup)
    {
        foreach (var number in Number().EnumerateMatches(markup))
        {
            var written = markup.AsSpan(number.Index, number.Length);
            var isHex = written[0] == '\\' || written[2] is 'x' or 'X';
            var digits = written[0] == '\\' ? written[2..] : written[(isHex ? 3 : 2)..];
            if (int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var codePoint) && Noncharacters.Is(codePoint))
            {
                return new LineStarts(markup).Locate(path, new TextSpan(number.Index, number.Index + number.Length));
            }
        }

        return Location.Of(path);
    }

    [GeneratedRegex(@"&#[xX][0-9a-fA-F]{1,8}|&#[0-9]{1,10}|\\u[0-9a-fA-F]{4}")]
    private static partial Regex Number();
}
