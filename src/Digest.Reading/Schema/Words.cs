using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sources;

namespace Digest.Reading.Schema;

/// <summary>The words that editors choose from, with what they mean.</summary>
internal static class Words
{
    /// <summary>Kinds of claims.</summary>
    public static readonly ImmutableArray<Word<ClaimKind>> ClaimKinds =
    [
        new("fact", ClaimKind.Fact), new("judgement", ClaimKind.Judgement), new("plan", ClaimKind.Plan), new("forecast", ClaimKind.Forecast),
    ];

    /// <summary>Why sources differ.</summary>
    public static readonly ImmutableArray<Word<ConflictKind>> Conflicts =
    [
        new("date", ConflictKind.Date), new("definition", ConflictKind.Definition), new("changed", ConflictKind.Changed),
        new("disagreement", ConflictKind.Disagreement), new("self", ConflictKind.Self),
    ];

    /// <summary>Where a source stands.</summary>
    public static readonly ImmutableArray<Word<Stance>> Stances =
    [
        new("supports", Stance.Supports), new("contradicts", Stance.Contradicts), new("mentions", Stance.Mentions),
    ];

    /// <summary>How a number is to be taken.</summary>
    public static readonly ImmutableArray<Word<Bound>> Bounds =
    [
        new("exact", Bound.Exact), new("about", Bound.About), new("at-least", Bound.AtLeast), new("at-most", Bound.AtMost),
        new("more-than", Bound.MoreThan), new("less-than", Bound.LessThan), new("between", Bound.Between), new("order", Bound.Order),
    ];

    /// <summary>What an entity is.</summary>
    public static readonly ImmutableArray<Word<EntityType>> EntityTypes =
    [
        new("person", EntityType.Person), new("place", EntityType.Place), new("organisation", EntityType.Organisation),
        new("agreement", EntityType.Agreement), new("event", EntityType.Event), new("group", EntityType.Group), new("work", EntityType.Work),
    ];

    /// <summary>How much of a source is shown.</summary>
    public static readonly ImmutableArray<Word<Rights>> Rights =
    [
        new("full", Model.Sources.Rights.Full), new("excerpt", Model.Sources.Rights.Excerpt), new("citation", Model.Sources.Rights.Citation),
    ];

    /// <summary>What a rule does to a build.</summary>
    public static readonly ImmutableArray<Word<Severity>> Levels =
    [
        new("off", Severity.Off), new("info", Severity.Info), new("warning", Severity.Warning), new("error", Severity.Error),
    ];

    /// <summary>The words alone.</summary>
    public static ImmutableArray<string> Of<T>(ImmutableArray<Word<T>> words) => [.. words.Select(word => word.Name)];
}

/// <summary>A word in a file and what it means.</summary>
internal readonly record struct Word<T>(string Name, T Meaning);
