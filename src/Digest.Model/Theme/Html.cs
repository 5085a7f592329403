namespace Digest.Model.Theme;

/// <summary>Markup: the one type that templates write unescaped. Only the theme makes it, out of text that it has escaped.</summary>
public readonly record struct Html
{
    internal Html(string markup) => Markup = markup;

    /// <summary>The markup.</summary>
    public string Markup { get; } = "";

    /// <inheritdoc/>
    public override string ToString() => Markup;
}
