using System.CommandLine;
using Digest.Analysis.Matching;
using Digest.Commands.Comparing;
using Digest.Reports;

namespace Digest.Commands;

/// <summary><c>digest compare</c>: what two texts have in common, sentence by sentence, and what only one of them has.</summary>
internal static class CompareCommand
{
    /// <summary>The command.</summary>
    public static Command Of(Surroundings world)
    {
        var command = new Command("compare", "Compare two text files: matching sentences, possible conflicts, shared wording, and what only one of them has.");
        var a = new Argument<string?>("A") { Description = "A text file or a saved page.", Arity = ArgumentArity.ZeroOrOne };
        var b = new Argument<string?>("B") { Description = "Another one.", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = "How two files are answered.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var batch = new Option<string?>("--batch") { Description = "A file of JSON lines {a, b} of paths; each is answered by a line.", HelpName = "FILE" };
        var pairs = new Option<string?>("--pairs") { Description = "A file of JSON lines {a, b} of texts; each is answered by a line {score, conflict, reasons}.", HelpName = "FILE" };
        command.Add(a);
        command.Add(b);
        command.Add(format);
        command.Add(batch);
        command.Add(pairs);
        command.SetAction(parsed => (parsed.GetValue(a), parsed.GetValue(b), parsed.GetValue(batch), parsed.GetValue(pairs)) switch
        {
            ({ } one, { } other, null, null) => Two(world, one, other, parsed.GetValue(format) == "json"),
            (null, null, { } list, null) => Batch(world, list),
            (null, null, null, { } list) => Pairs(world, list),
            _ => world.Refuse("compare wants two files, or --batch and a file, or --pairs and a file"),
        });
        return command;
    }

    private static int Two(Surroundings world, string a, string b, bool json)
    {
        var files = new ComparedFiles(world);
        if (files.Find(a) is not { } one || files.Find(b) is not { } other)
        {
            return world.Refuse($"there is no file '{(files.Find(a) is null ? a : b)}'");
        }

        var reading = Read(one, other);
        if (json)
        {
            world.Results.Write(JsonLines.Write(writer => ReadingJson.Write(writer, reading)));
        }
        else
        {
            ReadingText.Write(world.Results, reading, one, other);
        }

        return Exit.Fine;
    }

    private static int Batch(Surroundings world, string list)
    {
        if (PairLines.Read(world, list) is not { } lines)
        {
            return world.Refuse($"there is no file '{list}'");
        }

        var files = new ComparedFiles(world);
        var code = Exit.Fine;
        foreach (var line in lines)
        {
            var problem = line.Problem;
            if (line.Pair is var (a, b))
            {
                var (one, other) = (files.Find(a), files.Find(b));
                if (one is not null && other is not null)
                {
                    var reading = Read(one, other);
                    world.Results.Write(JsonLines.Write(writer => ReadingJson.Write(writer, reading)));
                    world.Results.Flush();
                    continue;
                }

                problem = $"there is no file '{(one is null ? a : b)}'";
            }

            code = Tell(world, list, line.Number, problem!);
        }

        return code;
    }

    private static int Pairs(Surroundings world, string list)
    {
        if (PairLines.Read(world, list)?.ToList() is not { } lines)
        {
            return world.Refuse($"there is no file '{list}'");
        }

        var matches = TextPairs.Compare([.. lines.Where(line => line.Pair is not null).Select(line => line.Pair!.Value)]).GetEnumerator();
        var code = Exit.Fine;
        foreach (var line in lines)
        {
            if (line.Pair is null)
            {
                code = Tell(world, list, line.Number, line.Problem!);
                continue;
            }

            matches.MoveNext();
            var match = matches.Current;
            world.Results.Write(JsonLines.Write(writer => ReadingJson.Write(writer, match)));
        }

        return code;
    }

    /// <summary>Two files weigh their terms by one another alone, so that a pair is always answered alike.</summary>
    private static Model.Analysis.PairReading Read(ComparedFile a, ComparedFile b)
    {
        var weights = TermWeights.Of([a.Terms, b.Terms]);
        return PairReader.Read(weights.Weigh(a.Terms), weights.Weigh(b.Terms));
    }

    /// <summary>Tells what is wrong with a line, and answers it in its place, so that answers and lines keep step.</summary>
    private static int Tell(Surroundings world, string list, int number, string problem)
    {
        world.Problems.WriteLine(Glyph.Harmless(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{list}:{number}: {problem}")));
        world.Results.Write(JsonLines.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("error", problem);
            writer.WriteEndObject();
        }));
        return Exit.InputHasErrors;
    }
}
