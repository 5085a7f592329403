using System.Collections.Immutable;
using Digest.Model.Diagnostics;
using Digest.Model.Prose;
using Digest.Model.Records;
using Digest.Model.Text;
using Digest.Reading.Markdown;
using Digest.Reading.Schema;
using Digest.Reading.Yaml;

namespace Digest.Reading.Records;

/// <summary>A Markdown file whose front matter has been read and checked, and whose body has been read.</summary>
/// <param name="Name">The file name without its folder and extension.</param>
internal sealed record MarkdownFile(string Name, Fields Values, Written Written, Problems Problems)
{
    /// <summary>Reads a file.</summary>
    public static MarkdownFile Read(string path, string text, FileKind kind)
    {
        var parts = FrontMatter.Split(path, text);
        var front = CheckedFile.Read(path, parts.Value.Yaml, kind);
        if (front.Root is null && front.Problems.Count == 0 && parts.Diagnostics.IsEmpty)
        {
            front.Problems.Add(Rules.MissingKey, Location.Of(path), "'title' is missing in the front matter", "add 'title'");
        }

        var body = MarkdownReader.Read(path, text, parts.Value.BodyStart);
        front.Problems.Add(parts.Diagnostics);
        front.Problems.Add(body.Diagnostics);
        return new MarkdownFile(Stem(path), front.Values, body.Value, front.Problems);
    }

    /// <summary>The title, or the name of the file where it is missing.</summary>
    public string Title => Values.Text("title") ?? Name;

    /// <summary>Mistakes that were published.</summary>
    public ImmutableArray<Correction> Corrections
    {
        get
        {
            var corrections = ImmutableArray.CreateBuilder<Correction>();
            foreach (var written in Values.Records("corrections"))
            {
                if (written.Date("date") is { } date && written.Text("what") is { } what)
                {
                    corrections.Add(new Correction(date, what, written.At));
                }
            }

            return corrections.ToImmutable();
        }
    }

    /// <summary>What the front matter says in the editors' own words.</summary>
    public ImmutableArray<OwnWords> Own =>
    [
        .. Values.Own("title", "standfirst"),
        .. Values.Records("corrections").SelectMany(correction => correction.Own("what")).Select(what => what with { Key = OwnWords.Corrections }),
    ];

    /// <summary>Reports a file name that is no id.</summary>
    public void CheckName(string path)
    {
        if (!Ids.IsId(Name))
        {
            var help = Ids.Suggest(Name) is { } id ? $"call it {id}.md" : null;
            Problems.Add(Rules.BadFileName, Location.Of(path), "the file name is no id: small letters, digits and single hyphens, at most 80 characters", help);
        }
    }

    private static string Stem(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }
}
