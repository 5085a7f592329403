namespace Digest.Reliability;

/// <summary>One promise of the program, tried against as many cases as it takes to believe it.</summary>
internal interface ISuite
{
    /// <summary>The name on the command line.</summary>
    static abstract string Name { get; }

    /// <summary>What is tried, in a line.</summary>
    static abstract string About { get; }

    /// <summary>Tries every case and counts it.</summary>
    static abstract void Run(SuiteRun run, Tally tally);
}
