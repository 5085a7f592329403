using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Model.Theme;

namespace Digest.Pipelines.Data;

/// <summary>The JSON Schema of the data, written from the same types.</summary>
internal sealed class DataSchema : Pipeline<SchemaView>
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    public override string Name => "data schema";

    protected override Route AddressOf(SchemaView view) => DataRoutes.Schema;

    protected override SchemaView PostProcess(string id, Corpus corpus) => new(corpus.Site.BaseUrl + DataRoutes.Schema.Href);

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(SchemaView view, ITheme theme) => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(Write(view.Id)));

    /// <summary>The schema under an address.</summary>
    internal static string Write(string id)
    {
        var types = (JsonObject)DataJson.Default.DigestData.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$id"] = id };
        foreach (var (key, value) in types)
        {
            schema[key] = value?.DeepClone();
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented))
        {
            schema.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

/// <summary>The schema's own address: what it says is the program's.</summary>
internal sealed record SchemaView(string Id);
