using System.Collections.Immutable;
using Digest.Model.Diagnostics;

namespace Digest.Reading.Schema;

/// <summary>What each kind of file may hold.</summary>
internal static class Shapes
{
    /// <summary>A list of texts; a single one may stand without a list.</summary>
    public static readonly ListShape Texts = new(Scalars.Text, OrOne: true, NotEmpty: true);

    /// <summary>A list of ids.</summary>
    public static readonly ListShape IdList = new(Scalars.Id);

    /// <summary>A list of published mistakes.</summary>
    public static readonly ListShape Corrections = new(new RecordShape(
    [
        new("date", Scalars.Date, "When it was put right.", Required: true),
        new("what", Scalars.Text, "What was wrong, and what is right.", Required: true),
    ])
    {
        Noun = "a correction",
    });

    /// <summary>The key that keeps a thing out of the site.</summary>
    public static readonly Key Draft = new("draft", Scalars.YesOrNo, "True keeps it out of the site until it is finished.");

    /// <summary>The key for a line of a source.</summary>
    public static readonly Key Line = new("line", Scalars.LineNumber, "The line of the source in which the quote stands, where it stands more than once.");

    /// <summary>The key for verbatim words.</summary>
    public static readonly Key Quote = new("quote", Texts, "Words of the source, verbatim; several as a list.", Required: true);

    /// <summary>The key for a source by its id.</summary>
    public static readonly Key Source = new("source", Scalars.Id, "The id of the source.", Required: true);

    /// <summary>The shape of a kind of file.</summary>
    public static Shape Of(FileKind kind) => kind switch
    {
        FileKind.Site => SiteShape.Site,
        FileKind.Sidecar => SidecarShape.Sidecar,
        FileKind.Claims => new ListShape(RecordShapes.Claim),
        FileKind.Figures => new ListShape(RecordShapes.Figure),
        FileKind.Events => new ListShape(RecordShapes.Event),
        FileKind.Entities => new ListShape(RecordShapes.Entity),
        FileKind.Topics => new ListShape(RecordShapes.Topic),
        FileKind.Summary => FrontMatterShapes.Summary,
        FileKind.Briefing => FrontMatterShapes.Briefing,
        _ => FrontMatterShapes.Page,
    };

    /// <summary>Every code of a rule, for the levels of site.yml.</summary>
    public static readonly ImmutableArray<string> RuleCodes = [.. Rules.All.Select(rule => rule.Code)];
}
