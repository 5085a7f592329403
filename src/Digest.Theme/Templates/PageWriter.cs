using System.Text;
using Digest.Model.Theme;
using Digest.Theme.Markup;

namespace Digest.Theme.Templates;

/// <summary>A page in the making, bounded in size.</summary>
internal sealed class PageWriter
{
    /// <summary>More UTF-16 code units than any page should have: a theme that loops within loops over a long list is stopped here.</summary>
    public const int Limit = 64 * 1024 * 1024;

    private readonly StringBuilder text = new(8192);

    /// <summary>Whether the page has grown beyond all bounds.</summary>
    public bool IsTooLong => text.Length > Limit;

    /// <summary>Writes markup as it is.</summary>
    public void Write(Html html) => text.Append(html.Markup);

    /// <summary>Writes words of the template itself.</summary>
    public void WriteOwn(string markup) => text.Append(markup);

    /// <summary>Writes text, escaped.</summary>
    public void WriteText(string value) => text.Escaped(value);

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
