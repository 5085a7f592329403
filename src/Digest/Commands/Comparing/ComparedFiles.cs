using Digest.Analysis.Cleaning;
using Digest.Analysis.Matching;
using Digest.Commands.Inspecting;
using Digest.Engine;
using Digest.Model.Sources;
using Digest.Pipelines;
using Digest.Reading.Records;
using Digest.Reading.Sources;

namespace Digest.Commands.Comparing;

/// <summary>A file that is compared.</summary>
internal sealed record ComparedFile(string Text, SourceTerms Terms);

/// <summary>Reads the files that are compared, in or outside the input, each judged by itself and by a sidecar beside it. The last ones are remembered, since one text is often compared with many.</summary>
internal sealed class ComparedFiles(Surroundings world)
{
    private const int Remembered = 64;

    private readonly Dictionary<string, ComparedFile> known = new(StringComparer.Ordinal);

    /// <summary>The file of that path; null where there is none.</summary>
    public ComparedFile? Find(string path)
    {
        if (known.TryGetValue(path, out var file))
        {
            return file;
        }

        if (Read(path) is { } read)
        {
            if (known.Count >= Remembered)
            {
                known.Clear();
            }

            known[path] = read;
            return read;
        }

        return null;
    }

    private ComparedFile? Read(string path)
    {
        var full = Path.GetFullPath(path, world.Folder);
        var folder = new FileTree(Path.GetDirectoryName(full) ?? world.Folder);
        var name = Path.GetFileName(full);
        if (name.Length == 0 || FileTree.ReadNamed(full) is not { } bytes)
        {
            return null;
        }

        var sidecar = Path.ChangeExtension(name, ".yml") is var beside && beside != name && folder.Read(beside) is { } card
            ? TextFile.Read(new InputFile(beside, card), SidecarReader.Read).Value
            : Sidecar.Unknown(name);
        var received = SourceReader.Read(new InputFile(name, bytes)).Value;
        var completed = SidecarCompletion.By(sidecar, received.Page);
        var article = received.Page is null ? Cleaner.Clean(received.Text, completed.Cut, completed.Keep) : Cleaner.KeepAll(received.Text);
        return new ComparedFile(received.Text, TermReader.Read(path, received.Text, article, PublicationFinder.Find(null, received.Text, article, completed)?.Date));
    }
}
