using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Digest.Model.Dates;
using Digest.Model.Prose;
using Digest.Model.Sites;

namespace Digest.Tests.Theme;

/// <summary>What the examples of theme.md show.</summary>
public sealed record ExampleView(
    string Title,
    string? Standfirst,
    SourceView Source,
    Outlet? Outlet,
    ImmutableArray<SourceView> Others,
    ImmutableArray<ExampleState> States,
    ImmutableArray<SourceView> None,
    InlineText Line,
    ProseText Body,
    Edtf Published,
    int Count,
    bool Draft,
    string Hostile,
    string Script,
    string Elsewhere);

public sealed record SourceView(string Id, string Name, Route Address, ExampleState State, Outlet? Outlet);

public sealed record Outlet(string Name, string? City);

public enum ExampleState
{
    SaysSo,
    NotChecked,
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ExampleView))]
[JsonSerializable(typeof(ProseText))]
public sealed partial class ExampleJson : JsonSerializerContext;
