using System.Globalization;
using Digest.Model.Diagnostics;
using Digest.Reading.Yaml;

namespace Digest.Reading.Schema;

/// <summary>Checks what was written against its shape, and says of every difference what it is, where, and what to do.</summary>
internal static class ShapeChecker
{
    private const string Fill = "fill it in; a key that is not required may be left out";
    private const int MostWordsShown = 12;

    /// <summary>Reports all differences.</summary>
    /// <param name="what">What the value is called in messages: <c>'title'</c>, <c>the file</c>.</param>
    public static void Check(YamlNode node, Shape shape, string what, Problems problems)
    {
        if (problems.IsFull)
        {
            return;
        }

        switch (shape, node)
        {
            case (_, YamlRefused) or (AnyShape, _):
                break;
            case (ListShape list, YamlSequence sequence):
                CheckList(sequence, list, what, problems);
                break;
            case (ListShape { OrOne: true } list, _):
                Check(node, list.Item, what, problems);
                break;
            case (RecordShape record, YamlMapping mapping):
                CheckRecord(mapping, record, what, problems);
                break;
            case (EitherShape either, YamlMapping mapping):
                CheckRecord(mapping, either.Record, what, problems);
                break;
            case (EitherShape either, YamlScalar):
                Check(node, either.Scalar, what, problems);
                break;
            case (DictionaryShape dictionary, YamlMapping mapping):
                CheckDictionary(mapping, dictionary, problems);
                break;
            case (ScalarShape scalar, YamlScalar value):
                CheckScalar(value, scalar, what, problems);
                break;
            default:
                problems.Add(Mismatch(node, shape, what));
                break;
        }
    }

    /// <summary>What is wrong with a value that is not empty; null where nothing is.</summary>
    public static Fault? Fault(string value, ScalarShape shape)
    {
        if (shape.MostCharacters is { } most && new StringInfo(value).LengthInTextElements is var length && length > most)
        {
            return new Fault(Rules.BadLength, $"has {length} characters; at most {most} are allowed", "shorten it");
        }

        return shape.Words.IsEmpty || shape.Words.Contains(value) ? shape.Check(value) : Unknown(value, shape);
    }

    private static void CheckList(YamlSequence sequence, ListShape list, string what, Problems problems)
    {
        if (list.NotEmpty && sequence.Items.IsEmpty)
        {
            problems.Add(Rules.BadLength, sequence.At, $"{what} is empty", Fill);
        }

        foreach (var item in sequence.Items)
        {
            Check(item, list.Item, (list.Item as RecordShape)?.Noun ?? $"an item of {what}", problems);
        }
    }

    private static void CheckRecord(YamlMapping mapping, RecordShape record, string what, Problems problems)
    {
        var meant = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in mapping.Entries.TakeWhile(_ => !problems.IsFull))
        {
            var key = record.Keys.FirstOrDefault(k => string.Equals(k.Name, entry.Key.Value, StringComparison.Ordinal));
            if (key is not null)
            {
                Check(entry.Value, key.Shape, $"'{key.Name}'", problems);
                continue;
            }

            var near = NearestWord.Find(entry.Key.Value, record.Keys.Select(k => k.Name));
            meant.Add(near ?? "");
            problems.Add(Rules.UnknownKey, entry.Key.At, $"unknown key {Problems.Quoted(entry.Key.Value)} in {what}", near is null
                ? $"known keys: {string.Join(", ", record.Keys.Select(k => k.Name))}"
                : $"did you mean '{near}'?");
        }

        foreach (var key in record.Keys)
        {
            if (key.Required && mapping.Find(key.Name) is null && !meant.Contains(key.Name))
            {
                var at = mapping.Entries.IsEmpty ? mapping.At : mapping.Entries[0].Key.At;
                problems.Add(Rules.MissingKey, at, $"'{key.Name}' is missing in {what}", $"add '{key.Name}': {key.Documentation}");
            }
        }
    }

    private static void CheckDictionary(YamlMapping mapping, DictionaryShape dictionary, Problems problems)
    {
        foreach (var entry in mapping.Entries.TakeWhile(_ => !problems.IsFull))
        {
            CheckScalar(entry.Key, dictionary.KeyShape, "the key", problems);
            Check(entry.Value, dictionary.Value, Problems.Quoted(entry.Key.Value), problems);
        }
    }

    private static void CheckScalar(YamlScalar scalar, ScalarShape shape, string what, Problems problems)
    {
        if (shape.IsText && scalar.Value.Length > 0 && scalar.CommentAfter is { } comment)
        {
            problems.Add(Rules.CommentAfterText, comment, $"{what} ends here, because ' #' starts a comment", "put the text under `>-`, or the comment on a line of its own");
        }

        var value = scalar.Value.Trim();
        var fault = value.Length > 0 ? Fault(value, shape) : new Fault(Rules.BadLength, $"is empty; {shape.Expected} is expected", FillIn(scalar));
        if (fault is not null)
        {
            problems.Add(fault.Rule, scalar.At, $"{what} {fault.Message}", fault.Help);
        }
    }

    private static Fault Unknown(string value, ScalarShape shape)
    {
        var near = NearestWord.Find(value, shape.Words);
        var allowed = string.Join(", ", shape.Words.Take(MostWordsShown)) + (shape.Words.Length > MostWordsShown ? $" and {shape.Words.Length - MostWordsShown} more" : "");
        return new Fault(Rules.UnknownValue, $"must be {shape.Expected}, not {Problems.Quoted(value)}", (near is null ? "" : $"did you mean '{near}'? ") + $"allowed: {allowed}");
    }

    private static Diagnostic Mismatch(YamlNode node, Shape shape, string what)
    {
        if (node is YamlScalar { Value.Length: 0 } empty)
        {
            return new Diagnostic(Rules.BadLength, empty.At, $"{what} is empty; {shape.Expected} is expected") { Help = FillIn(empty) };
        }

        var (found, help) = (node, shape) switch
        {
            (YamlMapping, ScalarShape { IsText: true } or ListShape { Item: ScalarShape { IsText: true } }) =>
                ("a mapping", "a colon before a space makes a key: put the text under `>-`"),
            (YamlSequence, ScalarShape { IsText: true }) => ("a list", "a text that starts with [ or - makes a list: put the text under `>-`"),
            (YamlMapping, ListShape) => ("a mapping", "start each item with '- '"),
            (YamlScalar scalar, RecordShape or DictionaryShape) when scalar.Form == ScalarForm.Plain && GluedColon(scalar.Value) =>
                ("a text", "put a space after the colon"),
            (YamlScalar, ListShape) => ("a text", "write it as [one, two], or each item on a line of its own after '- '"),
            (YamlMapping, _) => ("a mapping", null),
            (YamlSequence, _) => ("a list", null),
            _ => ("a text", (string?)null),
        };
        return new Diagnostic(Rules.WrongType, FirstLine(node), $"{what} must be {shape.Expected}, not {found}") { Help = help };
    }

    private static string FillIn(YamlScalar empty) =>
        empty.Form is ScalarForm.Folded or ScalarForm.Literal ? "indent the text by two spaces more than its key" : Fill;

    /// <summary>A list or mapping is pointed at where it starts: at its first key, not over all its lines.</summary>
    private static Location FirstLine(YamlNode node) => node switch
    {
        YamlMapping { Entries: [var first, ..] } => first.Key.At,
        _ when node.At.EndLine > node.At.Line => node.At with { EndLine = node.At.Line, EndColumn = node.At.Column + 1 },
        _ => node.At,
    };

    /// <summary>Whether a text is a key whose colon touches its value: <c>title:War</c>.</summary>
    private static bool GluedColon(string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && value.AsSpan(0, colon).IndexOfAnyExceptInRange('_', 'z') < 0;
    }
}
