using Digest.Model.Diagnostics;

namespace Digest.Engine;

/// <summary>An exception at one document: a bug in the program, never a mistake of who wrote the document.</summary>
/// <param name="Document">The document's id: a path, where it is a file; the pipeline's name where documents could not be listed.</param>
public sealed record DocumentFailure(string Document, Exception Cause)
{
    /// <summary>How it is told.</summary>
    public Diagnostic Problem => new(Rules.ProgramFailed, Location.Of(Document), $"the program failed on this document: {Cause.Message}")
    {
        Help = "this is a bug in Digest, please report it with the document; with DIGEST_TRACE=1 it shows where it happened. What links to the document is not checked",
    };
}

/// <summary>What trying to make something came to.</summary>
internal readonly record struct Attempt<T>(T? Value, DocumentFailure? Failure);

/// <summary>Keeps what is thrown at one document from ending the work on all others.</summary>
internal static class Attempt
{
    /// <summary>Makes something of a document.</summary>
    public static Attempt<T> Of<T>(string document, Func<T> make)
    {
        try
        {
            return new(make(), null);
        }
#pragma warning disable CA1031 // Whatever it is, it belongs to this document.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return new(default, new DocumentFailure(document, exception));
        }
    }
}
