using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Digest.Reliability.Supply;

/// <summary>A list of what the project is made with, as CycloneDX 1.6 has it.</summary>
internal static class BillOfMaterials
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The list of some packages: the same for the same packages.</summary>
    public static string Of(ImmutableArray<LockedPackage> packages) => new JsonObject
    {
        ["bomFormat"] = "CycloneDX",
        ["specVersion"] = "1.6",
        ["version"] = 1,
        ["metadata"] = new JsonObject { ["component"] = new JsonObject { ["type"] = "application", ["name"] = "digest" } },
        ["components"] = new JsonArray([.. packages.Select(Component)]),
    }.ToJsonString(Indented) + "\n";

    /// <summary>The addresses of the components of a list.</summary>
    public static ImmutableSortedSet<string> Addresses(string bill) =>
        [.. JsonDocument.Parse(bill).RootElement.GetProperty("components").EnumerateArray().Select(component => component.GetProperty("purl").GetString()!)];

    private static JsonNode Component(LockedPackage package) => new JsonObject
    {
        ["type"] = "library",
        ["bom-ref"] = package.Address,
        ["name"] = package.Name,
        ["version"] = package.Version,
        ["purl"] = package.Address,
        ["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = Convert.ToHexStringLower(Convert.FromBase64String(package.Hash)) }),
    };
}
