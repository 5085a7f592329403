using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Digest.Model.Text;

namespace Digest.Commands;

/// <summary>The command line: every command, and what the program says where it does not understand one.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command.</summary>
    /// <returns>One of <see cref="Exit"/>.</returns>
    public static int Run(string[] arguments, Surroundings world)
    {
        try
        {
            if (Noncharacters.Normalized("e\u0301", NormalizationForm.FormC).Length != 1)
            {
                world.Problems.WriteLine("digest: the ICU library is missing, without which texts cannot be compared; install it (Debian and Ubuntu: apt-get install libicu-dev)");
                return Exit.Failed;
            }

            var parsed = Root(world).Parse(arguments);
            if (parsed.Action is ParseErrorAction mistake)
            {
                mistake.ShowHelp = false;
            }

            var code = parsed.Invoke(new InvocationConfiguration { Output = world.Results, Error = world.Problems, EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? Exit.WrongUsage : code;
        }
#pragma warning disable CA1031 // Whatever happens, the program says so in its own words.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return Failure.Tell(exception, world);
        }
        finally
        {
            world.Results.Flush();
        }
    }

    private static RootCommand Root(Surroundings world)
    {
        var root = new RootCommand("Builds a source-critical briefing digest, and checks every quote in it against its source.");
        var build = BuildCommand.Of(world);
        foreach (var option in build.Options)
        {
            root.Add(option);
        }

        root.Action = build.Action;
        root.Add(build);
        root.Add(CheckCommand.Of(world));
        root.Add(ServeCommand.Of(world));
        root.Add(InspectCommand.Of(world));
        root.Add(ImportCommand.Of(world));
        root.Add(VerifyCommand.Of(world));
        root.Add(CompareCommand.Of(world));
        root.Add(SuggestCommand.Of(world));
        root.Add(ExplainCommand.Of(world));
        root.Add(SchemaCommand.Of(world));
        return root;
    }
}
