using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Model.Theme;

namespace Digest.Pipelines.Data;

/// <summary>Everything as one JSON file.</summary>
internal sealed class DataFile : Pipeline<DigestData>
{
    public override string Name => "data";

    protected override bool IsTraced => false;

    protected override Route AddressOf(DigestData view) => DataRoutes.Json;

    protected override DigestData PostProcess(string id, Corpus corpus) => DigestData.Of(corpus, DataRecords.All(corpus));

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(DigestData view, ITheme theme) => DataBytes.Json(view, DataJson.Default.DigestData);
}
