namespace Digest.Reliability.Fuzzing;

/// <summary>Every kind of input.</summary>
internal static class FuzzKinds
{
    /// <summary>The shares of all kinds together.</summary>
    public const int Shares = 1_000;

    /// <summary>The kind that takes seconds an input, and is not held to two.</summary>
    public const string Dear = "build";

    /// <summary>The kinds.</summary>
    public static IReadOnlyList<FuzzKind> All { get; } =
    [
        new("text", 140, Site(".txt"), Fragments.Of("text"), TextInputs.Text),
        new("page", 120, Fragments.Seeds("page"), Fragments.Of("page"), TextInputs.Page),
        new("import", 50, [.. Fragments.Seeds("page"), .. Site(".txt")], Fragments.Of("page"), TextInputs.Imported),
        new("feed", 80, Fragments.Seeds("feed"), Fragments.Of("feed"), TextInputs.Imported),
        new("markdown", 160, Site(".md"), Fragments.Of("markdown"), TextInputs.Markdown),
        new("yaml", 160, Site(".yml"), Fragments.Of("yaml"), TextInputs.Yaml),
        new("edtf", 100, Fragments.Of("edtf"), Fragments.Of("edtf"), TextInputs.Date),
        new("template", 90, Fragments.Seeds("template"), Fragments.Of("template"), TemplateInputs.Template),
        new("cache", 50, [EngineInputs.GoodCache()], Fragments.Of("cache"), EngineInputs.Cache),
        new("manifest", 44, [EngineInputs.GoodManifest()], Fragments.Of("manifest"), EngineInputs.OfFolder),
        new("site", 5, SiteInputs.SmallSeeds, [.. Fragments.Of("yaml"), .. Fragments.Of("markdown"), .. Fragments.Of("text")], SiteInputs.Show),
        new(Dear, 1, SiteInputs.HostileSeeds, [.. Fragments.Of("yaml"), .. Fragments.Of("markdown"), .. Fragments.Of("text")], SiteInputs.Build),
    ];

    /// <summary>The kind of an input by its number: all kinds take turns.</summary>
    public static FuzzKind Of(long number) => Turns[(int)(number % Shares)];

    private static FuzzKind[] Turns { get; } = InTurns();

    private static byte[][] Site(string ending) => [.. SmallSite.Files.Where(file => file.Key.EndsWith(ending, StringComparison.Ordinal)).Select(static file => file.Value)];

    /// <summary>Spread as evenly as may be, so that a short run has some of each kind.</summary>
    private static FuzzKind[] InTurns() =>
    [
        .. All.SelectMany(kind => Enumerable.Range(0, kind.Share).Select(i => (Kind: kind, At: (i + 0.5) / kind.Share)))
            .OrderBy(turn => turn.At)
            .ThenBy(turn => turn.Kind.Name, StringComparer.Ordinal)
            .Select(turn => turn.Kind),
    ];
}
