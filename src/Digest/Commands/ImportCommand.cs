using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using Digest.Commands.Importing;
using Digest.Engine;
using Digest.Model.Diagnostics;
using Digest.Model.Records;
using Digest.Reading.Sources;
using Digest.Reports;

namespace Digest.Commands;

/// <summary><c>digest import</c>: a saved page, a feed, a text or an address becomes a source with its sidecar; or, with <c>--format json</c>, only what is read in it.</summary>
internal static class ImportCommand
{
    private const string Sources = "input/sources";

    /// <summary>What is written where nobody says what may be published: a text from outside belongs to somebody.</summary>
    private const string Cautious = "citation";

    private static readonly ImmutableArray<string> Rights = ["full", "excerpt", Cautious];

    /// <summary>The command.</summary>
    public static Command Of(Surroundings world)
    {
        var command = new Command("import", "Make sources of saved pages, feeds, texts or addresses; with --format json only show what is read in files.");
        var files = new Argument<string[]>("FILE") { Description = "A file, an address with http:// or https://, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string?>("--format") { Description = "json: write a line {path, title, byline, published, outlet, language, text} a file, and no source." };
        format.AcceptOnlyFromAmong("json");
        var id = new Option<string?>("--id") { Description = "The id of the source; else it is made from the title.", HelpName = "ID" };
        var rights = new Option<string?>("--rights") { Description = $"How much of the text the site shows: full, excerpt (quoted paragraphs) or citation (quoted words alone); else {Cautious}." };
        rights.AcceptOnlyFromAmong([.. Rights]);
        var root = ProjectOptions.RootOption();
        command.Add(files);
        command.Add(format);
        command.Add(id);
        command.Add(rights);
        command.Add(root);
        command.SetAction(parsed => (parsed.GetValue(format), parsed.GetValue(id)) switch
        {
            ("json", _) when parsed.GetValue(rights) is not null => world.Refuse("--format json writes no source, so that --rights has no meaning"),
            ("json", null) => Show(world, parsed.GetValue(files)!),
            ("json", _) => world.Refuse("--format json writes no source, so that --id has no meaning"),
            (_, { } named) when !Ids.IsId(named) => world.Refuse($"'{named}' is no id{(Ids.Suggest(named) is { } better ? $"; '{better}' is one" : "")}"),
            (_, { } _) when parsed.GetValue(files)!.Length > 1 => world.Refuse("--id names one source, and there are several files"),
            var (_, named) => ProjectOptions.Find(parsed.GetValue(root), world.Folder) is { } project
                ? Import(world, project, parsed.GetValue(files)!, named, parsed.GetValue(rights))
                : world.Refuse(ProjectOptions.NotFound(parsed.GetValue(root))),
        });
        return command;
    }

    private static int Show(Surroundings world, string[] files)
    {
        var code = Exit.Fine;
        foreach (var file in files)
        {
            if (IsAddress(file))
            {
                return world.Refuse("--format json reads files; import an address into the project first");
            }

            if (Bytes(world, file) is not { } bytes)
            {
                return world.Refuse($"there is no file '{file}'");
            }

            var texts = ImportedText.Read(file, bytes, isHtml: false, out var refused);
            code = Refused(world, file, refused) ? Exit.InputHasErrors : code;
            foreach (var text in texts)
            {
                world.Results.Write(JsonLines.Write(json => Write(json, file, text)));
                code = Tell(world, text) ? code : Exit.InputHasErrors;
            }
        }

        return code;
    }

    private static void Write(Utf8JsonWriter json, string path, ImportedText text)
    {
        json.WriteStartObject();
        json.WriteString("path", path);
        json.WriteString("title", text.Title);
        json.WriteString("byline", text.Byline);
        json.WriteString("published", text.Published?.ToString());
        json.WriteString("outlet", text.Outlet);
        json.WriteString("language", text.Language);
        json.WriteString("text", text.Body);
        json.WriteEndObject();
    }

    private static int Import(Surroundings world, FileTree project, string[] files, string? id, string? rights)
    {
        var (code, written) = (Exit.Fine, 0);
        foreach (var file in files)
        {
            var (bytes, address, kind) = (Bytes(world, file), (string?)null, (ContentKind?)null);
            if (IsAddress(file))
            {
                var fetched = Download.Fetch(new Uri(file), world.Network).GetAwaiter().GetResult();
                if (fetched.Problem is { } problem)
                {
                    return world.Refuse($"'{file}' was not fetched: {problem}");
                }

                (bytes, address, kind) = (fetched.Bytes, fetched.Address.AbsoluteUri, fetched.Kind);
            }

            if (bytes is null)
            {
                return world.Refuse($"there is no file '{file}'");
            }

            var (texts, form) = Read(file, bytes, kind, out var refused);
            code = Refused(world, file, refused) ? Exit.InputHasErrors : code;
            if (id is not null && texts.Length > 1)
            {
                return world.Refuse($"'{file}' is a feed of {texts.Length} entries, and --id names one source");
            }

            foreach (var text in texts)
            {
                var named = id ?? Ids.Suggest(text.Title ?? (address is null && file != "-" ? Path.GetFileNameWithoutExtension(file) : ""));
                var at = text.IsEntry ? text.Url ?? address : address ?? text.Url;
                if (Tell(world, text) && Write(world, project, text, named, at, form, rights ?? Cautious))
                {
                    written++;
                }
                else
                {
                    code = Exit.InputHasErrors;
                }
            }
        }

        if (written > 0 && rights is null)
        {
            world.Problems.WriteLine($"digest: rights: {Cautious}, so that readers see the words that you quote and no more of the text; where more may be published, write excerpt or full into its .yml, or import with --rights");
        }

        return code;
    }

    /// <summary>Reads what was received. Bytes that only the server could tell the encoding of become UTF-8, since a source is read without its server.</summary>
    /// <returns>The texts, and what to add to the form in which they came.</returns>
    private static (ImmutableArray<ImportedText> Texts, string Form) Read(string file, byte[] bytes, ContentKind? kind, out string? refused)
    {
        var isHtml = kind?.IsHtml ?? false;
        if (kind?.Encoding is { } encoding && (encoding is UnicodeEncoding || ImportedText.Read(file, bytes, isHtml, out _).Any(text => text.HasUnreadLetters)))
        {
            return (ImportedText.Read(file, Encoding.UTF8.GetBytes(encoding.GetString(bytes)), isHtml, out refused), $" in {encoding.WebName}, kept in UTF-8");
        }

        return (ImportedText.Read(file, bytes, isHtml, out refused), "");
    }

    /// <summary>Tells why nothing was read in a file.</summary>
    /// <returns>Whether that is so.</returns>
    private static bool Refused(Surroundings world, string file, string? reason)
    {
        if (reason is not null)
        {
            world.Problems.WriteLine($"digest: '{Glyph.Harmless(file)}' was not read: {reason}");
        }

        return reason is not null;
    }

    /// <summary>Writes a source that was not there before: both of its files, or none.</summary>
    private static bool Write(Surroundings world, FileTree project, ImportedText text, string? id, string? address, string form, string rights)
    {
        if (id is null)
        {
            world.Problems.WriteLine("digest: the text has no title from which an id could be made; name one with --id");
            return false;
        }

        if (project.List(Sources).Any(path => Path.GetFileNameWithoutExtension(path) == id))
        {
            world.Problems.WriteLine($"digest: there is a source '{id}' already, which stays as it is; --id names another one");
            return false;
        }

        var path = $"{Sources}/{id}{(text.IsHtml ? ".html" : ".txt")}";
        Write(project, path, text.Received.Span);
        try
        {
            Write(project, $"{Sources}/{id}.yml", Encoding.UTF8.GetBytes(SidecarText.Of(text, address, world.Today?.Invoke(), rights, (text.IsHtml ? "web page" : "plain text") + form)));
        }
        catch
        {
            project.Remove(path);
            throw;
        }

        world.Results.WriteLine(path);
        return true;
    }

    /// <summary>Writes a file, or leaves nothing of it.</summary>
    private static void Write(FileTree project, string file, ReadOnlySpan<byte> bytes)
    {
        try
        {
            project.Replace(file, bytes);
        }
        catch
        {
            project.Remove(file + ".new");
            throw;
        }
    }

    /// <summary>Tells what is wrong with a text.</summary>
    /// <returns>Whether it could be read.</returns>
    private static bool Tell(Surroundings world, ImportedText text)
    {
        world.Show(TextReport.Of(text.Problems, new FileLines(_ => null)));
        return text.Problems.All(problem => problem.Rule.Severity < Severity.Error);
    }

    private static bool IsAddress(string file) =>
        file.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || file.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? Uri.TryCreate(file, UriKind.Absolute, out _) : false;

    /// <summary>The bytes of a file or of standard input, no more than one beyond what is read; null where there are none.</summary>
    private static byte[]? Bytes(Surroundings world, string file)
    {
        if (IsAddress(file))
        {
            return null;
        }

        if (file != "-")
        {
            return FileTree.ReadNamed(Path.GetFullPath(file, world.Folder));
        }

        using var input = world.Input?.Invoke() ?? Stream.Null;
        using var bytes = new MemoryStream();
        var part = new byte[64 * 1024];
        for (int read; bytes.Length <= SourceDecoder.MaxBytes && (read = input.Read(part)) > 0;)
        {
            bytes.Write(part, 0, read);
        }

        return bytes.ToArray();
    }
}
