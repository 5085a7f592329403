using Digest.Engine;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Model.Sources;
using Digest.Reading.Records;

namespace Digest.Pipelines;

/// <summary>The file that says what the site is called and where it stands.</summary>
internal sealed class SiteFile : Pipeline<InputFile, SiteSettings>
{
    /// <summary>Its path; the project folder is the one that holds it.</summary>
    public const string FilePath = "input/site.yml";

    public override string Name => "site";

    protected override IEnumerable<Document<InputFile>> Input(IInputContext context) => context.Files("input", "site.yml").Where(file => file.Id == FilePath);

    protected override Diagnosed<SiteSettings> Process(Document<InputFile> document) => TextFile.Read(document.Value, SiteReader.Read);
}
