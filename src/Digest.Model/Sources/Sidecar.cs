using System.Collections.Immutable;
using Digest.Model.Dates;
using Digest.Model.Diagnostics;
using Digest.Model.Text;

namespace Digest.Model.Sources;

/// <summary>What an editor knows of a source. Everything may be missing: what nobody states is not invented.</summary>
/// <param name="Path">The sidecar's own file, or that of the source where there is none.</param>
/// <param name="Short">At most 24 characters, for columns and chips.</param>
/// <param name="Published">EDTF of the day of publication.</param>
/// <param name="Inferred">By key, such as <c>published</c>: why the editor infers a value that the text does not state.</param>
public sealed record Sidecar(
    string Path,
    string? Title,
    string? Short,
    string? Outlet,
    string? Byline,
    Edtf? Published,
    Edtf? Retrieved,
    string? Url,
    string? Language,
    Rights Rights,
    string? ReceivedAs,
    string? Notes,
    ImmutableSortedDictionary<string, string> Inferred,
    Origin? Origin,
    ImmutableArray<LineRule> Cut,
    ImmutableArray<LineRule> Keep,
    ImmutableArray<EditorFinding> Findings)
{
    /// <summary>What editors say in it in their own words.</summary>
    public ImmutableArray<OwnWords> Own { get; init; } = [];

    /// <summary>Nothing known.</summary>
    public static Sidecar Unknown(string path) =>
        new(path, null, null, null, null, null, null, null, null, Rights.Full, null, null, ImmutableSortedDictionary<string, string>.Empty, null, [], [], []);
}

/// <summary>How much of a source's text the site shows.</summary>
public enum Rights
{
    /// <summary>The whole text.</summary>
    Full,

    /// <summary>Only passages that are quoted.</summary>
    Excerpt,

    /// <summary>Only what is known of it, and the quotes where they are cited.</summary>
    Citation,
}

/// <summary>Where a text really comes from; two rewrites of one report are two sources and one origin.</summary>
/// <param name="Quote">The words of the text that show it, anywhere in it, cut lines included.</param>
public sealed record Origin(string Id, string Name, PlacedText? Quote, Location At);

/// <summary>An editor overrules the cleaning for one line.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Starts">How the line starts, so that the rule fails when the text changes.</param>
public sealed record LineRule(int Line, string Starts, string? Reason, Location At);

/// <summary>Something that readers of a source should know, found by an editor.</summary>
/// <param name="Line">The line of the source it is about, from 1; null for the whole text.</param>
/// <param name="Link">An address, or a relative path to a record.</param>
public sealed record EditorFinding(int? Line, string Note, string? Link, Location At);
