using System.Collections.Immutable;

namespace Digest.Model.Diagnostics;

/// <summary>One problem, in terms of what an editor wrote.</summary>
/// <param name="Location">Where it is: every diagnostic has a place.</param>
/// <param name="Message">One sentence without a full stop; it quotes names in '…'.</param>
public sealed record Diagnostic(Rule Rule, Location Location, string Message)
{
    /// <summary>What stands under the carets, such as <c>the source says “personnel”</c>.</summary>
    public string? Label { get; init; }

    /// <summary>Other places or facts that explain this one, such as "first defined here" or the nearest passage.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>What to do about it, such as <c>did you mean 'seoul-6000'?</c>.</summary>
    public string? Help { get; init; }
}

/// <summary>A line under a diagnostic.</summary>
/// <param name="Location">Where it points to, if it points somewhere.</param>
public sealed record Note(string Message, Location? Location = null);
