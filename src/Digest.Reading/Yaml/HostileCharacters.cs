using Digest.Model.Diagnostics;

namespace Digest.Reading.Yaml;

/// <summary>Finds characters that no editor means to write: control characters and halves of characters.</summary>
internal static class HostileCharacters
{
    /// <summary>Reports the first of them.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool Report(YamlText file, Problems problems)
    {
        var text = file.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || (char.IsControl(text[i]) && text[i] is not ('\t' or '\n' or '\r' or '\u0085')))
            {
                var name = char.IsSurrogate(text[i]) ? "half of a character" : "control character";
                problems.Add(Rules.YamlSyntax, file.At(i, i + 1), $"{name} U+{(int)text[i]:X4} in the file", "delete it");
                return true;
            }
        }

        return false;
    }
}
