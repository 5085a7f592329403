using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Digest.Model.Dates;
using Digest.Model.Prose;
using Digest.Model.Sites;
using Digest.Model.Theme;

namespace Digest.Theme.Templates;

/// <summary>What a value of a view can be, as far as templates care.</summary>
internal enum ShapeKind
{
    /// <summary>Not known, because it was wrong and has been reported, or null.</summary>
    Unknown,

    /// <summary>Text, escaped wherever it is written.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false; tested, not written.</summary>
    Flag,

    /// <summary>One of the words of an enumeration.</summary>
    Word,

    /// <summary>An address on the site.</summary>
    Address,

    /// <summary>Formatted text of blocks.</summary>
    Prose,

    /// <summary>Formatted text within a line.</summary>
    Runs,

    /// <summary>Finished markup.</summary>
    Markup,

    /// <summary>JSON about the page, written as a data block.</summary>
    Data,

    /// <summary>A record with members.</summary>
    Record,

    /// <summary>A list.</summary>
    List,

    /// <summary>A date in EDTF, which readers are never shown; or anything else that templates cannot read.</summary>
    Unreadable,
}

/// <summary>What is known of a value before there is one.</summary>
/// <param name="Json">The schema, of records and lists.</param>
/// <param name="IsNullable">Whether it may be missing.</param>
/// <param name="Options">Every text that it can be, where that is known; else default.</param>
internal sealed record Shape(ShapeKind Kind, JsonTypeInfo? Json = null, bool IsNullable = false, ImmutableArray<string> Options = default)
{
    public static readonly Shape Unknown = new(ShapeKind.Unknown);
    public static readonly Shape Text = new(ShapeKind.Text);
    public static readonly Shape Number = new(ShapeKind.Number);
    public static readonly Shape Flag = new(ShapeKind.Flag);
    public static readonly Shape Address = new(ShapeKind.Address);
    public static readonly Shape Asset = new(ShapeKind.Text, Options: []);
    public static readonly Shape Markup = new(ShapeKind.Markup);

    /// <summary>The shape of values of a type.</summary>
    public static Shape Of(JsonTypeInfo json)
    {
        var type = Nullable.GetUnderlyingType(json.Type);
        return type is null ? OfType(json) : OfType(json.Options.GetTypeInfo(type)) with { IsNullable = true };
    }

    /// <summary>The shape of a member; null where there is none of that name.</summary>
    public Shape? Member(string name)
    {
        if (Property(name) is not { } property)
        {
            return null;
        }

        var shape = Of(Json!.Options.GetTypeInfo(property.PropertyType));
        return property.IsGetNullable && !property.PropertyType.IsValueType ? shape with { IsNullable = true } : shape;
    }

    /// <summary>How a member is read; null where there is none of that name.</summary>
    public Func<object, object?>? Getter(string name) => Property(name)?.Get;

    /// <summary>Whether it can be joined with texts and put into words.</summary>
    public bool IsText => Kind is ShapeKind.Text or ShapeKind.Word or ShapeKind.Number or ShapeKind.Address;

    /// <summary>The names of its members.</summary>
    public IEnumerable<string> Members => Kind == ShapeKind.Record ? Json!.Properties.Where(property => property.Get is not null).Select(property => property.Name) : [];

    /// <summary>The shape of the elements of a list.</summary>
    public Shape Element() => Json?.ElementType is { } type ? Of(Json.Options.GetTypeInfo(type)) : Unknown;

    /// <summary>What templates and messages call it.</summary>
    public string Name => Json is null ? Kind.ToString() : Json.Type.Name;

    private JsonPropertyInfo? Property(string name)
    {
        // A loop, since a page asks for hundreds of members.
        for (var i = 0; i < Json?.Properties.Count; i++)
        {
            if (Json.Properties[i] is { Get: not null } property && property.Name == name)
            {
                return property;
            }
        }

        return null;
    }

    private static Shape OfType(JsonTypeInfo json)
    {
        var type = json.Type;
        return type == typeof(string) ? Text
            : type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double) ? Number
            : type == typeof(bool) ? Flag
            : type == typeof(Route) ? Address
            : type == typeof(ProseText) ? new Shape(ShapeKind.Prose)
            : type == typeof(InlineText) ? new Shape(ShapeKind.Runs)
            : type == typeof(DataBlock) ? new Shape(ShapeKind.Data)
            : type == typeof(Edtf) ? new Shape(ShapeKind.Unreadable, json)
            : type.IsEnum ? new Shape(ShapeKind.Word, json, Options: EnumWords.All(type))
            : json.Kind == JsonTypeInfoKind.Object ? new Shape(ShapeKind.Record, json)
            : json.Kind == JsonTypeInfoKind.Enumerable ? new Shape(ShapeKind.List, json)
            : new Shape(ShapeKind.Unreadable, json);
    }
}
