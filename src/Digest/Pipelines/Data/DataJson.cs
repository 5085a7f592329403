using System.Text.Json;
using System.Text.Json.Serialization;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Model.Sources;

namespace Digest.Pipelines.Data;

/// <summary>How the data become JSON that others read: members in snake case, and enumerations as the words that editors write.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    WriteIndented = true,
    NewLine = "\n",
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(WordOf<Agreement>), typeof(WordOf<Bound>), typeof(WordOf<ClaimKind>), typeof(WordOf<ClaimState>), typeof(WordOf<ConflictKind>),
        typeof(WordOf<EntityType>), typeof(WordOf<RecordKind>), typeof(WordOf<Rights>), typeof(WordOf<Stance>),
    ])]
[JsonSerializable(typeof(DigestData))]
[JsonSerializable(typeof(AnnotationsView))]
internal sealed partial class DataJson : JsonSerializerContext;

/// <summary>An enumeration as words: <c>ContradictsItself</c> is <c>contradicts-itself</c>.</summary>
internal sealed class WordOf<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
