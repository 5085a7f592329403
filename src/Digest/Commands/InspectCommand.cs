using System.Collections.Immutable;
using System.CommandLine;
using Digest.Commands.Inspecting;
using Digest.Model.Dates;
using Digest.Model.Diagnostics;
using Digest.Reports;

namespace Digest.Commands;

/// <summary><c>digest inspect</c>: what the analysis finds in texts, a line of JSON each, as soon as it is known.</summary>
internal static class InspectCommand
{
    /// <summary>The command.</summary>
    public static Command Of(Surroundings world)
    {
        var command = new Command("inspect", "Show what the analysis finds in texts: their lines, sentences, figures, dates, quotations and names.");
        var paths = new Argument<string[]>("PATH") { Description = "Text files, or saved pages (.html).", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string?>("--format") { Description = "jsonl, which is the default: an object a line for each file." };
        var published = new Option<string?>("--published") { Description = "The date from which relative dates count, for all files that are named.", HelpName = "EDTF" };
        var batch = new Option<string?>("--batch") { Description = "A file of JSON lines {path, published}.", HelpName = "FILE" };
        var keepAll = new Option<bool>("--keep-all") { Description = "Take every line for article text." };
        var text = new Option<bool>("--text") { Description = "Print the decoded text instead, in which offsets count." };
        var root = ProjectOptions.RootOption();
        format.AcceptOnlyFromAmong("jsonl", "json");
        command.Add(paths);
        command.Add(format);
        command.Add(published);
        command.Add(batch);
        command.Add(keepAll);
        command.Add(text);
        command.Add(root);
        command.SetAction(parsed =>
        {
            Edtf? date = null;
            if (parsed.GetValue(published) is { } stated && !Edtf.TryParseTimestamp(stated, out date, out var problem))
            {
                return world.Refuse($"--published wants a date in EDTF, such as 2025-02-15: {problem}");
            }

            var asked = (parsed.GetValue(paths) ?? []).Select(path => new Asked(path, date));
            if (parsed.GetValue(batch) is { } list)
            {
                var read = AskedFiles.Read(world.Folder, list);
                if (read.Problem is { } refused)
                {
                    return world.Refuse(refused);
                }

                asked = asked.Concat(read.Files.Select(file => file with { Published = file.Published ?? date }));
            }

            ImmutableArray<Asked> files = [.. asked];
            if (files.IsEmpty)
            {
                return world.Refuse("inspect wants files, or --batch and a file");
            }

            var named = parsed.GetValue(root);
            var project = ProjectOptions.Find(named, world.Folder);
            return named is not null && project is null
                ? world.Refuse(ProjectOptions.NotFound(named))
                : Run(world, files, new Inspector(project, parsed.GetValue(keepAll)), parsed.GetValue(text));
        });
        return command;
    }

    private static int Run(Surroundings world, ImmutableArray<Asked> files, Inspector inspector, bool text)
    {
        var code = Exit.Fine;
        Tell(world, inspector.Problems, null, ref code);
        foreach (var file in files)
        {
            var read = inspector.Read(world.Folder, file);
            Tell(world, read.Diagnostics, read.Value, ref code);
            if (read.Value is not { IsReadable: true } inspected)
            {
                continue;
            }

            if (text)
            {
                world.Results.Write(inspected.Source.Text);
            }
            else
            {
                if (!inspected.IsEnglish)
                {
                    world.Problems.WriteLine($"digest: {Glyph.Harmless(file.Path)} does not read as English: names are not looked for, and numbers, dates and attributions in its words are not known");
                }

                JsonStream.Line(world.Results, json => InspectionWriter.Write(json, inspected));
            }

            world.Results.Flush();
        }

        return code;
    }

    private static void Tell(Surroundings world, ImmutableArray<Diagnostic> problems, Inspected? of, ref int code)
    {
        if (problems.IsEmpty)
        {
            return;
        }

        world.Show(TextReport.Of(problems, new FileLines(path => path == of?.Source.Path ? of.Bytes : null)));
        code = problems.Any(problem => problem.Rule.Severity == Severity.Error) ? Exit.InputHasErrors : code;
    }
}
