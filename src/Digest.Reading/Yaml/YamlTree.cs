using System.Collections.Immutable;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Digest.Reading.Yaml;

/// <summary>Builds the nodes of one file from the events of the parser.</summary>
internal sealed class YamlTree
{
    private readonly YamlText file;
    private readonly Problems problems;
    private readonly Parser parser;
    private readonly Stack<int> brackets = new();
    private readonly List<TextSpan> blocks = [];
    private int nodes;
    private bool stopped;

    public YamlTree(YamlText file, Problems problems)
    {
        this.file = file;
        this.problems = problems;

        // The parser takes these three for line breaks, YAML 1.2 and every editor do not; as spaces they move no offset.
        var text = file.Text.Replace('\u0085', ' ').Replace('\u2028', ' ').Replace('\u2029', ' ');
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The root of the document; null where there is none, or where the file is no YAML.</summary>
    public YamlNode? Read()
    {
        try
        {
            parser.MoveNext();
            parser.MoveNext();
            if (parser.Current is not DocumentStart start)
            {
                return null;
            }

            if (Directive(Offset(start.End)) is { } directive)
            {
                problems.Add(YamlMistake.Directive(file, directive));
                return null;
            }

            Next();
            var root = ReadNode(0);
            if (stopped)
            {
                return null;
            }

            ReadEnd();
            Tabs.Report(file, blocks, problems);
            return root is YamlScalar { Value: "", Form: ScalarForm.Plain } ? null : root;
        }
        catch (YamlException error)
        {
            problems.Add(YamlMistake.Explain(file, error, OpenBracket));
            return null;
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            // The parser loses its way in some input that is no YAML: after a broken list, or an escape such as "\UFFFFFFFF".
            var at = parser.Current?.Start ?? Mark.Empty;
            problems.Add(OpenBracket is { } bracket ? YamlMistake.Open(file, bracket)
                : error is ArgumentException ? YamlMistake.Escape(file, Offset(at))
                : YamlMistake.At(file, Offset(at), "what follows here cannot be read", "put texts under `>-`, indented on the next line"));
            return null;
        }
    }

    /// <summary>Where the innermost list or mapping in brackets opens that is not closed yet.</summary>
    private int? OpenBracket => brackets.TryPeek(out var bracket) ? bracket : null;

    /// <summary>A line before the document that starts with %: the parser says nothing of most of them.</summary>
    private int? Directive(int end)
    {
        for (var line = 1; line <= file.LineCount && file.LineStart(line) < end; line++)
        {
            if (file.LineText(line) is ['%', ..])
            {
                return file.LineStart(line);
            }
        }

        return null;
    }

    /// <summary>Goes to the next event; inside a document there always is one, unless the parser lost its way.</summary>
    private void Next()
    {
        if (!parser.MoveNext())
        {
            throw new InvalidOperationException("the events end inside the document");
        }
    }

    private void ReadEnd()
    {
        if (parser.MoveNext() && parser.Current is DocumentStart second)
        {
            problems.Add(Rules.YamlSyntax, Point(second.Start), "a second document starts here", "one file holds one document: delete the line ---");
        }
    }

    private YamlNode ReadNode(int depth)
    {
        var at = parser.Current!;
        var place = Span(at);
        if (depth > Bounds.Depth || ++nodes > YamlReader.MostNodes)
        {
            stopped = true;
            problems.Add(Rules.TooLarge, Point(at.Start), depth > Bounds.Depth
                ? $"lists and mappings lie more than {Bounds.Depth} deep in each other"
                : $"the file has more than {YamlReader.MostNodes} keys and values");
            return new YamlRefused(Point(at.Start));
        }

        if (at is AnchorAlias)
        {
            Next();
            problems.Add(YamlMistake.Refused(file, place.Start));
            return new YamlRefused(file.At(place.Start, place.End));
        }

        if (at is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
        {
            problems.Add(YamlMistake.Refused(file, place.Start));
        }

        return at switch
        {
            Scalar scalar => ReadScalar(scalar, place),
            SequenceStart sequence => ReadSequence(place.Start, sequence.Style == SequenceStyle.Flow, depth),
            _ => ReadMapping(place.Start, at is MappingStart { Style: MappingStyle.Flow }, depth),
        };
    }

    private YamlScalar ReadScalar(Scalar scalar, TextSpan place)
    {
        Next();
        var form = scalar.Style switch
        {
            ScalarStyle.SingleQuoted => ScalarForm.SingleQuoted,
            ScalarStyle.DoubleQuoted => ScalarForm.DoubleQuoted,
            ScalarStyle.Literal => ScalarForm.Literal,
            ScalarStyle.Folded => ScalarForm.Folded,
            _ => ScalarForm.Plain,
        };
        if (form is ScalarForm.Literal or ScalarForm.Folded)
        {
            blocks.Add(place);
        }

        // One that stands in the file as it is was told when the file was decoded.
        if (form == ScalarForm.DoubleQuoted && Noncharacters.Find(file.Text.AsSpan(place.Start, place.Length)).Offset < 0
            && NoncharacterReport.OfValue(scalar.Value, () => file.At(place.Start, place.End)) is { } numbered)
        {
            problems.Add(numbered);
        }

        return new YamlScalar(file, place, scalar.Value, form);
    }

    private YamlSequence ReadSequence(int start, bool flow, int depth)
    {
        Open(start, flow);
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        Next();
        while (!stopped && parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode(depth + 1));
        }

        return new YamlSequence(items.ToImmutable(), End(start, flow));
    }

    private YamlMapping ReadMapping(int start, bool flow, int depth)
    {
        Open(start, flow);
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var first = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        Next();
        while (!stopped && parser.Current is not MappingEnd)
        {
            var key = ReadNode(depth + 1);
            var value = stopped ? key : ReadNode(depth + 1);
            if (key is not YamlScalar name)
            {
                if (key is not YamlRefused)
                {
                    problems.Add(Rules.WrongType, key.At, "a key must be a word, not a list or mapping", "put the text under `>-`");
                }
            }
            else if (!first.TryAdd(name.Value, name))
            {
                problems.Add(new Diagnostic(Rules.DuplicateKey, name.At, $"{Problems.Quoted(name.Value)} is given twice")
                {
                    Notes = [new Note("given here first", first[name.Value].At)],
                    Help = "keep one of the two",
                });
            }
            else
            {
                entries.Add(new YamlEntry(name, value));
            }
        }

        return new YamlMapping(entries.ToImmutable(), End(start, flow));
    }

    private void Open(int start, bool flow)
    {
        if (flow)
        {
            brackets.Push(start);
        }
    }

    /// <summary>From the start of a list or mapping to the end of its last item; the parser's own end is the start of what follows.</summary>
    private Location End(int start, bool flow)
    {
        if (stopped)
        {
            return file.At(start, start);
        }

        if (flow)
        {
            brackets.Pop();
        }

        var end = Trimmed(start, Offset(parser.Current!.End));
        Next();
        return file.At(start, end);
    }

    private TextSpan Span(ParsingEvent at)
    {
        var start = Offset(at.Start);
        return new TextSpan(start, Trimmed(start, Offset(at.End)));
    }

    /// <summary>The end of a stretch without the white space at its end.</summary>
    private int Trimmed(int start, int end) => end <= start ? start : start + file.Text.AsSpan(start, end - start).TrimEnd(" \t\r\n").Length;

    private int Offset(Mark mark) => file.Offset(mark.Line, mark.Column);

    private Location Point(Mark mark) => file.At(Offset(mark), Math.Min(Offset(mark) + 1, file.Text.Length));
}
