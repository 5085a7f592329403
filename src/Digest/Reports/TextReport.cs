using System.Collections.Immutable;
using System.Globalization;
using Digest.Model.Diagnostics;

namespace Digest.Reports;

/// <summary>Diagnostics for people: where, what, the line with carets under it, and what can be done.</summary>
internal static class TextReport
{
    /// <summary>How many are shown: more than anybody reads, and few enough for a page that is built to be wrong everywhere.</summary>
    public const int Most = 1000;

    /// <summary>Writes diagnostics, an empty line after each.</summary>
    public static ImmutableArray<Inked> Of(ImmutableArray<Diagnostic> problems, FileLines files) =>
    [
        .. problems.Take(Most).SelectMany(problem => One(problem, files)),
        .. problems.Length > Most ? [string.Create(CultureInfo.InvariantCulture, $"… and {problems.Length - Most:N0} more, which --format json tells\n\n")] : Array.Empty<Inked>(),
    ];

    private static IEnumerable<Inked> One(Diagnostic problem, FileLines files)
    {
        var place = problem.Location;
        var ink = Of(problem.Rule.Severity);
        yield return new(Place(place), Ink.Place);
        yield return ": ";
        yield return new($"{problem.Rule.Severity.Name()} {problem.Rule.Code}", ink);
        yield return $": {Glyph.Harmless(problem.Message)}\n";

        var number = place.Line.ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length + 1);
        if (place != Location.Of(place.Path) && files.Line(place.Path, place.Line) is { } line)
        {
            var marked = MarkedLine.Of(line, place.Column, place.EndLine > place.Line ? int.MaxValue : place.EndColumn);
            yield return new($"{margin}|\n{number} | ", Ink.Margin);
            yield return $"{marked.Text}\n";
            yield return new($"{margin}| ", Ink.Margin);
            yield return new(new string(' ', marked.Before) + new string('^', marked.Carets), ink);
            yield return new(problem.Label is { } label ? $" {Glyph.Harmless(label)}\n" : "\n", ink);
        }
        else if (problem.Label is { } label)
        {
            yield return $"{margin}= {Glyph.Harmless(label)}\n";
        }

        foreach (var note in problem.Notes)
        {
            yield return new($"{margin}= ", Ink.Margin);
            yield return Glyph.Harmless(note.Message);
            yield return note.Location is { } there ? $" ({Place(there)})\n" : "\n";
        }

        if (problem.Help is { } help)
        {
            yield return new($"{margin}= ", Ink.Margin);
            yield return $"help: {Glyph.Harmless(help)}\n";
        }

        yield return new($"{margin}= ", Ink.Margin);
        yield return $"explain: digest explain {problem.Rule.Code}\n\n";
    }

    private static string Place(Location place) => string.Create(CultureInfo.InvariantCulture, $"{Glyph.Harmless(place.Path)}:{place.Line}:{place.Column}");

    private static Ink Of(Severity severity) => severity switch
    {
        Severity.Error => Ink.Error,
        Severity.Warning => Ink.Warning,
        _ => Ink.Info,
    };
}
