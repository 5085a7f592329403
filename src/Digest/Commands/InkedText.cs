using Digest.Reports;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Digest.Commands;

/// <summary>A report in the colours of a terminal. Its words are never read as markup, and its lines are never wrapped: the carets would lose their place.</summary>
internal sealed class InkedText(IEnumerable<Inked> report) : IRenderable
{
    /// <inheritdoc/>
    public Measurement Measure(RenderOptions options, int maxWidth) => new(maxWidth, maxWidth);

    /// <inheritdoc/>
    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var (text, ink) in report)
        {
            var lines = text.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                {
                    yield return Segment.LineBreak;
                }

                if (lines[i].Length > 0)
                {
                    yield return new Segment(lines[i], Style(ink));
                }
            }
        }
    }

    private static Style Style(Ink ink) => ink switch
    {
        Ink.Place => new Style(decoration: Decoration.Bold),
        Ink.Error => new Style(Color.Red),
        Ink.Warning => new Style(Color.Yellow),
        Ink.Info => new Style(Color.Aqua),
        Ink.Margin => new Style(Color.Blue),
        _ => Spectre.Console.Style.Plain,
    };
}
