using Digest.Model.Theme;

namespace Digest.Theme.Templates;

/// <summary>A template bound to the schema of what it shows.</summary>
/// <param name="Slots">How many slots its frame needs.</param>
internal sealed record BoundTemplate(string Path, Write Body, int Slots)
{
    /// <summary>Renders it.</summary>
    /// <exception cref="TemplateFault">What could not be known before.</exception>
    public string Run(object view, Html content)
    {
        var page = new PageWriter();
        RunInto(view, content, page);
        return page.ToString();
    }

    /// <summary>Renders it into a page.</summary>
    public void RunInto(object? view, Html content, PageWriter page)
    {
        var slots = new object?[Slots];
        slots[0] = view;
        Body(new Frame(slots, content), page);
    }
}
