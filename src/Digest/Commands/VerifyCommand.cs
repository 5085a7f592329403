using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Digest.Analysis.Quotes;
using Digest.Engine;
using Digest.Model.Analysis;
using Digest.Reports;

namespace Digest.Commands;

/// <summary><c>digest verify</c>: whether a quote stands in a text, as the text is, uncleaned.</summary>
internal static class VerifyCommand
{
    /// <summary>The command.</summary>
    public static Command Of(Surroundings world)
    {
        var command = new Command("verify", "Look up a quote in a text file; where it is not there, show the nearest words.");
        var quote = new Argument<string?>("QUOTE") { Description = "The words, without marks around them.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Argument<string?>("FILE") { Description = "The text.", Arity = ArgumentArity.ZeroOrOne };
        var pairs = new Option<string?>("--pairs") { Description = "A file of JSON lines {quote, text} or {quote, path}; each is answered by a line {verdict, start, end, nearest}.", HelpName = "FILE" };
        command.Add(quote);
        command.Add(file);
        command.Add(pairs);
        command.SetAction(parsed => (parsed.GetValue(quote), parsed.GetValue(file), parsed.GetValue(pairs)) switch
        {
            ({ } words, { } path, null) => One(world, words, path),
            (null, null, { } list) => Pairs(world, list),
            _ => world.Refuse("verify wants a quote and a file, or --pairs and a file"),
        });
        return command;
    }

    private static int One(Surroundings world, string quote, string path)
    {
        if (Text(world, path) is not { } text)
        {
            return world.Refuse($"there is no file '{path}'");
        }

        var index = SourceIndex.Raw(text);
        var check = QuoteFinder.Check(index, quote);
        if (check.Span is { } span)
        {
            world.Results.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Name(check.Verdict)}: {path}:{index.LineAt(span.Start)}, code units {span.Start} to {span.End}"));
            world.Results.WriteLine($"  “{Glyph.Harmless(span.In(text))}”");
        }
        else if (check.Nearest is { } nearest)
        {
            world.Results.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Name(check.Verdict)}; nearest: {path}:{nearest.Line}, code units {nearest.Span.Start} to {nearest.Span.End}"));
            world.Results.WriteLine($"  “{Glyph.Harmless(nearest.Span.In(text))}”");
            world.Results.WriteLine($"  {Glyph.Harmless(Difference(nearest.First))}");
        }
        else
        {
            world.Results.WriteLine($"{Name(check.Verdict)}; nothing near it in {path}");
        }

        return Exit.Fine;
    }

    private static int Pairs(Surroundings world, string list)
    {
        if (Text(world, list) is not { } lines)
        {
            return world.Refuse($"there is no file '{list}'");
        }

        // Many quotes are asked of one text, one after the other.
        (string? Key, SourceIndex? Index) last = default;
        var number = 0;
        foreach (var line in lines.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (Pair.Read(line) is not { } pair)
            {
                return world.Refuse(string.Create(CultureInfo.InvariantCulture, $"{list}:{number}: not an object with 'quote' and 'text' or 'path'"));
            }

            if (last.Key != pair.Key)
            {
                if ((pair.Text ?? Text(world, pair.Path!)) is not { } text)
                {
                    return world.Refuse(string.Create(CultureInfo.InvariantCulture, $"{list}:{number}: there is no file '{pair.Path}'"));
                }

                last = (pair.Key, SourceIndex.Raw(text));
            }

            world.Results.Write(JsonLines.Write(json => Answer(json, QuoteFinder.Check(last.Index!, pair.Quote))));
        }

        return Exit.Fine;
    }

    private static void Answer(Utf8JsonWriter json, QuoteCheck check)
    {
        json.WriteStartObject();
        json.WriteString("verdict", Name(check.Verdict));
        if (check.Span is { } span)
        {
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
        }
        else
        {
            json.WriteNull("start");
            json.WriteNull("end");
        }

        if (check.Nearest is { } nearest)
        {
            json.WriteStartObject("nearest");
            json.WriteNumber("start", nearest.Span.Start);
            json.WriteNumber("end", nearest.Span.End);
            json.WriteString("difference", Difference(nearest.First));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("nearest");
        }

        json.WriteEndObject();
    }

    private static string Difference(QuoteDifference first) => (first.QuoteWords, first.SourceWords) switch
    {
        ("", var source) => $"the text has “{source}” here, the quote leaves it out",
        (var quote, "") => $"the quote has “{quote}” here, the text does not",
        var (quote, source) => $"the quote says “{quote}”, the text “{source}”",
    };

    private static string Name(QuoteVerdict verdict) => verdict switch
    {
        QuoteVerdict.Verbatim => "verbatim",
        QuoteVerdict.Typography => "typography",
        QuoteVerdict.Edited => "edited",
        _ => "absent",
    };

    private static string? Text(Surroundings world, string path)
    {
        var full = Path.GetFullPath(path, world.Folder);
        var bytes = FileTree.ReadNamed(full);
        return bytes is null ? null : Encoding.UTF8.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes);
    }

    /// <summary>A question: a quote, and a text or the path of one.</summary>
    private sealed record Pair(string Quote, string? Text, string? Path)
    {
        public string Key => Path is null ? "text:" + Text : "path:" + Path;

        public static Pair? Read(string line)
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                var pair = new Pair(Member(json, "quote") ?? "", Member(json, "text"), Member(json, "path"));
                return Member(json, "quote") is null || (pair.Text ?? pair.Path) is null ? null : pair;
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
                // Not JSON, or a string with half a surrogate pair.
                return null;
            }
        }

        private static string? Member(JsonDocument json, string name) =>
            json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
                ? member.GetString()
                : null;
    }
}
