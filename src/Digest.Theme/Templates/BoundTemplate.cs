using Digest.Theme.Markup;

namespace Digest.Theme.Templates;

/// <summary>A template bound to the schema of what it shows.</summary>
/// <param name="Slots">How many slots its frame needs.</param>
internal sealed record BoundTemplate(string Path, Write Body, int Slots)
{
    /// <summary>Renders it into a page.</summary>
    /// <param name="content">The finished page, for the layout; null elsewhere.</param>
    /// <exception cref="TemplateFault">What could not be known before.</exception>
    public void Run(object? view, PageWriter? content, PageWriter page)
    {
        var slots = new object?[Slots];
        slots[0] = view;
        Body(new Frame(slots, content), page);
    }
}
