using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Digest.Model.Diagnostics;
using Digest.Model.Sites;
using Digest.Theme.Markup;
using Scriban;
using Scriban.Parsing;

namespace Digest.Theme.Templates;

/// <summary>The templates of a theme, parsed, with what they may use beside their view.</summary>
internal sealed partial class TemplateSet
{
    private readonly ImmutableSortedDictionary<string, Template> byPath;
    private readonly ImmutableSortedDictionary<string, string> assets;

    // A part depends on nothing but what it shows. One with problems is bound again, since what includes it may be the problem.
    private readonly ConcurrentDictionary<(string Path, Shape View), BoundTemplate> faultless = new();

    public TemplateSet(ImmutableArray<ThemeFile> files, InterfaceWords words, Addresses addresses, string language)
    {
        Words = words;
        Addresses = addresses;
        Language = language;
        Prose = new ProseRenderer(addresses, words);
        byPath = files.Where(file => IsTemplate(file.Path))
            .ToImmutableSortedDictionary(file => file.Path, Parse, StringComparer.Ordinal);
        assets = files.Where(file => file.Path.StartsWith("theme/assets/", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(file => file.Path["theme/assets/".Length..], AddressOf, StringComparer.Ordinal);
    }

    public InterfaceWords Words { get; }

    public Addresses Addresses { get; }

    public string Language { get; }

    public ProseRenderer Prose { get; }

    /// <summary>The names of the parts, as templates include them.</summary>
    public IEnumerable<string> Parts => byPath.Keys.Where(path => path.StartsWith("theme/parts/", StringComparison.Ordinal)).Select(path => path["theme/parts/".Length..^".html".Length]);

    /// <summary>The names of the assets.</summary>
    public IEnumerable<string> Assets => assets.Keys;

    /// <summary>The address of an asset, which changes with its contents; null where there is none.</summary>
    public string? AssetAddress(string name) => assets.GetValueOrDefault(name) is { } address ? Addresses.Of(address) : null;

    /// <summary>Binds a template to the schema of what it shows.</summary>
    /// <param name="problems">Takes what is wrong.</param>
    /// <returns>Null where it does not exist or cannot be parsed.</returns>
    public BoundTemplate? Bind(string path, Shape view, bool isLayout, ImmutableArray<Diagnostic>.Builder problems) =>
        Bind(path, view, isLayout, problems, []);

    /// <summary>Binds a template that others include.</summary>
    /// <param name="within">The templates that include it, so that none includes itself.</param>
    public BoundTemplate? Bind(string path, Shape view, bool isLayout, ImmutableArray<Diagnostic>.Builder problems, ImmutableArray<string> within)
    {
        if (!byPath.TryGetValue(path, out var template))
        {
            problems.Add(new Diagnostic(Rules.TemplateMissing, Location.Of(path), $"there is no template '{path}'"));
            return null;
        }

        if (template.HasErrors)
        {
            // Later messages follow from the first.
            var first = template.Messages.First(message => message.Type == ParserMessageType.Error);
            problems.Add(new Diagnostic(Rules.TemplateSyntax, Places.Of(path, first.Span), Sentence(first.Message)));
            return null;
        }

        if (!isLayout && faultless.TryGetValue((path, view), out var known))
        {
            return known;
        }

        var before = problems.Count;
        var bound = new Binder(this, path, view, isLayout, problems, within.Add(path)).Bind(template.Page!);
        if (!isLayout && problems.Count == before)
        {
            faultless.TryAdd((path, view), bound);
        }

        return bound;
    }

    private static bool IsTemplate(string path) =>
        path.EndsWith(".html", StringComparison.Ordinal) && !path.StartsWith("theme/assets/", StringComparison.Ordinal);

    // A part may stand within a line, where the line break at the end of its file would be a space too many.
    private static Template Parse(ThemeFile file) =>
        Template.Parse(file.Path.StartsWith("theme/parts/", StringComparison.Ordinal) ? file.Text.TrimEnd('\n') : file.Text, file.Path);

    private static string AddressOf(ThemeFile asset) =>
        $"/assets/{asset.Path["theme/assets/".Length..]}?v={Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(asset.Text)))[..10]}";

    private static string Sentence(string message) => AngleWord().Replace(message.Trim().TrimEnd('.').Replace('`', '\''), "$1");

    [GeneratedRegex("<([a-z]+)>")]
    private static partial Regex AngleWord();
}
