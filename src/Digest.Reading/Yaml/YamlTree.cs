using System.Collections.Immutable;
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
            if (parser.Current is not DocumentStart)
            {
                return null;
            }

            Next();
            var root = ReadNode(0);
            if (stopped)
            {
                return null;
            }

            ReadEnd();
            return root is YamlScalar { Value: "", Form: ScalarForm.Plain } ? null : root;
        }
        catch (YamlException error)
        {
            problems.Add(YamlMistake.Explain(file, error));
            return null;
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            // The parser's own mistakes on input that is no YAML, met at a lone escape such as "\UFFFFFFFF" and in broken lists.
            var at = parser.Current?.Start ?? Mark.Empty;
            problems.Add(Rules.YamlSyntax, Point(at), "what follows cannot be read", YamlMistake.UnderFolded);
            return null;
        }
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
        if (depth > YamlReader.GreatestDepth || ++nodes > YamlReader.MostNodes)
        {
            stopped = true;
            problems.Add(Rules.TooLarge, Point(at.Start), depth > YamlReader.GreatestDepth
                ? $"lists and mappings lie more than {YamlReader.GreatestDepth} deep in each other"
                : $"the file has more than {YamlReader.MostNodes} keys and values");
            return new YamlRefused(Point(at.Start));
        }

        if (at is AnchorAlias alias)
        {
            Next();
            return Refuse(place, $"'*{alias.Value}' is taken for an alias, because a plain text starts with *");
        }

        if (at is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            Refuse(place, $"'&{anchored.Anchor}' is taken for an anchor, because a plain text starts with &");
        }
        else if (at is NodeEvent { Tag.IsEmpty: false } tagged)
        {
            Refuse(place, $"'{tagged.Tag}' is taken for a tag, because a plain text starts with !");
        }

        return at switch
        {
            Scalar scalar => ReadScalar(scalar, place),
            SequenceStart => ReadSequence(at.Start, depth),
            _ => ReadMapping(at.Start, depth),
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
        return new YamlScalar(file, place, scalar.Value, form);
    }

    private YamlSequence ReadSequence(Mark start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        Next();
        while (!stopped && parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode(depth + 1));
        }

        return new YamlSequence(items.ToImmutable(), End(start));
    }

    private YamlMapping ReadMapping(Mark start, int depth)
    {
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
                problems.Add(new Diagnostic(Rules.DuplicateKey, name.At, $"'{name.Value}' is given twice")
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

        return new YamlMapping(entries.ToImmutable(), End(start));
    }

    private YamlRefused Refuse(TextSpan place, string message)
    {
        var at = file.At(place.Start, Math.Max(place.End, place.Start + 1));
        problems.Add(Rules.YamlAlias, at, message, "put the text under `>-`; anchors, aliases and tags are not used here");
        return new YamlRefused(at);
    }

    /// <summary>From the start of a list or mapping to the end of its last item; the parser's own end is the start of what follows.</summary>
    private Location End(Mark start)
    {
        var from = file.Offset(start.Line, start.Column);
        var to = stopped ? from : Math.Max(from, file.Offset(parser.Current!.End.Line, parser.Current.End.Column));
        Next();
        return file.At(from, from + file.Text.AsSpan(from, to - from).TrimEnd(" \t\r\n").Length);
    }

    private TextSpan Span(ParsingEvent at)
    {
        var start = file.Offset(at.Start.Line, at.Start.Column);
        var end = Math.Max(start, file.Offset(at.End.Line, at.End.Column));
        return new TextSpan(start, start + file.Text.AsSpan(start, end - start).TrimEnd(" \t\r\n").Length);
    }

    private Location Point(Mark mark)
    {
        var offset = file.Offset(mark.Line, mark.Column);
        return file.At(offset, Math.Min(offset + 1, file.Text.Length));
    }
}
