using System.Text;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Model.Theme;

namespace Digest.Pipelines.Data;

/// <summary>The decoded text of each source that may be shown whole, so that anybody can look up an offset.</summary>
internal sealed class SourceTexts : Pipeline<SourceTextView>
{
    public override string Name => "source texts";

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Records.Sources.Where(source => source.Sidecar.Rights == Rights.Full).Select(source => source.Id);

    protected override Route AddressOf(SourceTextView view) => DataRoutes.Text(view.Id);

    protected override SourceTextView PostProcess(string id, Corpus corpus) => new(id, corpus.Source(id)!.Text);

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(SourceTextView view, ITheme theme) => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(view.Text));
}

/// <summary>The text of a source.</summary>
internal sealed record SourceTextView(string Id, string Text);
