using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Digest.Engine;
using Digest.Reliability.Disk;

namespace Digest.Reliability.Supply;

/// <summary>What the project takes from others is pinned, looked after and listed, and runs nothing while it is installed.</summary>
internal sealed class SupplySuite : ISuite
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    // What a restore reads of a repository.
    private static readonly string[] Endings = [".csproj", ".props", ".sln", ".lock.json", "global.json"];
    private static readonly string[] Made = ["bin", "obj", "node_modules"];

    /// <inheritdoc/>
    public static string Name => "supply";

    /// <inheritdoc/>
    public static string About =>
        "locked restores, the audit, npm without scripts, the bill of materials (--bom FILE keeps it), one native program from two builds";

    /// <inheritdoc/>
    public static void Run(SuiteRun run, Tally tally)
    {
        var repository = FileTree.Upward(AppContext.BaseDirectory, "input/site.yml")!;
        string[] files = [.. repository.List().Where(file => !file.Split('/').Any(Made.Contains))];
        string[] locks = [.. files.Where(file => file.EndsWith("packages.lock.json", StringComparison.Ordinal))];
        string[] projects = [.. files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))];
        tally.Case("projects with a lock file", projects.Length == locks.Length ? null : $"{projects.Length} projects have {locks.Length} lock files");
        Restore(run, repository, files, locks, tally);
        Audit(run, repository, projects, tally);
        Npm(run, repository, files, tally);
        Bill(run, repository, files, tally);
        if (!run.Quick)
        {
            string[] programs = [.. Enumerable.Range(0, 2).Select(i => Native.Published.Publish(repository, "src/Digest", "digest", run.Folder($"native-{i}")))];
            var hashes = programs.Select(File.ReadAllBytes).Select(Snapshot.HashOf).Distinct();
            tally.Case("native programs of two builds", hashes.Count() == 1 ? null : "two builds of the native program differ");
        }
    }

    /// <summary>A restore of the repository's projects by their lock files succeeds; with a lock file that names another hash it fails.</summary>
    private static void Restore(SuiteRun run, FileTree repository, string[] files, string[] locks, Tally tally)
    {
        var copy = new FileTree(run.Folder("restore"));
        foreach (var file in files.Where(file => Endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal))))
        {
            copy.Copy(repository, file);
        }

        foreach (var (i, file) in locks.Index())
        {
            var project = Path.GetDirectoryName(file)!;
            var text = Encoding.UTF8.GetString(copy.Read(file)!);
            const string Key = "\"contentHash\": \"";
            if (text.IndexOf(Key, StringComparison.Ordinal) is not (>= 0 and var at) || (run.Quick && i % 4 != run.Seed % 4))
            {
                continue;
            }

            var whole = Locked(copy.Root, project);
            tally.Case("restores by the lock file", whole.Exit == 0 ? null : $"{project}: a locked restore ended with {whole.Exit}: {whole.Results}");
            var place = at + Key.Length;
            copy.Write(file, Encoding.UTF8.GetBytes(text[..place] + (text[place] == 'A' ? 'B' : 'A') + text[(place + 1)..]));
            var tampered = Locked(copy.Root, project);
            var refused = tampered.Exit != 0 && tampered.Results.Contains("NU1403", StringComparison.Ordinal);
            tally.Case("restores by a lock file with another hash", refused ? null : $"{project}: it ended with {tampered.Exit}: {tampered.Results}");
            copy.Write(file, Encoding.UTF8.GetBytes(text));
        }
    }

    private static Ran Locked(string folder, string project) =>
        Ran.Of(["dotnet", "restore", project, "--locked-mode", "--force"], folder, Limit, new Dictionary<string, string?>());

    /// <summary>Every project is audited as a whole, and no warning of the audit is silenced.</summary>
    private static void Audit(SuiteRun run, FileTree repository, string[] projects, Tally tally)
    {
        foreach (var project in projects.Where((_, i) => !run.Quick || i % 3 == run.Seed % 3))
        {
            string[] names = ["NuGetAudit", "NuGetAuditMode", "RestorePackagesWithLockFile", "NoWarn", "WarningsNotAsErrors", "TreatWarningsAsErrors"];
            var ran = Ran.Of(["dotnet", "msbuild", project, .. names.Select(name => $"-getProperty:{name}")], repository.Root, Limit, new Dictionary<string, string?>());
            var values = JsonDocument.Parse(ran.Results).RootElement.GetProperty("Properties");
            bool Is(string name, string value) => values.GetProperty(name).GetString() == value;
            bool Silences(string name) => values.GetProperty(name).GetString()!.Contains("NU19", StringComparison.Ordinal);
            var audited = Is("NuGetAudit", "true") && Is("NuGetAuditMode", "all");
            var heard = Is("TreatWarningsAsErrors", "true") && !Silences("NoWarn") && !Silences("WarningsNotAsErrors");
            var locked = Is("RestorePackagesWithLockFile", "true");
            tally.Case("projects that are audited", audited && heard && locked ? null : $"{project}: {ran.Results}");
        }
    }

    /// <summary>No install of npm packages runs anything: every one is told so, and the settings beside the lock files say so to everybody else.</summary>
    private static void Npm(SuiteRun run, FileTree repository, string[] files, Tally tally)
    {
        foreach (var file in files.Where(MayInstall))
        {
            foreach (var line in Encoding.UTF8.GetString(repository.Read(file)!).Split('\n').Where(Installs))
            {
                tally.Case("installs of npm packages", line.Contains("--ignore-scripts", StringComparison.Ordinal) ? null : $"{file}: {line.Trim()}");
            }
        }

        foreach (var file in files.Where(file => Path.GetFileName(file) == "package-lock.json"))
        {
            var settings = Path.Combine(Path.GetDirectoryName(file)!, ".npmrc");
            var said = repository.Read(settings);
            tally.Case("settings of npm", said is not null && Installed(run, said) == false ? null : $"{settings} lets scripts run");
        }

        tally.Require(Installed(run, null) == true, "control: npm runs no script though nobody told it so");
    }

    private static bool MayInstall(string file) =>
        file.EndsWith(".csproj", StringComparison.Ordinal) || file.StartsWith(".ci/", StringComparison.Ordinal) || file is "tests/run" or "tests/gates";

    private static bool Installs(string line) => line.Contains("npm ci", StringComparison.Ordinal) || line.Contains("npm install", StringComparison.Ordinal);

    /// <summary>Whether npm runs a script of the package that it installs.</summary>
    private static bool Installed(SuiteRun run, byte[]? settings)
    {
        var folder = new FileTree(run.Folder("npm"));
        folder.Clear();
        folder.Write("package.json", """{"name":"tried","version":"1.0.0","scripts":{"postinstall":"node -e \"require('fs').writeFileSync('ran', '')\""}}"""u8);
        folder.Write("package-lock.json", """{"name":"tried","version":"1.0.0","lockfileVersion":3,"requires":true,"packages":{"":{"name":"tried","version":"1.0.0"}}}"""u8);
        if (settings is not null)
        {
            folder.Write(".npmrc", settings);
        }

        var ran = Ran.Of(["npm", "ci", "--no-audit", "--no-fund"], folder.Root, Limit, new Dictionary<string, string?> { ["npm_config_ignore_scripts"] = null });
        return ran.Exit == 0 ? folder.Read("ran") is not null : throw new InvalidOperationException($"npm ended with {ran.Exit}: {ran.Problems}");
    }

    /// <summary>The bill of materials names what is installed, and nothing else.</summary>
    private static void Bill(SuiteRun run, FileTree repository, string[] files, Tally tally)
    {
        string[] locks = [.. files.Where(file => file.EndsWith(".lock.json", StringComparison.Ordinal) || file.EndsWith("package-lock.json", StringComparison.Ordinal))];
        var packages = LockedPackage.All(repository, locks);
        var bill = BillOfMaterials.Of(packages);
        File.WriteAllText(run.Option("--bom") ?? Path.Combine(run.Work, "bom.json"), bill);
        tally.Count("packages in the bill of materials", packages.Length);
        foreach (var twice in packages.GroupBy(package => package.Address).Where(same => same.Count() > 1))
        {
            tally.Case("packages with one hash", $"{twice.Key} is pinned with {twice.Count()} hashes");
        }

        var listed = BillOfMaterials.Addresses(bill);
        var missing = Restored(repository).Except(listed);
        var whole = missing.IsEmpty && listed.Count == packages.Length;
        tally.Case("bills of materials", whole ? null : $"the bill of materials has {listed.Count} of {packages.Length} packages and lacks {string.Join(", ", missing)}");
        tally.Require(!Restored(repository).IsEmpty, "no restored package was found to compare with the bill of materials");
    }

    /// <summary>The NuGet packages that the last restore of each project took, by what NuGet itself wrote down.</summary>
    private static ImmutableSortedSet<string> Restored(FileTree repository) =>
    [
        .. from file in repository.List()
           where file.EndsWith("obj/project.assets.json", StringComparison.Ordinal) && !file.Contains("node_modules/", StringComparison.Ordinal)
           from library in JsonDocument.Parse(repository.Read(file)!).RootElement.GetProperty("libraries").EnumerateObject()
           where library.Value.GetProperty("type").GetString() == "package"
           select "pkg:nuget/" + library.Name.Replace('/', '@'),
    ];
}
