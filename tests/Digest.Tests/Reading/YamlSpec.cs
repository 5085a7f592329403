using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Digest.Model.Diagnostics;
using Digest.Reading.Yaml;
using Xunit;

namespace Digest.Tests.Reading;

/// <summary>What is read from YAML, and what every mistake is told as.</summary>
public sealed class YamlSpec
{
    private static readonly IReadOnlyList<MarkdownExamples.Example> Examples = MarkdownExamples.Of("yaml.md");

    public static TheoryData<string> Titles() => [.. Examples.Select(example => example.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Reads(string title)
    {
        var example = Examples.Single(example => example.Title == title);
        var read = YamlReader.Read("a.yml", Unescape(example.Given));
        var shown = new StringBuilder();
        if (read.Diagnostics.IsEmpty)
        {
            Show(shown, read.Value, 0);
        }

        example.Check(shown + Problems(read.Diagnostics));
    }

    /// <summary>A tab, a carriage return or another character that cannot be seen stands in an example as <c>\u0009</c>.</summary>
    public static string Unescape(string text)
    {
        var parts = text.Split("\\u");
        return parts[0] + string.Concat(parts[1..].Select(part => (char)int.Parse(part.AsSpan(0, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture) + part[4..]));
    }

    /// <summary>Diagnostics as an example shows them.</summary>
    public static string Problems(ImmutableArray<Diagnostic> problems)
    {
        var shown = new StringBuilder();
        foreach (var problem in problems)
        {
            shown.Append(Place(problem.Location)).Append(' ').Append(problem.Rule.Code).Append(' ').Append(problem.Message).Append('\n');
            foreach (var note in problem.Notes)
            {
                shown.Append("  note: ").Append(note.Message).Append(note.Location is { } at ? " " + Place(at) : "").Append('\n');
            }

            shown.Append(problem.Help is { } help ? $"  help: {help}\n" : "");
        }

        return shown.ToString();
    }

    private static string Place(Location at) => at.Line == at.EndLine
        ? $"{at.Line}:{at.Column}-{at.EndColumn}"
        : $"{at.Line}:{at.Column}-{at.EndLine}:{at.EndColumn}";

    private static void Show(StringBuilder shown, YamlNode? node, int indent)
    {
        var space = new string(' ', indent);
        switch (node)
        {
            case YamlScalar scalar:
                var placed = scalar.Placed();
                var pieces = string.Join(' ', placed.Pieces.Select(piece => $"{piece.Offset}={piece.Line}:{piece.Column}"));
                shown.Append(CultureInfo.InvariantCulture, $"{space}{Place(scalar.At)} {scalar.Form}‹{scalar.Value.Replace("\n", "\\n", StringComparison.Ordinal)}›{(pieces.Length == 0 ? "" : " " + pieces)}\n");
                break;
            case YamlSequence sequence:
                shown.Append(CultureInfo.InvariantCulture, $"{space}{Place(sequence.At)} list\n");
                foreach (var item in sequence.Items)
                {
                    Show(shown, item, indent + 2);
                }

                break;
            case YamlMapping mapping:
                shown.Append(CultureInfo.InvariantCulture, $"{space}{Place(mapping.At)} mapping\n");
                foreach (var entry in mapping.Entries)
                {
                    shown.Append(CultureInfo.InvariantCulture, $"{space}  {Place(entry.Key.At)} {entry.Key.Value}\n");
                    Show(shown, entry.Value, indent + 4);
                }

                break;
            default:
                shown.Append(space).Append("nothing\n");
                break;
        }
    }
}
