using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Digest.Model.Diagnostics;
using Digest.Model.Prose;
using Digest.Model.Sites;
using Digest.Model.Theme;
using Digest.Theme.Markup;
using Digest.Theme.Templates;

namespace Digest.Theme;

/// <summary>
/// A theme of templates in the syntax of Scriban. Scriban parses them; they are then bound to the schema of the view, so that a
/// template that reads anything else, or writes it where it would not be safe, is known before a page is rendered.
/// </summary>
public sealed class ScribanTheme : ITheme
{
    private readonly TemplateSet templates;
    private readonly ConcurrentDictionary<(string Template, Type View), BoundPage> pages = new();

    /// <summary>Reads a theme.</summary>
    /// <param name="files">All its files.</param>
    /// <param name="words">The words of the interface by key; a key in a group is <c>group.key</c>.</param>
    /// <param name="basePath">What stands before every address: empty, or <c>/path</c> without the last slash.</param>
    /// <param name="language">The language of the pages, a BCP 47 tag.</param>
    public ScribanTheme(IEnumerable<ThemeFile> files, InterfaceWords words, string basePath, string language)
    {
        var all = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToImmutableArray();
        Hash = HashOf(all, words, basePath, language);
        templates = new TemplateSet(all, words, new Addresses(basePath), language);
    }

    /// <inheritdoc/>
    public string Hash { get; }

    /// <summary>Checks a template, the layout and all that they include. A part included by several pages is reported with each.</summary>
    public IEnumerable<Diagnostic> Check(string template, JsonTypeInfo view) => PageOf(template, view).Diagnostics;

    /// <inheritdoc/>
    public Diagnosed<ReadOnlyMemory<byte>> Render<TView>(string template, TView view, JsonTypeInfo<TView> json)
        where TView : notnull
    {
        var page = PageOf(template, json);
        if (page.Layout is null || page.Body is null || page.Diagnostics.Any(problem => problem.Rule.Severity == Severity.Error))
        {
            return new(default, page.Diagnostics);
        }

        try
        {
            using var body = new PageWriter();
            page.Body.Run(view, null, body);
            using var whole = new PageWriter();
            page.Layout.Run(view, body, whole);
            return new(whole.ToBytes(), []);
        }
        catch (TemplateFault fault)
        {
            return new(default, [fault.Diagnostic]);
        }
    }

    /// <inheritdoc/>
    public Html Markup(ProseText text) => templates.Prose.Render(text);

    private BoundPage PageOf(string template, JsonTypeInfo view) =>
        pages.GetOrAdd((template, view.Type), static (key, given) => Bind(given.templates, key.Template, given.view), (templates, view));

    private static BoundPage Bind(TemplateSet templates, string template, JsonTypeInfo view)
    {
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        var shape = Shape.Of(view);
        var layout = templates.Bind("theme/layout.html", shape, isLayout: true, problems);
        var body = templates.Bind($"theme/{template}.html", shape, isLayout: false, problems);
        return new BoundPage(layout, body, [.. problems.Distinct()]);
    }

    private static string HashOf(ImmutableArray<ThemeFile> files, InterfaceWords words, string basePath, string language)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var text in files.SelectMany(file => new[] { file.Path, file.Text })
            .Append("").Concat(words.Keys.SelectMany(key => new[] { key, words[key] })).Append("").Append(basePath).Append(language))
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed record BoundPage(BoundTemplate? Layout, BoundTemplate? Body, ImmutableArray<Diagnostic> Diagnostics);
}
