using System.Collections.Immutable;
using System.Globalization;
using Digest.Model.Dates;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Text;
using Digest.Reading.Schema;
using Digest.Reading.Yaml;

namespace Digest.Reading.Records;

/// <summary>The values of a mapping, typed. What is missing or wrong is null or empty here: the check against the shape has reported it.</summary>
internal sealed class Fields
{
    private readonly YamlMapping? mapping;

    public Fields(YamlNode? node, string path)
    {
        mapping = node as YamlMapping;
        At = mapping is { Entries: [var first, ..] } ? first.Key.At : node?.At ?? Location.Of(path);
    }

    /// <summary>Where the mapping starts: its first key.</summary>
    public Location At { get; }

    /// <summary>Where a value stands; the start of the mapping where there is none.</summary>
    public Location Where(string key) => Node(key)?.At ?? At;

    /// <summary>Whether the key is there, with whatever value.</summary>
    public bool Has(string key) => Node(key) is not null;

    /// <summary>A text without white space around it.</summary>
    public string? Text(string key) => Text(Node(key));

    /// <summary>A value that is as its shape wants it; null where it is not.</summary>
    public string? Valid(string key, ScalarShape shape) => Text(key) is { } text && ShapeChecker.Fault(text, shape) is null ? text : null;

    /// <summary>A text that knows where it stands.</summary>
    public PlacedText? Placed(string key) => Placed(Node(key));

    /// <summary>Texts; a single one counts as a list of one.</summary>
    public ImmutableArray<string> Texts(string key) => [.. Items(key).Select(Text).OfType<string>()];

    /// <summary>Texts that know where they stand; a single one counts as a list of one.</summary>
    public ImmutableArray<PlacedText> PlacedTexts(string key) => [.. Items(key).Select(Placed).OfType<PlacedText>()];

    /// <summary>What the editors say in their own words under these keys, where they are there.</summary>
    public IEnumerable<OwnWords> Own(params string[] keys) =>
        from key in keys
        let text = Placed(key)
        where text is not null
        select new OwnWords(key, text);

    /// <summary>An id.</summary>
    public IdRef? Id(string key) => Id(Node(key));

    /// <summary>Ids.</summary>
    public ImmutableArray<IdRef> IdList(string key) => [.. Items(key).Select(Id).OfType<IdRef>()];

    /// <summary>A date.</summary>
    public Edtf? Date(string key) => Text(key) is { } text ? FieldValues.Date(text) : null;

    /// <summary>A date, or a time of RFC 3339.</summary>
    public Edtf? DateOrTime(string key) => Text(key) is { } text ? FieldValues.DateOrTime(text) : null;

    /// <summary>A plain decimal.</summary>
    public decimal? Decimal(string key) => Text(key) is { } text ? FieldValues.Decimal(text) : null;

    /// <summary>A whole number that is as its shape wants it.</summary>
    public int? Whole(string key, ScalarShape shape) =>
        int.TryParse(Valid(key, shape), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The number of a line.</summary>
    public int? Line(string key) => Whole(key, Scalars.LineNumber);

    /// <summary>Whether <c>true</c> stands there.</summary>
    public bool IsTrue(string key) => Text(key) == "true";

    /// <summary>What a word means; null where it is none of those.</summary>
    public T? Word<T>(string key, ImmutableArray<Word<T>> words)
        where T : struct => Meaning(Text(key), words);

    /// <summary>What words mean; a single one counts as a list of one.</summary>
    public ImmutableArray<T> WordList<T>(string key, ImmutableArray<Word<T>> words)
        where T : struct => [.. Texts(key).Select(text => Meaning(text, words)).OfType<T>()];

    /// <summary>A mapping within this one; null where there is none.</summary>
    public Fields? Record(string key) => Node(key) is YamlMapping inner ? new Fields(inner, At.Path) : null;

    /// <summary>The mappings of a list.</summary>
    public IEnumerable<Fields> Records(string key) => All(Node(key), At.Path);

    /// <summary>Keys with their texts, in the order of the file.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs(string key) =>
        Node(key) is not YamlMapping inner ? [] : inner.Entries
            .Where(entry => Text(entry.Value) is not null)
            .Select(entry => KeyValuePair.Create(entry.Key.Value, Text(entry.Value)!));

    /// <summary>The mappings of a list.</summary>
    public static IEnumerable<Fields> All(YamlNode? list, string path) =>
        list is YamlSequence sequence ? sequence.Items.OfType<YamlMapping>().Select(item => new Fields(item, path)) : [];

    private static string? Text(YamlNode? node) =>
        node is YamlScalar scalar && !string.IsNullOrWhiteSpace(scalar.Value) ? scalar.Value.Trim() : null;

    private static PlacedText? Placed(YamlNode? node) =>
        node is YamlScalar scalar && !string.IsNullOrWhiteSpace(scalar.Value) ? scalar.Placed() : null;

    private static IdRef? Id(YamlNode? node) =>
        Text(node) is { } id && Ids.IsId(id) ? new IdRef(id, node!.At) : null;

    private static T? Meaning<T>(string? text, ImmutableArray<Word<T>> words)
        where T : struct
    {
        foreach (var word in words)
        {
            if (string.Equals(word.Name, text, StringComparison.Ordinal))
            {
                return word.Meaning;
            }
        }

        return null;
    }

    private YamlNode? Node(string key) => mapping?.Find(key)?.Value;

    private ImmutableArray<YamlNode> Items(string key) => Node(key) switch
    {
        null => [],
        YamlSequence sequence => sequence.Items,
        var single => [single],
    };
}
