using System.Collections.Immutable;
using Digest.Model.Diagnostics;

namespace Digest.Commands;

/// <summary>What the program's exit codes mean. They are a contract.</summary>
internal static class Exit
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>The editors' files have errors.</summary>
    public const int InputHasErrors = 1;

    /// <summary>The command line was not understood, or names what is not there.</summary>
    public const int WrongUsage = 2;

    /// <summary>Digest failed: a bug, or a disk that does not do as it should.</summary>
    public const int Failed = 3;

    /// <summary>The code for all that is wrong with an input.</summary>
    public static int Of(ImmutableArray<Diagnostic> problems) =>
        problems.Any(problem => problem.Rule.Code == Rules.ProgramFailed.Code) ? Failed
        : problems.Any(problem => problem.Rule.Severity == Severity.Error) ? InputHasErrors
        : Fine;
}
