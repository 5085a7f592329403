using System.Text.Json.Serialization.Metadata;
using Digest.Engine;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Model.Sources;
using Digest.Reading.Records;

namespace Digest.Pipelines;

/// <summary>The summaries; each is shown on its source's page.</summary>
internal sealed class Summaries(DigestJson json) : Pipeline<InputFile, Summary>
{
    public override string Name => "summaries";

    protected override JsonTypeInfo<Diagnosed<Summary>> ContentJson => json.DiagnosedSummary;

    protected override IEnumerable<Document<InputFile>> Input(IInputContext context) => context.Files("input/summaries", ".md");

    protected override Diagnosed<Summary> Process(Document<InputFile> document) => TextFile.Read(document.Value, SummaryReader.Read);
}
