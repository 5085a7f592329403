using Digest.Model.Diagnostics;
using Digest.Model.Text;

namespace Digest.Reading.Yaml;

/// <summary>Finds tabs where spaces must stand: before the first word of a line, and after the hyphen of an item. YAML forbids most of them, its parsers only some.</summary>
internal static class Tabs
{
    /// <summary>Reports the first one.</summary>
    /// <param name="blocks">The texts under <c>|</c> and <c>&gt;</c>, in order: a tab there is a part of the text.</param>
    public static void Report(YamlText file, IReadOnlyList<TextSpan> blocks, Problems problems)
    {
        var block = 0;
        for (var line = 1; line <= file.LineCount; line++)
        {
            if (InIndentation(file, line) is not { } tab || file.LineText(line).Trim().IsEmpty)
            {
                continue;
            }

            while (block < blocks.Count && blocks[block].End <= tab)
            {
                block++;
            }

            if (block == blocks.Count || blocks[block].Start > tab)
            {
                problems.Add(At(file, tab));
                return;
            }
        }
    }

    /// <summary>The first one from the line of an offset on, where the parser complains of a tab; null where there is none.</summary>
    public static Diagnostic? After(YamlText file, int offset)
    {
        for (var line = file.Line(offset); line <= file.LineCount; line++)
        {
            if (InIndentation(file, line) is { } tab)
            {
                return At(file, tab);
            }
        }

        return null;
    }

    private static Diagnostic At(YamlText file, int tab) => YamlMistake.At(file, tab, "a tab stands where spaces must", "indent with spaces");

    private static int? InIndentation(YamlText file, int line)
    {
        var text = file.LineText(line);
        var first = text.IndexOfAnyExcept(' ', '-');
        return first >= 0 && text[first] == '\t' ? file.LineStart(line) + first : null;
    }
}
