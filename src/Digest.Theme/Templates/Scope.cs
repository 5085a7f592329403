using System.Collections.Immutable;

namespace Digest.Theme.Templates;

/// <summary>Where a loop is.</summary>
/// <param name="Index">From 0.</param>
internal sealed record LoopState(int Index, int Count);

/// <summary>The names that a template can use at one of its places.</summary>
internal sealed class Scope
{
    private readonly List<Level> levels = [];
    private readonly Bound? content;
    private readonly Bound language;

    public Scope(Shape view, bool isLayout, TemplateSet templates)
    {
        It = new Bound(static frame => frame.Slots[0], view, "it");
        levels.Add(new Level(null, It, null));
        content = isLayout ? new Bound(static frame => frame.Content, Shape.Markup) : null;
        language = new Bound(_ => templates.Language, Shape.Text);
    }

    /// <summary>What the template shows as a whole.</summary>
    public Bound It { get; }

    /// <summary>How many slots have been given out.</summary>
    public int Slots { get; private set; } = 1;

    /// <summary>The places that have been tested and are not missing.</summary>
    public ImmutableHashSet<string> Known { get; set; } = [];

    /// <summary>Takes note of places that are not missing from here on.</summary>
    public void Know(IEnumerable<string> places) => Known = Known.Union(places);

    /// <summary>Enters a loop over elements of that shape, or with no name a record whose members become names.</summary>
    /// <returns>The slot of the element; the next one is that of the loop's state.</returns>
    public int Enter(string? name, Shape shape)
    {
        var slot = Slots;
        Slots += 2;
        Read element = frame => frame.Slots[slot];
        levels.Add(new Level(
            name,
            new Bound(shape.Kind == ShapeKind.Word ? EnumWords.Reading(element, shape.Json!.Type) : element, shape, $"#{slot}"),
            name is null ? null : new Bound(frame => frame.Slots[slot + 1], Shape.Unknown)));
        return slot;
    }

    /// <summary>Leaves what was entered last.</summary>
    public void Leave() => levels.RemoveAt(levels.Count - 1);

    /// <summary>The state of the innermost loop; null outside of loops.</summary>
    public Read? Loop => levels.LastOrDefault(level => level.Loop is not null)?.Loop?.Read;

    /// <summary>What a name stands for by itself; null where it is a member or nothing.</summary>
    public Bound? Named(string name) => levels.LastOrDefault(level => level.Name == name)?.Value ?? name switch
    {
        "it" => It,
        "content" => content,
        "lang" => language,
        _ => null,
    };

    /// <summary>The records whose members are names, from the innermost.</summary>
    public IEnumerable<Bound> Records => levels.Where(level => level.Name is null).Select(level => level.Value).Reverse();

    /// <summary>All names, for what somebody may have meant.</summary>
    public IEnumerable<string> Names =>
        levels.Select(level => level.Name).OfType<string>().Concat(Records.SelectMany(record => record.Shape.Members));

    private sealed record Level(string? Name, Bound Value, Bound? Loop);
}
