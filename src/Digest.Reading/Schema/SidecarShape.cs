using System.Collections.Immutable;

namespace Digest.Reading.Schema;

/// <summary>What a sidecar may hold.</summary>
internal static class SidecarShape
{
    /// <summary>The whole file.</summary>
    public static readonly RecordShape Sidecar = new(
    [
        new("title", Scalars.Text, "The headline, as the text has it."),
        new("short", Scalars.Short, "At most 24 characters, for columns and chips."),
        new("outlet", Scalars.Text, "Who published the text."),
        new("byline", Scalars.Text, "Who wrote it, as the text has it."),
        new("published", Scalars.DateOrTime, "When it was published, in EDTF."),
        new("retrieved", Scalars.DateOrTime, "When it was fetched, in EDTF."),
        new("url", Scalars.Address, "The address of the text."),
        new("language", Scalars.Language, "Its language, such as en."),
        new("rights", Scalars.Word("a right", Words.Of(Words.Rights)), "How much of the text the site shows: full, excerpt (quoted passages) or citation (no text)."),
        new("received_as", Scalars.Text, "In which form the text came to us."),
        new("notes", Scalars.Text, "What else is known of it."),
        new("inferred", Inferred, "By key, why the editors infer a value that the text does not state."),
        new("origin", Origin, "Where the text really comes from."),
        new("cut", LineRules, "Lines that are no article text, although they were taken for it."),
        new("keep", LineRules, "Lines that are article text, although they were not taken for it."),
        new("findings", Findings, "What readers of the text should know."),
    ]);

    /// <summary>The keys whose values may be inferred.</summary>
    public static ImmutableArray<string> Inferable => ["title", "outlet", "byline", "published", "retrieved", "url", "language", "received_as", "origin"];

    private static RecordShape Inferred => new([.. Inferable.Select(key => new Key(key, Scalars.Text, $"Why '{key}' is inferred."))]);

    private static RecordShape Origin => new(
    [
        new("id", Scalars.Id, "The same for all texts that come from it.", Required: true),
        new("name", Scalars.Text, "What it is called.", Required: true),
        new("quote", Scalars.Text, "The words of the text that show it, anywhere in it."),
    ]);

    private static ListShape LineRules => new(new RecordShape(
    [
        new("line", Scalars.LineNumber, "The number of the line.", Required: true),
        new("starts", Scalars.Text, "How the line starts, so that the rule fails when the text changes.", Required: true),
        new("reason", Scalars.Text, "Why."),
    ])
    {
        Noun = "a rule for a line",
    });

    private static ListShape Findings => new(new RecordShape(
    [
        new("line", Scalars.LineNumber, "The line of the text it is about."),
        new("note", Scalars.Text, "What there is to know.", Required: true),
        new("link", Scalars.Link, "An address, or a relative path to a record."),
    ])
    {
        Noun = "a finding",
    });
}
