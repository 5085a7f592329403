using System.Collections.Immutable;
using Digest.Model.Diagnostics;

namespace Digest.Reading.Yaml;

/// <summary>The diagnostics of one file while it is read: at most a thousand, because more help nobody and a hostile file could cause millions.</summary>
internal sealed class Problems
{
    private const int Most = 1000;
    private readonly ImmutableArray<Diagnostic>.Builder found = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>How many there are so far.</summary>
    public int Count => found.Count;

    /// <summary>Whether no more are taken, so that nothing more need be looked for.</summary>
    public bool IsFull => found.Count >= Most;

    /// <summary>A word as messages quote it, cut where it is long.</summary>
    public static string Quoted(string word) => word.Length <= 40 ? $"'{word}'" : $"'{word.AsSpan(0, 39)}…'";

    /// <summary>Adds one.</summary>
    public void Add(Diagnostic problem)
    {
        if (!IsFull)
        {
            found.Add(problem);
        }
    }

    /// <summary>Adds one.</summary>
    public void Add(Rule rule, Location at, string message, string? help = null) => Add(new Diagnostic(rule, at, message) { Help = help });

    /// <summary>Adds those of another reader.</summary>
    public void Add(ImmutableArray<Diagnostic> problems)
    {
        foreach (var problem in problems)
        {
            Add(problem);
        }
    }

    /// <summary>A value with the diagnostics in the order of the file.</summary>
    public Diagnosed<T> With<T>(T value) =>
        new(value, [.. found.OrderBy(d => d.Location.Line).ThenBy(d => d.Location.Column)]);
}
