using System.Collections.Immutable;
using System.Globalization;
using Digest.Model.Diagnostics;

namespace Digest.Reports;

/// <summary>Diagnostics as workflow commands, one a line, which a forge shows beside the changed lines.</summary>
internal static class GithubReport
{
    /// <summary>Writes <c>::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::message</c>; columns only where the place is on one line, as the forge has it.</summary>
    public static string Of(ImmutableArray<Diagnostic> problems) => string.Concat(problems.Select(One));

    private static string One(Diagnostic problem)
    {
        var place = problem.Location;
        var command = problem.Rule.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };
        var columns = place.Line == place.EndLine ? string.Create(CultureInfo.InvariantCulture, $",col={place.Column},endColumn={Math.Max(place.Column, place.EndColumn - 1)}") : "";
        string[] message = [problem.Message, .. Lines(problem)];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"::{command} file={Property(place.Path)},line={place.Line},endLine={place.EndLine}{columns},title={Property($"{problem.Rule.Code} {problem.Rule.Title}")}::{Data(string.Join('\n', message))}\n");
    }

    private static IEnumerable<string> Lines(Diagnostic problem)
    {
        if (problem.Label is { } label)
        {
            yield return label;
        }

        foreach (var note in problem.Notes)
        {
            yield return note.Location is { } there ? string.Create(CultureInfo.InvariantCulture, $"{note.Message} ({there.Path}:{there.Line})") : note.Message;
        }

        if (problem.Help is { } help)
        {
            yield return $"help: {help}";
        }
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
