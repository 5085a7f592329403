using Digest.Theme.Markup;

namespace Digest.Theme.Templates;

/// <summary>What one template works on while it runs.</summary>
/// <param name="Slots">Slot 0 holds the view, or what the template was included with; the others hold what loops are at.</param>
/// <param name="Content">The finished page, for the layout; null elsewhere.</param>
internal sealed record Frame(object?[] Slots, PageWriter? Content);

/// <summary>Reads a value.</summary>
internal delegate object? Read(Frame frame);

/// <summary>Writes a stretch of a page.</summary>
internal delegate void Write(Frame frame, PageWriter page);

/// <summary>An expression of a template that has been understood.</summary>
/// <param name="Path">Which place of the view it reads, if it does no more than that; null else.</param>
internal sealed record Bound(Read Read, Shape Shape, string? Path = null)
{
    /// <summary>Stands for what was wrong and has been reported.</summary>
    public static readonly Bound Nothing = new(static _ => null, Shape.Unknown);
}
