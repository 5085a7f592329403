using Digest.Model.Diagnostics;

namespace Digest.Reading.Schema;

/// <summary>What a claim, figure, event and entity may hold.</summary>
internal static class RecordShapes
{
    /// <summary>A claim.</summary>
    public static readonly RecordShape Claim = new(
    [
        Id("claim"),
        new("statement", Scalars.Text, "The statement, in one sentence.", Required: true),
        new("kind", Scalars.Word("a kind of claim", Words.Of(Words.ClaimKinds)), "What sort of statement it is.", Required: true),
        new("conflict", new ListShape(Conflict, OrOne: true, NotEmpty: true), "Why the sources differ; only where one supports and one contradicts."),
        new("why", Scalars.Text, "The editors' account of the conflict."),
        new("positions", new ListShape(Position, NotEmpty: true), "What each source says.", Required: true),
        new("silent", Shapes.IdList, "Sources that were read and say nothing of it."),
        Shapes.Draft,
    ])
    {
        Noun = "a claim",
    };

    /// <summary>A figure.</summary>
    public static readonly RecordShape Figure = new(
    [
        Id("figure"),
        new("what", Scalars.Text, "What is counted or measured.", Required: true),
        new("unit", Scalars.Unit, "The unit of all its values.", Required: true),
        new("values", new ListShape(Value, NotEmpty: true), "What each source gives.", Required: true),
        Shapes.Draft,
    ])
    {
        Noun = "a figure",
    };

    /// <summary>An event.</summary>
    public static readonly RecordShape Event = new(
    [
        Id("event"),
        new("what", Scalars.Text, "What happened, in one sentence.", Required: true),
        new("date", Scalars.Date, "When, in EDTF and in quotation marks.", Required: true),
        new("inferred", Scalars.Text, "Why you infer the date, where no text states it so."),
        new("reported", Scalars.Date, "When it was reported, if on another day."),
        new("dated_by", SourceQuotes, "The words that give the date."),
        new("quotes", SourceQuotes, "The words that speak of it."),
        Shapes.Draft,
    ])
    {
        Noun = "an event",
    };

    /// <summary>An entity.</summary>
    public static readonly RecordShape Entity = new(
    [
        Id("entity"),
        new("name", Scalars.Text, "Its name, in any script.", Required: true),
        new("type", Scalars.Word("a type of entity", Words.Of(Words.EntityTypes)), "What it is.", Required: true),
        new("aliases", new ListShape(Scalars.Text), "Other spellings, as the texts have them; the name itself is always one."),
        new("description", Scalars.Text, "Who or what it is, in one sentence."),
        new("not", new ListShape(Scalars.Text), "Words that contain an alias and must not be linked."),
        new("links", new DictionaryShape(LinkName, LinkValue), "Addresses or identifiers elsewhere, by the name of the place."),
    ])
    {
        Noun = "an entity",
    };

    /// <summary>A topic.</summary>
    public static readonly RecordShape Topic = new(
    [
        Id("topic"),
        new("name", Scalars.Text, "The name that readers see.", Required: true),
        new("description", Scalars.Text, "What it is about, in one sentence."),
    ])
    {
        Noun = "a topic",
    };

    private static ScalarShape Conflict =>
        Scalars.Word("a reason for a conflict", Words.Of(Words.Conflicts));

    private static RecordShape Position => new(
    [
        Shapes.Source,
        new("stance", Scalars.Word("a stance", Words.Of(Words.Stances)), "Where the source stands.", Required: true),
        Shapes.Quote,
        Shapes.Line,
        new("attribution", Scalars.Text, "Whose words or count it is, if not the source's own."),
        new("as_of", Scalars.Date, "The day that the statement speaks of, in EDTF."),
        new("partly", Scalars.Text, "In what the source goes only part of the way."),
    ])
    {
        Noun = "a position",
    };

    private static RecordShape Value => new(
    [
        Shapes.Source,
        new("value", new EitherShape(Scalars.DecimalOrNone, Range), "A plain number, {min, max}, or none where the text gives no number.", Required: true),
        new("bound", Scalars.Word("a bound", Words.Of(Words.Bounds)), "How the number is to be taken; left out, as the text states it."),
        new("counts", Scalars.Text, "What is counted."),
        new("status", Scalars.Word("a status", ["plan"]), "Plan, for what somebody intends."),
        new("as_of", Scalars.Date, "The day that the number is of, in EDTF."),
        new("inferred", Scalars.Text, "Why you infer the date."),
        new("attribution", Scalars.Text, "Whose count it is, if not the source's own."),
        Shapes.Quote,
        Shapes.Line,
        new("derived", Scalars.Text, "The sum that makes the value of quoted numbers, such as 3 × 12,000."),
    ])
    {
        Noun = "a value",
    };

    private static RecordShape Range => new(
    [
        new("min", Scalars.Decimal, "The lower end.", Required: true),
        new("max", Scalars.Decimal, "The upper end.", Required: true),
    ]);

    private static ListShape SourceQuotes => new(new RecordShape([Shapes.Source, Shapes.Quote, Shapes.Line]) { Noun = "a quote with its source" }, NotEmpty: true);

    private static ScalarShape LinkName => Scalars.Id with { Check = value => Scalars.Id.Check(value.Replace('_', '-')), Pattern = "^[a-z0-9]+([-_][a-z0-9]+)*$" };

    /// <summary>What stands elsewhere for an entity.</summary>
    public static ScalarShape LinkValue => new("an identifier or a web address")
    {
        Check = value => !FieldValues.HasScheme(value) || FieldValues.IsWebAddress(value)
            ? null
            : new Fault(Rules.BadAddress, "is no web address", "write an identifier such as Q423, or an address beginning with https://"),
        JsonTypes = ["string", "number"],
    };

    private static Key Id(string what) => new("id", Scalars.Id, $"The id of the {what}: small letters, digits and hyphens; it never changes.", Required: true);
}
