using System.Text;
using Digest.Engine;
using Digest.Model;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Model.Theme;
using Digest.Pipelines.Parts;

namespace Digest.Pipelines.Data;

/// <summary>The decoded text of each source that may be shown whole, so that anybody can look up an offset.</summary>
internal sealed class SourceTexts : Pipeline<SourceTextView>
{
    public override string Name => "source texts";

    protected override IEnumerable<string> List(Corpus corpus) => corpus.Sources.Select(source => source.Id).Where(id => ShownText.Of(corpus, id).Whole is not null);

    protected override Route AddressOf(SourceTextView view) => DataRoutes.Text(view.Id);

    protected override SourceTextView PostProcess(string id, Corpus corpus) => new(id, ShownText.Of(corpus, id).Whole!);

    protected override Diagnosed<ReadOnlyMemory<byte>> Output(SourceTextView view, ITheme theme) => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(view.Text));
}

/// <summary>The text of a source.</summary>
internal sealed record SourceTextView(string Id, string Text);
