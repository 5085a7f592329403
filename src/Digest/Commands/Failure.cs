using Digest.Engine;
using Digest.Reports;

namespace Digest.Commands;

/// <summary>What is told when the program itself failed.</summary>
internal static class Failure
{
    /// <summary>The key under which an exception carries the document that was being worked on.</summary>
    public const string Document = "document";

    /// <summary>Tells it on standard error, in one or two lines; where exactly, only if that is asked for.</summary>
    /// <returns>The exit code.</returns>
    public static int Tell(Exception exception, Surroundings world)
    {
        var causes = Causes(exception).ToArray();
        var cause = causes[^1];
        if (cause is IOException or UnauthorizedAccessException)
        {
            world.Problems.WriteLine($"digest: {Glyph.Harmless(cause.Message)}");
        }
        else
        {
            var at = causes.Select(each => each.Data[Document]).OfType<string>().FirstOrDefault();
            world.Problems.WriteLine($"digest: this is a bug in Digest{(at is null ? "" : $", met at '{Glyph.Harmless(at)}'")}: {Glyph.Harmless(cause.Message)}");
            world.Problems.WriteLine("Please report it; with DIGEST_TRACE=1 it shows where it happened.");
        }

        if (world.Traced)
        {
            world.Problems.WriteLine(exception);
        }

        return Exit.Failed;
    }

    /// <summary>Tells where the program failed on documents, if that is asked for.</summary>
    public static void Trace(BuildResult result, Surroundings world)
    {
        foreach (var failure in world.Traced ? result.Failures : [])
        {
            world.Problems.WriteLine(failure.Cause);
        }
    }

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
