namespace Digest.Benchmarks.Evaluation;

/// <summary>One thing that is measured against labelled examples or a corpus.</summary>
internal interface IEvaluation
{
    /// <summary>What is measured, as the first column of the table has it.</summary>
    string Name { get; }

    /// <summary>Measures. It yields scores as they come, and none where the corpus is not there.</summary>
    IEnumerable<Score> Measure(Corpora corpora);
}
