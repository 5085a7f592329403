using Digest.Analysis.Segmentation;

namespace Digest.Analysis.Cleaning;

/// <summary>What the words of a line look like, measured over its first <see cref="Measured"/> code units.</summary>
/// <param name="Words">Words with a letter or digit.</param>
/// <param name="Functions">English function words: the, of, and …</param>
/// <param name="Capitalised">Words with a capital first, function words left out.</param>
/// <param name="Content">Words that are no function words.</param>
/// <param name="Separators">Signs that part items: | • › ».</param>
/// <param name="EndsSentence">Whether it ends as a sentence does.</param>
/// <param name="EndsOpen">Whether it ends with a comma, colon or dash.</param>
/// <param name="Listed">Whether a bullet, dash or number of an item stands before it.</param>
internal readonly record struct LineShape(short Words, short Functions, short Capitalised, short Content, short Separators, bool EndsSentence, bool EndsOpen, bool Listed)
{
    /// <summary>What follows in a line says no more about its kind.</summary>
    public const int Measured = 2000;

    /// <summary>So many letters of a script that writes no spaces count as a word.</summary>
    private const int WideLetters = 2;

    /// <summary>Function words per word.</summary>
    public double FunctionShare => Words == 0 ? 0 : (double)Functions / Words;

    /// <summary>Most words that could have one have a capital, as in English headlines, names and menus.</summary>
    public bool IsTitleCase => Content > 0 && Capitalised >= Content * 0.75;

    /// <summary>A sentence before the name of its source: <c>He will leave in May. (The Courier)</c>.</summary>
    private static ReadOnlySpan<char> WithoutSource(ReadOnlySpan<char> line) =>
        line.EndsWith(")") && line.LastIndexOf(". (") is > 0 and var at && line.Length - at < 50 ? line[..(at + 1)] : line;

    /// <summary>Measures a line.</summary>
    public static LineShape Of(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        var end = WithoutSource(line).TrimEnd("\"'”’»)]*_ ♦■□◼●◆");
        var last = end.IsEmpty ? ' ' : end[^1];
        var listed = line.Length > 1 && (Marks.IsBullet(line[0]) || (line[0] is '-' or '*' or '–' && line[1] == ' ') || ListMarker.Read(line[..Math.Min(12, line.Length)]) is { Letter: false });
        short words = 0, functions = 0, capitals = 0, separators = 0;
        var text = line[..Math.Min(line.Length, Measured)];
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                separators += (short)(text[i] is '|' or '•' or '›' or '»' or '·' ? 1 : 0);
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '\'' or '’'))
            {
                i++;
            }

            var wide = text[start] >= '\u2e80' ? (i - start) / WideLetters : 0;
            words += (short)Math.Max(1, wide);
            if (FunctionWords.Contains(text[start..i]))
            {
                functions++;
            }
            else if (char.IsUpper(text[start]) || char.IsDigit(text[start]))
            {
                capitals++;
            }
        }

        return new LineShape(words, functions, capitals, (short)(words - functions), separators, Marks.IsStop(last) || Marks.IsPlainStop(last), last is ',' or ':' or ';' or '-' or '—', listed);
    }
}
