using Digest.Benchmarks;
using Digest.Benchmarks.Evaluation;

return args switch
{
    ["evaluate", .. var arguments] => Evaluations.Run(arguments),
    ["site", .. var programs] => SiteBuilds.Run(programs),
    ["throughput"] => Throughput.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        evaluate FOLDER [--misses NAME]   the quality of reading, against the corpora in a folder and our own examples
        site [PROGRAM…]   whole builds of the project's own site, as processes: the built digest.dll, and native programs named here
        throughput        megabytes of text a second and core, for each room of the analysis
        """);
    return 2;
}
