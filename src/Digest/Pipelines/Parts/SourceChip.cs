using Digest.Model;
using Digest.Model.Records;
using Digest.Model.Sites;

namespace Digest.Pipelines.Parts;

/// <summary>A source as other pages name it.</summary>
/// <param name="Short">At most 24 characters, for columns and chips.</param>
/// <param name="Published">Null where the day is not known.</param>
/// <param name="Language">A BCP 47 tag: that of the site where nobody says another.</param>
internal sealed record SourceChip(Route Route, string Id, string Short, string Title, string? Outlet, DateView? Published, string Language)
{
    private const int Longest = 24;

    /// <summary>The chip of a source that the corpus holds.</summary>
    public static SourceChip Of(Corpus corpus, string id)
    {
        var source = corpus.Source(id)!;
        var card = source.Sidecar;
        var title = TitleOf(corpus, id);
        return new SourceChip(
            Route.Of(RecordKind.Source, id),
            id,
            card.Short ?? (title.Length <= Longest ? title : id.Length <= Longest ? id : id[..(Longest - 1)] + "…"),
            title,
            card.Outlet,
            DateWords.OfAny(corpus, card.Published, card.Inferred.GetValueOrDefault("published")),
            card.Language ?? corpus.Site.Language);
    }

    /// <summary>The title of a source: the editor's, else its headline as far as that may be shown, else its id.</summary>
    public static string TitleOf(Corpus corpus, string id) => ShownText.Of(corpus, id).Title ?? id;
}

/// <summary>A date in words.</summary>
/// <param name="Text">As readers see it, such as "about June 2025".</param>
/// <param name="Machine">For <c>time datetime</c>: a day, month or year; null where it is none of these.</param>
/// <param name="Because">The reason, where the editors infer it; null where it is stated.</param>
internal sealed record DateView(string Text, string? Machine, string? Because);
