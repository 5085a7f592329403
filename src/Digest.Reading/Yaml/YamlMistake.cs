using Digest.Model.Diagnostics;
using YamlDotNet.Core;

namespace Digest.Reading.Yaml;

/// <summary>
/// Says in plain words what the parser complains of, and where it begins. The parser's sentences are looked at for a few words only, and
/// what they do not tell is read off the line; so another version of it costs precision, never a diagnostic.
/// </summary>
internal static class YamlMistake
{
    private const string UnderFolded = "put the text under `>-`, indented on the next line";

    /// <summary>The diagnostic for a complaint of the parser.</summary>
    /// <param name="flow">Where the innermost list or mapping in brackets opens that is not closed yet; null where there is none.</param>
    public static Diagnostic Explain(YamlText file, YamlException error, int? flow)
    {
        var at = file.Offset(error.Start.Line, error.Start.Column);
        var message = error.Message;
        if (Mentions(message, "tab") && Tabs.After(file, at) is { } tab)
        {
            return tab;
        }

        if (Mentions(message, "quoted scalar"))
        {
            return Quoted(file, at, message);
        }

        if (Mentions(message, "block scalar", "literal block"))
        {
            return Mentions(message, "spaces")
                ? EmptyLine(file, at)
                : At(file, at, "nothing may stand on the line of `>` or `|` after it", "put the text on the next line, indented");
        }

        if (Mentions(message, "anchor", "alias", " tag"))
        {
            return Refused(file, at);
        }

        if (Mentions(message, "directive"))
        {
            return Directive(file, at);
        }

        if (Mentions(message, "cannot start any token", "node content", "expected token", "not allowed in this context", "indicator format")
            && !Mentions(message, "Mapping values"))
        {
            return flow is { } bracket ? Open(file, bracket) : At(file, at, $"a text cannot start with '{Start(file, at)}'", UnderFolded);
        }

        if (flow is { } open && !Mentions(message, "invalid mapping"))
        {
            return Open(file, open);
        }

        return Mentions(message, "invalid mapping", "Mapping values") ? MisplacedLine.Colon(file, at) : MisplacedLine.Explain(file, at);
    }

    /// <summary>The diagnostic for an anchor, alias or tag.</summary>
    public static Diagnostic Refused(YamlText file, int at)
    {
        var end = at;
        while (end < file.Text.Length && end - at < 40 && !char.IsWhiteSpace(file.Text[end]))
        {
            end++;
        }

        var word = file.Text[at..end];
        var name = word.Length == 0 ? "" : word[0] switch { '*' => "an alias", '&' => "an anchor", _ => "a tag" };
        return new Diagnostic(Rules.YamlAlias, file.At(at, end), $"'{word}' would be {name} in YAML, and those are not used here") { Help = UnderFolded };
    }

    /// <summary>The diagnostic for a line that starts with %.</summary>
    public static Diagnostic Directive(YamlText file, int at) =>
        At(file, at, "a line that starts with % is an instruction to the YAML parser, and not used here", "delete the line");

    /// <summary>A diagnostic at one character.</summary>
    public static Diagnostic At(YamlText file, int at, string message, string? help) =>
        new(Rules.YamlSyntax, file.At(at, Math.Min(at + 1, file.Text.Length)), message) { Help = help };

    /// <summary>The diagnostic for brackets that are not closed.</summary>
    public static Diagnostic Open(YamlText file, int at) => file.Text[at] == '{'
        ? At(file, at, "the mapping that opens here is not closed, or lacks a comma", "close it with }; a text that starts with { goes under `>-`")
        : At(file, at, "the list that opens here is not closed, or lacks a comma", "close it with ]; a text that starts with [ goes under `>-`");

    /// <summary>The diagnostic for the first escape after an offset that is none.</summary>
    public static Diagnostic Escape(YamlText file, int at)
    {
        var escape = file.Text.IndexOf('\\', at);
        while (escape >= 0 && escape + 2 < file.Text.Length && file.Text[escape + 1] is '\\' or '"' or '/' or 'n' or 't')
        {
            escape = file.Text.IndexOf('\\', escape + 2);
        }

        return At(file, Math.Max(at, escape), "a backslash in \"…\" starts an escape, and this is none", "put the text under `>-`, where a backslash is just that");
    }

    private static Diagnostic Quoted(YamlText file, int at, string message) => Mentions(message, "escape", "hexadecimal", "Unicode")
        ? Escape(file, at)
        : At(file, at, "the text that opens with this mark is not closed, or its next line is not indented", UnderFolded);

    /// <summary>The parser points under the empty line.</summary>
    private static Diagnostic EmptyLine(YamlText file, int at)
    {
        var line = file.Line(at);
        while (line > 1 && (file.LineText(line).IsEmpty || !file.LineText(line).Trim().IsEmpty))
        {
            line--;
        }

        return At(file, file.LineStart(line), "this empty line before the text is indented more than the text", "delete its spaces");
    }

    private static string Start(YamlText file, int at)
    {
        var rest = file.Text.AsSpan(at);
        return rest.StartsWith("- ") || rest.StartsWith("? ") || rest.StartsWith(": ") ? rest[..2].ToString() : rest.IsEmpty ? "" : rest[..1].ToString();
    }

    private static bool Mentions(string message, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (message.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
