using System.Diagnostics;
using System.Text;
using Digest.Commands;
using Spectre.Console;

var clock = Stopwatch.StartNew();
using var results = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
using var problems = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
var coloured = !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
var console = AnsiConsole.Create(new AnsiConsoleSettings
{
    Out = new AnsiConsoleOutput(problems),
    Ansi = coloured ? AnsiSupport.Detect : AnsiSupport.No,
    ColorSystem = coloured ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
});
var traced = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("DIGEST_TRACE"));
return CommandLine.Run(args, new Surroundings(results, problems, console, Environment.CurrentDirectory, () => clock.Elapsed, traced)
{
    Today = () => DateOnly.FromDateTime(DateTime.Today),
    Input = Console.OpenStandardInput,
});
