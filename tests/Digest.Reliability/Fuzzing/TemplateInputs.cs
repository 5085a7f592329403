using System.Collections.Immutable;
using System.Text;
using Digest.Model.Prose;
using Digest.Model.Records;
using Digest.Model.Sites;
using Digest.Theme;

namespace Digest.Reliability.Fuzzing;

/// <summary>Takes an input for a page of a theme, and again for a part and for the layout; checks it and shows what it makes of a view.</summary>
internal static class TemplateInputs
{
    private static readonly InterfaceWords Words = new(ImmutableSortedDictionary<string, string>.Empty
        .Add("by", "By {0}").Add("count", "{0} text ||| {0} texts").Add("state_says-so", "says so").Add("state_not-checked", "not checked").Add("cite", "Note {0}").Add("none", "none"));

    private static readonly FuzzedView View = new(
        "Five <texts> & “more”",
        null,
        new FuzzedSource("first", "First", Route.Of(RecordKind.Source, "first"), FuzzedState.SaysSo, new FuzzedOutlet("Paper", null)),
        null,
        [new FuzzedSource("a", "A", Route.Of(RecordKind.Source, "a"), FuzzedState.SaysSo, null), new FuzzedSource("b", "B", Route.Of(RecordKind.Source, "b"), FuzzedState.NotChecked, new FuzzedOutlet("Herald", "Town"))],
        [FuzzedState.NotChecked, FuzzedState.SaysSo],
        [],
        new InlineText([new TextRun("1 < 2 "), new EmphasisRun(true, [new TextRun("so")])]),
        new ProseText([new Paragraph([new TextRun("Words."), new CitationRun("x", 1, 1)])]),
        null,
        1,
        false,
        "\"><script>alert('x')</script>{{ title }}\0\uFFFE",
        "javascript:alert(1)");

    /// <summary>A template.</summary>
    public static void Template(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        Show([new("theme/layout.html", "<main>{{ content }}</main>"), new("theme/page.html", text), new("theme/parts/part.html", "<i>{{ name }}</i>")]);
        Show([new("theme/layout.html", text), new("theme/page.html", "<b>{{ title }}</b>"), new("theme/parts/part.html", text)]);
        Show([new("theme/layout.html", "{{ content }}"), new("theme/page.html", "{{ include 'part' source }}{{ for other in others }}{{ include 'part' other }}{{ end }}"), new("theme/parts/part.html", text)]);
    }

    private static void Show(List<ThemeFile> files)
    {
        files.Add(new ThemeFile("theme/assets/site.css", "p {}"));
        var theme = new ScribanTheme(files, Words, "/base", "en");
        var problems = theme.Check("page", FuzzedJson.Default.FuzzedView).ToList();
        var shown = theme.Render("page", View, FuzzedJson.Default.FuzzedView);
        if (problems.Count == 0 && shown.Diagnostics.IsEmpty && Encoding.UTF8.GetString(shown.Value.Span).Contains("<script>alert('x')", StringComparison.Ordinal))
        {
            throw new BrokenPromiseException("a value was written as it is");
        }
    }
}
