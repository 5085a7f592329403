using System.Globalization;

namespace Digest.Benchmarks.Evaluation;

/// <summary>Runs every measurement and prints a table of score, floor and goal.</summary>
internal static class Evaluations
{
    /// <summary>Everything that is measured, in the order of the table.</summary>
    private static readonly IEvaluation[] All =
    [
        new SentenceExamples(), new GoldenRules(), new TreebankSentences(),
        new FigureExamples(), new RecognizerNumbers(),
        new DateExamples(), new RecognizerDates(),
        new PageLines(), new SavedPages(),
        new RelatedClaims(), new HeadlineSimilarity(), new SupportingSentences(), new PossibleConflicts(),
    ];

    /// <summary>Measures what the corpora and our own examples allow.</summary>
    /// <param name="arguments">The folder of the corpora, perhaps <c>--misses NAME</c> to list what a measurement got wrong.</param>
    /// <returns>1 where a score is below its floor.</returns>
    public static int Run(string[] arguments)
    {
        var misses = arguments.SkipWhile(argument => argument != "--misses").Skip(1).FirstOrDefault();
        var corpora = new Corpora(arguments.FirstOrDefault(argument => argument != "--misses" && argument != misses));
        var low = false;
        Console.WriteLine($"{"measured",-34} {"score",7} {"floor",6} {"goal",6}");
        foreach (var evaluation in All.Where(evaluation => misses is null || evaluation.Name.Contains(misses, StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var score in evaluation.Measure(corpora))
            {
                low |= score.Value < score.Floor;
                var mark = score.Value < score.Floor ? "below floor" : score.Value < score.Goal ? "below goal" : "";
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{evaluation.Name + ": " + score.What,-34} {score.Value,7:0.000} {score.Floor,6:0.00} {score.Goal,6:0.00}  {score.Detail}  {mark}").TrimEnd());
                foreach (var miss in misses is null ? [] : score.Misses)
                {
                    Console.WriteLine("    " + miss);
                }
            }
        }

        foreach (var missing in corpora.Missing)
        {
            Console.WriteLine($"not there: {missing}");
        }

        return low ? 1 : 0;
    }
}
