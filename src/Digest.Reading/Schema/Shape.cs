using System.Collections.Immutable;
using Digest.Model.Diagnostics;

namespace Digest.Reading.Schema;

/// <summary>What a value in a YAML file must look like: the one description from which files are checked and JSON Schemas are written.</summary>
internal abstract record Shape
{
    /// <summary>What is expected, with its article: "a list", "a date".</summary>
    public abstract string Expected { get; }
}

/// <summary>A single value.</summary>
/// <param name="Noun">What is expected, with its article.</param>
internal sealed record ScalarShape(string Noun) : Shape
{
    /// <inheritdoc/>
    public override string Expected => Noun;

    /// <summary>Whether it is text for people, which a comment right after it may have cut off.</summary>
    public bool IsText { get; init; }

    /// <summary>The only words allowed; empty where others are too.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>What is wrong with a value, or null; not asked where there are <see cref="Words"/>.</summary>
    public Func<string, Fault?> Check { get; init; } = _ => null;

    /// <summary>A regular expression for JSON Schema, where one says most of what <see cref="Check"/> does.</summary>
    public string? Pattern { get; init; }

    /// <summary>The most characters, as a reader counts them.</summary>
    public int? MostCharacters { get; init; }

    /// <summary>The types that JSON Schema allows; an editor's tool takes <c>2024</c> for a number where we take a text.</summary>
    public ImmutableArray<string> JsonTypes { get; init; } = ["string"];
}

/// <summary>A list.</summary>
/// <param name="OrOne">Whether a single item may stand there without a list.</param>
/// <param name="NotEmpty">Whether there must be an item.</param>
internal sealed record ListShape(Shape Item, bool OrOne = false, bool NotEmpty = false) : Shape
{
    /// <inheritdoc/>
    public override string Expected => OrOne ? $"{Item.Expected} or a list of such" : "a list";
}

/// <summary>Known keys with values.</summary>
internal sealed record RecordShape(ImmutableArray<Key> Keys) : Shape
{
    /// <summary>What one is called in messages where it is an item of a list, with its article: "a claim".</summary>
    public string? Noun { get; init; }

    /// <inheritdoc/>
    public override string Expected => "a mapping of keys and values";
}

/// <summary>Keys that the editor chooses, with values of one shape.</summary>
/// <param name="KeyShape">What each key must be.</param>
internal sealed record DictionaryShape(ScalarShape KeyShape, Shape Value) : Shape
{
    /// <inheritdoc/>
    public override string Expected => "a mapping of keys and values";
}

/// <summary>A single value or a record.</summary>
internal sealed record EitherShape(ScalarShape Scalar, RecordShape Record) : Shape
{
    /// <inheritdoc/>
    public override string Expected => Scalar.Expected;
}

/// <summary>Anything: what belongs to another program.</summary>
internal sealed record AnyShape : Shape
{
    /// <inheritdoc/>
    public override string Expected => "anything";
}

/// <summary>A key of a record.</summary>
/// <param name="Documentation">One sentence for the JSON Schema, which an editor sees while typing.</param>
internal sealed record Key(string Name, Shape Shape, string Documentation, bool Required = false);

/// <summary>What is wrong with a single value.</summary>
/// <param name="Message">Goes on after the name of the key: <c>is no date</c>.</param>
internal sealed record Fault(Rule Rule, string Message, string? Help = null);
