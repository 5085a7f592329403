using Digest.Commands;
using Spectre.Console;

namespace Digest.Tests.Commands;

/// <summary>What a command gave.</summary>
internal sealed record Ran(int Code, string Results, string Problems)
{
    /// <summary>Runs a command in a folder.</summary>
    public static Ran Command(string folder, params string[] arguments) => Command(world => world, folder, arguments);

    /// <summary>Runs a command in a folder and a world that is not quite the usual one.</summary>
    public static Ran Command(Func<Surroundings, Surroundings> other, string folder, params string[] arguments)
    {
        using var results = new StringWriter { NewLine = "\n" };
        using var problems = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(problems) });
        var code = CommandLine.Run(arguments, other(new Surroundings(results, problems, console, folder, () => TimeSpan.FromSeconds(0.12), false)));
        return new Ran(code, results.ToString(), problems.ToString());
    }
}
