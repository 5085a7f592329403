using Digest.Benchmarks;

return args switch
{
    ["site", .. var programs] => SiteBuilds.Run(programs),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        site [PROGRAM…]   whole builds of the project's own site, as processes: the built digest.dll, and native programs named here
        """);
    return 2;
}
