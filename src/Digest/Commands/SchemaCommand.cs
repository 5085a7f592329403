using System.CommandLine;
using System.Text;
using Digest.Engine;
using Digest.Reading.Schema;

namespace Digest.Commands;

/// <summary><c>digest schema</c>: the JSON Schemas of the editors' files, which complete and check while somebody types.</summary>
internal static class SchemaCommand
{
    /// <summary>The folder in the project that the files of the input name as that of their schemas.</summary>
    private const string Folder = "input/schemas";

    /// <summary>The command.</summary>
    public static Command Of(Surroundings world)
    {
        var command = new Command("schema", $"Write the JSON Schemas of the YAML files into {Folder}/, or print one.");
        var kind = new Argument<string?>("KIND") { Description = "Print the schema of this kind of file.", Arity = ArgumentArity.ZeroOrOne };
        kind.AcceptOnlyFromAmong([.. Enum.GetValues<FileKind>().Select(Name)]);
        var root = ProjectOptions.RootOption();
        command.Add(kind);
        command.Add(root);
        command.SetAction(parsed => parsed.GetValue(kind) is { } name
            ? Print(world, name)
            : ProjectOptions.Find(parsed.GetValue(root), world.Folder) is { } project ? Write(world, project) : world.Refuse(ProjectOptions.NotFound(parsed.GetValue(root))));
        return command;
    }

    private static int Print(Surroundings world, string name)
    {
        world.Results.Write(SchemaWriter.Write(Enum.GetValues<FileKind>().First(kind => Name(kind) == name)));
        return Exit.Fine;
    }

    private static int Write(Surroundings world, FileTree project)
    {
        foreach (var kind in Enum.GetValues<FileKind>())
        {
            project.Replace($"{Folder}/{SchemaWriter.FileName(kind)}", Encoding.UTF8.GetBytes(SchemaWriter.Write(kind)));
            world.Results.WriteLine($"{Folder}/{SchemaWriter.FileName(kind)}");
        }

        return Exit.Fine;
    }

    private static string Name(FileKind kind) => SchemaWriter.FileName(kind).Split('.')[0];
}
