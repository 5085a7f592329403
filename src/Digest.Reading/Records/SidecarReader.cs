using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Sources;
using Digest.Model.Text;
using Digest.Reading.Schema;

namespace Digest.Reading.Records;

/// <summary>Reads what an editor knows of a source.</summary>
public static class SidecarReader
{
    /// <summary>Reads a sidecar. Nothing in it is required.</summary>
    /// <param name="path">Relative to the project folder.</param>
    public static Diagnosed<Sidecar> Read(string path, string text)
    {
        var file = CheckedFile.Read(path, text, FileKind.Sidecar);
        var known = file.Values;
        CheckInferred(known, file);
        return file.Problems.With(new Sidecar(
            path,
            known.Text("title"),
            known.Text("short"),
            known.Text("outlet"),
            known.Text("byline"),
            known.DateOrTime("published"),
            known.DateOrTime("retrieved"),
            known.Valid("url", Scalars.Address),
            known.Valid("language", Scalars.Language),
            known.Word("rights", Words.Rights) ?? Rights.Full,
            known.Text("received_as"),
            known.Text("notes"),
            known.Pairs("inferred").ToImmutableSortedDictionary(StringComparer.Ordinal),
            ReadOrigin(known.Record("origin")),
            ReadLineRules(known.Records("cut")),
            ReadLineRules(known.Records("keep")),
            [.. known.Records("findings").Select(ReadFinding).OfType<EditorFinding>()])
        {
            Own =
            [
                .. known.Own("title", "short", "notes"),
                .. known.Record("inferred") is { } reasons ? known.Pairs("inferred").SelectMany(reason => reasons.Own(reason.Key)).Select(reason => reason with { Key = OwnWords.Inferred }) : [],
                .. known.Records("findings").SelectMany(finding => finding.Own("note")),
            ],
        });
    }

    /// <summary>A reason for a value that is not there is a value that was forgotten.</summary>
    private static void CheckInferred(Fields known, CheckedFile file)
    {
        var reasons = known.Record("inferred");
        foreach (var (key, _) in known.Pairs("inferred"))
        {
            if (!known.Has(key) && SidecarShape.Inferable.Contains(key))
            {
                file.Problems.Add(Rules.MissingKey, reasons!.Where(key), $"'{key}' is missing, although 'inferred' says why it is inferred", $"add '{key}', or delete the reason");
            }
        }
    }

    private static Origin? ReadOrigin(Fields? origin) =>
        origin?.Id("id") is { } id ? new Origin(id.Id, origin.Text("name") ?? id.Id, origin.Placed("quote"), origin.At) : null;

    private static ImmutableArray<LineRule> ReadLineRules(IEnumerable<Fields> rules)
    {
        var read = ImmutableArray.CreateBuilder<LineRule>();
        foreach (var rule in rules)
        {
            if (rule.Line("line") is { } line && rule.Text("starts") is { } starts)
            {
                read.Add(new LineRule(line, starts, rule.Text("reason"), rule.At));
            }
        }

        return read.ToImmutable();
    }

    private static EditorFinding? ReadFinding(Fields finding) =>
        finding.Text("note") is { } note ? new EditorFinding(finding.Line("line"), note, finding.Valid("link", Scalars.Link), finding.At) : null;
}
