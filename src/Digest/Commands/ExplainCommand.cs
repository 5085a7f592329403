using System.CommandLine;
using Digest.Model.Diagnostics;
using Digest.Reports;

namespace Digest.Commands;

/// <summary><c>digest explain</c>: the page of a rule, or a list of all rules.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Of(Surroundings world)
    {
        var command = new Command("explain", "Explain a rule, with an example of what is wrong and what is right.");
        var code = new Argument<string?>("CODE") { Description = "Such as DG201; without it, all rules are listed.", Arity = ArgumentArity.ZeroOrOne };
        command.Add(code);
        command.SetAction(parsed => parsed.GetValue(code) is { } asked ? One(world, asked.ToUpperInvariant()) : All(world));
        return command;
    }

    private static int One(Surroundings world, string code)
    {
        if (Rules.All.Add(Rules.ProgramFailed).FirstOrDefault(rule => rule.Code == code) is not { } rule || RuleDocs.Of(code) is not { } page)
        {
            return world.Refuse($"there is no rule '{code}'; 'digest explain' lists all rules");
        }

        world.Results.Write(page.Markdown);
        if (rule == Rules.ProgramFailed)
        {
            return Exit.Fine;
        }

        world.Results.WriteLine($"\nLevel: {rule.Severity.Name()}; another one is set in input/site.yml: `levels: {{{code}: off}}`, `info`, `warning` or `error`.");
        return Exit.Fine;
    }

    private static int All(Surroundings world)
    {
        foreach (var rule in Rules.All.OrderBy(rule => rule.Code, StringComparer.Ordinal))
        {
            world.Results.WriteLine($"{rule.Code}  {rule.Severity.Name(),-7}  {rule.Title}");
        }

        return Exit.Fine;
    }
}
