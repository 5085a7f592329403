using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Digest.Model.Dates;
using Digest.Model.Prose;
using Digest.Model.Sites;

namespace Digest.Reliability.Fuzzing;

/// <summary>What a template under test shows: a member of every sort that a view can have.</summary>
internal sealed record FuzzedView(
    string Title,
    string? Standfirst,
    FuzzedSource Source,
    FuzzedOutlet? Outlet,
    ImmutableArray<FuzzedSource> Others,
    ImmutableArray<FuzzedState> States,
    ImmutableArray<FuzzedSource> None,
    InlineText Line,
    ProseText Body,
    Edtf? Published,
    int Count,
    bool Draft,
    string Hostile,
    string Elsewhere);

/// <summary>A member with members.</summary>
internal sealed record FuzzedSource(string Id, string Name, Route Address, FuzzedState State, FuzzedOutlet? Outlet);

/// <summary>A member that may be missing, with one that may be missing.</summary>
internal sealed record FuzzedOutlet(string Name, string? City);

/// <summary>A member of few words.</summary>
internal enum FuzzedState
{
    /// <summary>The first.</summary>
    SaysSo,

    /// <summary>The second.</summary>
    NotChecked,
}

/// <summary>The schema of the view.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(FuzzedView))]
internal sealed partial class FuzzedJson : JsonSerializerContext;
