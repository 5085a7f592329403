using SkiaSharp;

namespace Digest.Theme.Pictures;

/// <summary>Words broken into lines, in the largest size in which they fit.</summary>
/// <param name="Size">In pixels.</param>
internal sealed record TextLines(float Size, List<string> Lines)
{
    /// <summary>From one line to the next, by the size.</summary>
    public const float Leading = 1.14f;

    /// <summary>Fits words into a box; where they are too long for the smallest size, the last line ends in an ellipsis.</summary>
    /// <param name="sizes">From the largest to the smallest, in pixels.</param>
    public static TextLines Fit(string words, SKTypeface face, float width, float height, ReadOnlySpan<float> sizes)
    {
        for (var i = 0; ; i++)
        {
            using var font = PicturePainter.Font(face, sizes[i]);
            var lines = Break(words, font, width);
            var most = Math.Max(1, (int)(height / (sizes[i] * Leading)));
            if (lines.Count <= most && lines.TrueForAll(line => font.MeasureText(line) <= width))
            {
                return new TextLines(sizes[i], lines);
            }

            if (i == sizes.Length - 1)
            {
                return new TextLines(sizes[i], Cut(lines, most, font, width));
            }
        }
    }

    private static List<string> Break(string words, SKFont font, float width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && font.MeasureText(longer) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        lines.Add(line);
        return lines;
    }

    private static List<string> Cut(List<string> lines, int most, SKFont font, float width)
    {
        var kept = lines.Take(most).ToList();
        for (var i = 0; i < kept.Count; i++)
        {
            var ends = i == kept.Count - 1 && lines.Count > most;
            if (ends || font.MeasureText(kept[i]) > width)
            {
                var line = kept[i];
                while (line.Length > 1 && font.MeasureText(line + "…") > width)
                {
                    line = line[..^1];
                }

                kept[i] = line.TrimEnd() + "…";
            }
        }

        return kept;
    }
}
