using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Model;
using Digest.Model.Dates;

namespace Digest.Pipelines.Parts;

/// <summary>How to cite a page: in words, and in the formats that reference managers read.</summary>
/// <param name="BibTeX">An entry <c>@misc</c>.</param>
/// <param name="CslJson">A list of one item in CSL-JSON 1.0.</param>
internal sealed record CiteView(string Text, string Markdown, string BibTeX, string CslJson)
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The citation of a text on its page here.</summary>
    /// <param name="outlet">Who published it; null where nobody knows.</param>
    public static CiteView OfSource(Corpus corpus, string id, string title, string? byline, string? outlet, Edtf? published, string? words, string canonical, string sha256)
    {
        var date = words ?? corpus.Say("cite_no_date");
        var kept = corpus.Say("cite_copy_kept", corpus.Site.Title, sha256);
        return Of(
            id,
            corpus.Say("cite_source", title, outlet ?? corpus.Say("cite_no_outlet"), date, corpus.Site.Title, canonical),
            title,
            byline is null ? [] : [byline],
            outlet,
            published,
            canonical,
            kept,
            outlet is null ? "document" : "article-newspaper");
    }

    /// <summary>The citation of a page of this site.</summary>
    public static CiteView OfPage(Corpus corpus, string id, string title, ImmutableArray<string> authors, Edtf date, string words, string canonical) => Of(
        id,
        corpus.Say("cite_page", title, corpus.Site.Publisher ?? corpus.Site.Title, words, canonical),
        title,
        authors,
        corpus.Site.Title,
        date,
        canonical,
        null,
        "webpage");

    private static CiteView Of(string id, string text, string title, ImmutableArray<string> authors, string? container, Edtf? date, string url, string? note, string type) => new(
        text,
        $"[{Escaped(title, @"\[]*_`<>")}](<{url}>){(container is null ? "" : $", *{Escaped(container, @"\[]*_`<>")}*")}{(date?.Earliest is { } day ? $", {day.Year.ToString(CultureInfo.InvariantCulture)}" : "")}",
        BibTex(id, title, authors, container, date, url, note),
        Csl(id, title, authors, container, date, url, note, type));

    private static string BibTex(string id, string title, ImmutableArray<string> authors, string? container, Edtf? date, string url, string? note)
    {
        var entry = new StringBuilder($"@misc{{{id},\n");
        Add("title", title);
        Add("author", authors is [] ? null : string.Join(" and ", authors.Select(author => $"{{{Tex(author)}}}")), raw: true);
        Add("howpublished", container);
        Add("year", date?.Start?.Year is { } year && date.Start == date.End ? year.ToString(CultureInfo.InvariantCulture) : null);
        Add("url", url);
        Add("note", note);
        return entry.Append('}').ToString();

        void Add(string key, string? value, bool raw = false)
        {
            if (value is not null)
            {
                entry.Append(CultureInfo.InvariantCulture, $"  {key} = {{{(raw ? value : Tex(value))}}},\n");
            }
        }
    }

    private static string Csl(string id, string title, ImmutableArray<string> authors, string? container, Edtf? date, string url, string? note, string type)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("type", type);
            json.WriteString("title", title);
            if (authors is not [])
            {
                json.WriteStartArray("author");
                foreach (var author in authors)
                {
                    json.WriteStartObject();
                    json.WriteString("literal", author);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            if (container is not null)
            {
                json.WriteString("container-title", container);
            }

            if (date is not null)
            {
                json.WriteStartObject("issued");
                json.WriteString("raw", date.Text);
                json.WriteEndObject();
            }

            json.WriteString("URL", url);
            if (note is not null)
            {
                json.WriteString("note", note);
            }

            json.WriteEndObject();
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Escaped(string text, string marks) => string.Concat(text.Select(letter => marks.Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : letter.ToString()));

    private static string Tex(string text) => string.Concat(text.Select(letter => letter switch
    {
        '\\' => @"\textbackslash{}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        '{' or '}' or '$' or '&' or '%' or '#' or '_' => $"\\{letter}",
        _ => letter.ToString(),
    }));
}
