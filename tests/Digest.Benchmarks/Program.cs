using Digest.Benchmarks;
using Digest.Benchmarks.Evaluation;
using Digest.Benchmarks.Lexicon;

return args switch
{
    ["compare", .. var sizes] => Comparisons.Run(sizes),
    ["evaluate", .. var arguments] => Evaluations.Run(arguments),
    ["lexicon", var folder, var output, .. var shown] => LexiconBuilder.Run(folder, output, shown),
    ["newsroom", .. var arguments] => Growth.Newsrooms(arguments),
    ["plain", .. var arguments] => Growth.PlainPages(arguments),
    ["site", .. var programs] => SiteBuilds.Run(programs),
    ["throughput"] => Throughput.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        compare [SIZE…]   comparing corpora of made sources, else of 100, 1,000 and 10,000
        evaluate FOLDER [--misses NAME]   the quality of reading, against the corpora in a folder and our own examples
        lexicon FOLDER FILE [WORD…]   the table of words that mean much the same, out of WordNet's files in a folder; words named are shown
        newsroom [PROGRAM [SIZE…]]   builds of a made newsroom as it grows: cold, unchanged, and after small edits
        plain [PROGRAM [SIZE…]]      the same of plain pages
        site [PROGRAM…]   whole builds of the project's own site, as processes: the built digest.dll, and published programs named here
        throughput        megabytes of text a second and core, for each room of the analysis
        """);
    return 2;
}
