using System.Text.Json.Serialization.Metadata;
using Digest.Model.Diagnostics;

namespace Digest.Model.Theme;

/// <summary>Turns views into pages.</summary>
public interface ITheme
{
    /// <summary>SHA-256 in hexadecimal over everything that the look of a page depends on but its view.</summary>
    string Hash { get; }

    /// <summary>Checks that a template exists and reads only members that its view has, without a view at hand.</summary>
    IEnumerable<Diagnostic> Check(string template, JsonTypeInfo view);

    /// <summary>Renders a view with the template of that name and the layout around it.</summary>
    /// <returns>The page in UTF-8; what goes wrong is reported at its place in the template.</returns>
    Diagnosed<ReadOnlyMemory<byte>> Render<TView>(string template, TView view, JsonTypeInfo<TView> json)
        where TView : notnull;

    /// <summary>The markup of a text on its own, for a feed.</summary>
    Html Markup(Prose.ProseText text);
}
