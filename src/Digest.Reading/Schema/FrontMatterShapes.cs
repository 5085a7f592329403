namespace Digest.Reading.Schema;

/// <summary>What the front matter of a summary, briefing and page may hold.</summary>
internal static class FrontMatterShapes
{
    /// <summary>A summary's.</summary>
    public static readonly RecordShape Summary = new(
    [
        Title, Authors, ReviewedBy, Updated, Corrections,
        new("reviewed", Scalars.Sha256, "The fingerprint of the source that was reviewed; `digest review` writes it."),
        Shapes.Draft,
    ]);

    /// <summary>A briefing's.</summary>
    public static readonly RecordShape Briefing = new(
    [
        Title, Standfirst, Authors, ReviewedBy,
        new("key", Shapes.IdList, "The claims or figures that matter most, in order."),
        new("claims", Shapes.IdList, "The claims of its comparison; left out, all with positions of two of its sources."),
        new("figures", Shapes.IdList, "The figures of its comparison."),
        new("events", Shapes.IdList, "The events of its comparison."),
        new("sources", Shapes.IdList, "Sources added to those that the text cites."),
        new("topics", Shapes.IdList, "The topics that it belongs to, by their ids in topics.yml."),
        new("related", Shapes.IdList, "Other briefings, by their ids."),
        Updated, Corrections, Shapes.Draft,
    ]);

    /// <summary>A page's.</summary>
    public static readonly RecordShape Page = new([Title, Standfirst, Updated, Shapes.Draft]);

    private static Key Title => new("title", Scalars.Text, "The title.", Required: true);

    private static Key Standfirst => new("standfirst", Scalars.Text, "One or two sentences under the title that answer the story.");

    private static Key Authors => new("authors", Shapes.Texts, "Who wrote it.");

    private static Key ReviewedBy => new("reviewed_by", Scalars.Text, "Who reviewed it.");

    private static Key Updated => new("updated", Scalars.Date, "The day of the last change, in EDTF.");

    private static Key Corrections => new("corrections", Shapes.Corrections, "Mistakes that were published and put right.");
}
