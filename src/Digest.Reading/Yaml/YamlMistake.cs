using Digest.Model.Diagnostics;
using YamlDotNet.Core;

namespace Digest.Reading.Yaml;

/// <summary>Says in plain words what the parser complains of. Most mistakes are a text that is not under <c>&gt;-</c>.</summary>
internal static class YamlMistake
{
    /// <summary>What helps in most cases.</summary>
    public const string UnderFolded = "put the text under `>-`, indented on the next line";

    /// <summary>The diagnostic for a complaint of the parser.</summary>
    public static Diagnostic Explain(YamlText file, YamlException error)
    {
        var start = file.Offset(error.Start.Line, error.Start.Column);
        return new Diagnostic(Rules.YamlSyntax, file.At(start, Math.Min(start + 1, file.Text.Length)), error.Message) { Help = UnderFolded };
    }
}
