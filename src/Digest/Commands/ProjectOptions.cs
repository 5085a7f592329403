using System.CommandLine;
using System.CommandLine.Parsing;
using Digest.Engine;
using Digest.Reports;

namespace Digest.Commands;

/// <summary>The options of all commands that read a project.</summary>
internal sealed class ProjectOptions
{
    /// <summary>The file by which a project folder is known.</summary>
    public const string SiteFile = "input/site.yml";

    private readonly Option<string?> _root = RootOption();
    private readonly Option<bool> _drafts = new("--drafts") { Description = "Let drafts exist." };
    private readonly Option<bool> _strict = new("--strict") { Description = "Take warnings for errors." };
    private readonly Option<string?> _format = new("--format") { Description = "How problems are written; else as text." };
    private readonly Option<string?> _baseUrl = new("--base-url") { Description = "Where the site will stand, instead of the address in site.yml.", HelpName = "URL" };

    /// <summary>Adds the options to a command.</summary>
    public ProjectOptions(Command command)
    {
        _format.AcceptOnlyFromAmong("text", "json", "sarif", "github");
        _baseUrl.Validators.Add(Check);
        command.Add(_root);
        command.Add(_drafts);
        command.Add(_strict);
        command.Add(_format);
        command.Add(_baseUrl);
    }

    /// <summary>The option that names the project folder.</summary>
    public static Option<string?> RootOption() => new("--root") { Description = $"The project folder; else the nearest one from here upward with {SiteFile}.", HelpName = "DIR" };

    /// <summary>The project folder: the one that is named, or the nearest one upward; null where there is none.</summary>
    public static FileTree? Find(string? root, string folder) => root is null
        ? FileTree.Upward(folder, SiteFile)
        : new FileTree(Path.Combine(folder, root)) is { Exists: true } named ? named : null;

    /// <summary>What to tell where there is no project.</summary>
    public static string NotFound(string? root) => root is null
        ? $"no {SiteFile} here or in a folder above; --root names the project folder"
        : $"there is no folder '{root}'";

    /// <summary>The project folder, or null where there is none.</summary>
    public FileTree? Project(ParseResult parsed, string folder) => Find(parsed.GetValue(_root), folder);

    /// <summary>What to tell where there is no project.</summary>
    public string NoProject(ParseResult parsed) => NotFound(parsed.GetValue(_root));

    /// <summary>What the site is built with.</summary>
    public SiteOptions Site(ParseResult parsed) => new(parsed.GetValue(_drafts), parsed.GetValue(_baseUrl), parsed.GetValue(_strict));

    /// <summary>How problems are written.</summary>
    public ReportFormat Format(ParseResult parsed) => parsed.GetValue(_format) switch
    {
        "json" => ReportFormat.Json,
        "sarif" => ReportFormat.Sarif,
        "github" => ReportFormat.Github,
        _ => ReportFormat.Text,
    };

    private static void Check(OptionResult result)
    {
        if (result.Tokens is [{ Value: var address }] && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            result.AddError($"--base-url wants an address with http:// or https://, not '{address}'");
        }
    }
}
