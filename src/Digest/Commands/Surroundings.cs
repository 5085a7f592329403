using Digest.Commands.Importing;
using Digest.Reports;
using Spectre.Console;

namespace Digest.Commands;

/// <summary>All that a command may use of the world around the program.</summary>
/// <param name="Results">Standard output: what was asked for.</param>
/// <param name="Problems">Standard error: what is wrong.</param>
/// <param name="Console">Standard error once more, where it is a terminal with colours.</param>
/// <param name="Folder">The current folder.</param>
/// <param name="Elapsed">The time since the program started.</param>
/// <param name="Traced">Whether a bug shows where it happened.</param>
internal sealed record Surroundings(TextWriter Results, TextWriter Problems, IAnsiConsole Console, string Folder, Func<TimeSpan> Elapsed, bool Traced)
{
    /// <summary>The day it is; null where there is no calendar.</summary>
    public Func<DateOnly>? Today { get; init; }

    /// <summary>Standard input; null where there is none.</summary>
    public Func<Stream>? Input { get; init; }

    /// <summary>How other machines may be asked for a page.</summary>
    public Network Network { get; init; } = new();

    /// <summary>Writes a report for people to standard error.</summary>
    public void Show(IEnumerable<Inked> report) => Console.Write(new InkedText(report));

    /// <summary>Tells on standard error why a command was not understood.</summary>
    /// <returns>The exit code.</returns>
    public int Refuse(string reason)
    {
        Problems.WriteLine($"digest: {Glyph.Harmless(reason)}");
        return Exit.WrongUsage;
    }
}
