using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Digest.Analysis.Suggesting;
using Digest.Commands.Suggesting;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Reports;

namespace Digest.Commands;

/// <summary><c>digest suggest</c>: candidates from the analysis, as YAML for an editor to judge, complete and paste, or written as drafts.</summary>
internal static class SuggestCommand
{
    private const int UsualLimit = 20;

    /// <summary>The kinds whose records can be drafts; each is the name of its folder.</summary>
    private static readonly ImmutableArray<string> WithDrafts = ["claims", "figures", "events"];

    /// <summary>The command.</summary>
    public static Command Of(Surroundings world)
    {
        var command = new Command("suggest", "Suggest what the editors' files do not have yet, as YAML to judge and to paste.");
        var kind = new Argument<string>("KIND") { Description = "claims, positions, figures, events or entities." };
        var limit = new Option<int>("--limit") { Description = $"How many at most, {UsualLimit} if not said, the best first.", DefaultValueFactory = _ => UsualLimit, HelpName = "N" };
        var write = new Option<bool>("--write") { Description = "Add them as drafts to suggested.yml in the folder of their kind: claims, figures and events." };
        var root = ProjectOptions.RootOption();
        kind.AcceptOnlyFromAmong("claims", "positions", "figures", "events", "entities");
        command.Add(kind);
        command.Add(limit);
        command.Add(write);
        command.Add(root);
        command.SetAction(parsed => (ProjectOptions.Find(parsed.GetValue(root), world.Folder), parsed.GetValue(kind)!, parsed.GetValue(limit), parsed.GetValue(write)) switch
        {
            (null, _, _, _) => world.Refuse(ProjectOptions.NotFound(parsed.GetValue(root))),
            (_, _, < 1, _) => world.Refuse("--limit wants a number from 1 on"),
            (_, var named, _, true) when !WithDrafts.Contains(named) => world.Refuse($"--write wants claims, figures or events; {named} have no drafts, so paste what you judge right"),
            var (project, named, most, written) => Run(world, project, named, most, written),
        });
        return command;
    }

    private static int Run(Surroundings world, FileTree project, string kind, int limit, bool write)
    {
        if (Link(world, project, out var code) is not { } corpus)
        {
            return code;
        }

        var found = Find(kind, corpus).Take(limit).ToList();
        if (found.Count == 0)
        {
            world.Problems.WriteLine($"digest: there are no {kind} to suggest");
        }
        else if (write)
        {
            var path = $"input/{kind}/suggested.yml";
            var before = project.Read(path) is { Length: > 0 } bytes ? Encoding.UTF8.GetString(bytes).TrimEnd('\n') + "\n\n" : $"# yaml-language-server: $schema=../schemas/{kind}.schema.json\n# Suggested by the program and judged by nobody yet.\n\n";
            project.Replace(path, Encoding.UTF8.GetBytes(before + string.Join('\n', found)));
            world.Results.WriteLine(path);
        }
        else
        {
            world.Results.Write(string.Join('\n', found));
        }

        return Exit.Fine;
    }

    /// <summary>The corpus with its drafts; null where the input has errors, which are shown.</summary>
    private static Corpus? Link(Surroundings world, FileTree project, out int code)
    {
        Corpus? corpus = null;
        var site = SiteLoader.Load(project, new SiteOptions(true, null, false));
        var result = Build.Run(project, null, site with
        {
            Link = context =>
            {
                var linked = site.Link(context);
                corpus = linked.Value;
                return linked;
            },
        });
        code = Exit.Of(result.Diagnostics);
        var errors = result.Diagnostics.RemoveAll(problem => problem.Rule.Severity != Severity.Error);
        if (errors.IsEmpty)
        {
            return corpus;
        }

        ProblemWriter.Write(world, project, ReportFormat.Text, errors);
        world.Problems.WriteLine(Tally.Of(errors));
        Failure.Trace(result, world);
        return null;
    }

    private static IEnumerable<string> Find(string kind, Corpus corpus) => kind switch
    {
        "claims" => SuggestedYaml.Claims(corpus, ClaimFinder.Find(SuggestionReading.Of(corpus))),
        "positions" => SuggestedYaml.Positions(PositionFinder.Find(SuggestionReading.Of(corpus))),
        "figures" => SuggestedYaml.Figures(corpus, FigureFinder.Find(SuggestionReading.Of(corpus))),
        "events" => SuggestedYaml.Events(corpus, EventFinder.Find(SuggestionReading.Of(corpus))),
        _ => SuggestedYaml.Entities(corpus, UncoveredNames.Find(corpus)),
    };
}
