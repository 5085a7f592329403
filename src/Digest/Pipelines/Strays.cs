using Digest.Engine;
using Digest.Model.Diagnostics;
using Digest.Model.Sources;

namespace Digest.Pipelines;

/// <summary>Files of the input that no pipeline takes: nothing that an editor drops in is passed over in silence.</summary>
internal sealed class Strays : Pipeline<InputFile, InputFile>
{
    private static readonly string[] TakenFolders = ["input/claims/:.yml", "input/figures/:.yml", "input/events/:.yml", "input/summaries/:.md", "input/briefings/:.md", "input/pages/:.md", "input/sources/:.txt", "input/sources/:.html", "input/schemas/:.schema.json"];
    private static readonly string[] TakenFiles = ["input/README.md", "input/site.yml", "input/entities.yml", "input/topics.yml"];

    public override string Name => "strays";

    protected override IEnumerable<Document<InputFile>> Input(IInputContext context)
    {
        var files = context.Files("input", "");
        var sources = files.Select(file => file.Id).Where(IsSource).Select(path => Path.ChangeExtension(path, ".yml")).ToHashSet(StringComparer.Ordinal);
        return files.Where(file => !IsHidden(file.Id) && !TakenFiles.Contains(file.Id) && !TakenFolders.Any(taken => Takes(taken, file.Id)) && !sources.Contains(file.Id));
    }

    protected override Diagnosed<InputFile> Process(Document<InputFile> document)
    {
        var path = document.Id;
        var problem = path.StartsWith("input/sources/", StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal)
            ? new Diagnostic(Rules.SidecarWithoutSource, Location.Of(path), $"no source is called '{Path.GetFileNameWithoutExtension(path)}'") { Help = "name the sidecar as its source is named: 'a.yml' goes with 'a.txt' or 'a.html'" }
            : new Diagnostic(Rules.BadFileName, Location.Of(path), $"'{path}' is no file that a site has") { Help = "see input/README.md for the folders and the endings of their files" };
        return new(document.Value, [problem]);
    }

    private static bool IsSource(string path) => path.StartsWith("input/sources/", StringComparison.Ordinal) && (path.EndsWith(".txt", StringComparison.Ordinal) || path.EndsWith(".html", StringComparison.Ordinal));

    private static bool IsHidden(string path) => path.Contains("/.", StringComparison.Ordinal);

    private static bool Takes(string taken, string path)
    {
        var parts = taken.Split(':');
        return path.StartsWith(parts[0], StringComparison.Ordinal) && path.EndsWith(parts[1], StringComparison.Ordinal);
    }
}
