using System.Collections.Immutable;
using Digest.Analysis.Attribution;
using Digest.Analysis.Cleaning;
using Digest.Analysis.Dates;
using Digest.Analysis.Findings;
using Digest.Analysis.Mentions;
using Digest.Analysis.Names;
using Digest.Analysis.Numbers;
using Digest.Engine;
using Digest.Model.Diagnostics;
using Digest.Model.Sources;
using Digest.Pipelines;
using Digest.Reading.Records;
using Digest.Reading.Sources;

namespace Digest.Commands.Inspecting;

/// <summary>Inspects files one by one, with the entities of a project where there is one.</summary>
internal sealed class Inspector
{
    private const string EntityFile = "input/entities.yml";

    /// <summary>The largest file that is inspected, in bytes: no article comes near it, and what is built to be slow ends in seconds.</summary>
    private const int MaxBytes = 2 * 1024 * 1024;

    private readonly MentionFinder? _entities;
    private readonly bool _keepAll;

    /// <summary>Reads the project's entities.</summary>
    /// <param name="keepAll">Whether every line is taken for article text.</param>
    public Inspector(FileTree? project, bool keepAll)
    {
        _keepAll = keepAll;
        Problems = [];
        if (project?.Read(EntityFile) is { } bytes)
        {
            var entities = TextFile.Read(new InputFile(EntityFile, bytes), EntitiesReader.Read);
            Problems = entities.Diagnostics;
            _entities = entities.Value.IsEmpty ? null : MentionFinder.Of(entities.Value);
        }
    }

    /// <summary>What is wrong with the project's entities.</summary>
    public ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>Inspects one file.</summary>
    /// <param name="folder">What its path is relative to.</param>
    public Diagnosed<Inspected> Read(string folder, Asked asked)
    {
        var full = Path.GetFullPath(asked.Path, folder);
        var place = new FileTree(Path.GetDirectoryName(full) ?? full);
        byte[]? bytes;
        byte[]? card;
        try
        {
            var real = FileTree.RealPath(full);
            var own = new FileTree(Path.GetDirectoryName(real) ?? real);
            if (own.Length(Path.GetFileName(real)) > MaxBytes)
            {
                return Failed(asked.Path, Rules.TooLarge, $"the file is larger than {MaxBytes / 1024 / 1024} MB, which is more than an article has", "keep the article only, as text");
            }

            bytes = own.Read(Path.GetFileName(real));
            card = place.Read(Path.ChangeExtension(Path.GetFileName(full), ".yml"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failed(asked.Path, Rules.MissingFile, $"the file cannot be read: {exception.Message}", null);
        }

        return bytes is null
            ? Failed(asked.Path, Rules.MissingFile, $"there is no file '{asked.Path}'", null)
            : Inspect(asked, bytes, card is null ? null : new InputFile(Path.ChangeExtension(asked.Path, ".yml"), card));
    }

    private static Diagnosed<Inspected> Failed(string path, Rule rule, string message, string? help) =>
        new(Inspected.Nothing(path), [new Diagnostic(rule, Location.Of(path), message) { Help = help }]);

    /// <summary>Inspects bytes.</summary>
    /// <param name="card">The sidecar beside them, where there is one.</param>
    public Diagnosed<Inspected> Inspect(Asked asked, byte[] bytes, InputFile? card)
    {
        var received = SourceReader.Read(new InputFile(asked.Path, bytes));
        var sidecar = card is null ? Sidecar.Unknown(asked.Path) : TextFile.Read(card, SidecarReader.Read);
        ImmutableArray<Diagnostic> problems = [.. sidecar.Diagnostics, .. received.Diagnostics];
        if (received.Value.Text.Length == 0 && received.Diagnostics.Any(static problem => problem.Rule.Severity == Severity.Error))
        {
            return new(Inspected.Nothing(asked.Path), problems);
        }

        var text = received.Value.Text;
        var page = received.Value.Page;
        var completed = SidecarCompletion.By(sidecar.Value, page);
        var article = page is not null || _keepAll ? Cleaner.KeepAll(text) : Cleaner.Clean(text, completed.Cut, completed.Keep);
        var published = PublicationFinder.Find(asked.Published, text, article, completed);
        var source = new Source(Path.GetFileNameWithoutExtension(asked.Path), asked.Path, received.Value.Sha256, text, completed with { Published = published?.Date }, article);
        var attributions = QuotationFinder.Find(text, article.Passages);
        var figures = KeptText.Of(NumberReader.Read(text), article, static figure => figure.Span);
        var mentions = _entities is null ? [] : KeptText.Of(_entities.Find(text), article, static mention => mention.Span);
        var english = EnglishText.Is(text, article.Passages);
        return new(
            new Inspected(
                asked.Path,
                true,
                english,
                bytes,
                source,
                article.Title is null ? completed.Title : null,
                published,
                figures,
                attributions.SpeakersOf([.. figures.Select(static figure => figure.Span)]),
                KeptText.Of(DateReader.Read(text, published?.Date), article, static date => date.Span),
                attributions.Quotations,
                mentions,
                english ? NameFinder.Find(text, article.Passages, mentions) : [],
                FindingFinder.Find(source, SharedText.None)),
            problems);
    }
}
