using Digest.Model.Records;

namespace Digest.Reading.Markdown;

/// <summary>Where a relative path leads to.</summary>
public enum PathOutcome
{
    /// <summary>To a record.</summary>
    Record,

    /// <summary>To a file or folder of the project that has no page.</summary>
    NoRecord,

    /// <summary>Out of the project.</summary>
    Outside,
}

/// <summary>A relative path as an editor wrote it, and the record that it leads to.</summary>
/// <param name="Record">Set where the outcome is a record. Nothing says that it exists.</param>
/// <param name="Fragment">What follows <c>#</c>, decoded; null where there is none. For claims, figures, events and entities it is the id itself.</param>
/// <param name="Help">What to write instead, where the path leads to no record and that is known.</param>
public sealed record RecordPath(PathOutcome Outcome, RecordRef? Record, string? Fragment, string? Help = null)
{
    private const string InputFolder = "input";

    /// <summary>Resolves a path by its form alone: folder, file name and fragment decide what it leads to.</summary>
    /// <param name="from">The file that holds the link, relative to the project folder.</param>
    /// <param name="href">A path without a scheme, such as <c>../sources/seoul-6000.txt#L8</c>; percent-encoding is decoded.</param>
    public static RecordPath Resolve(string from, string href)
    {
        var hash = href.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? null : Uri.UnescapeDataString(href[(hash + 1)..]);
        var path = hash < 0 ? href : href[..hash];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        path = Uri.UnescapeDataString(query < 0 ? path : path[..query]).Replace('\\', '/');
        if (path.StartsWith('/'))
        {
            return new(PathOutcome.NoRecord, null, fragment, "start from the file that holds the link, such as '../sources/…'");
        }

        var segments = new List<string>(from.Split('/')[..^1]);
        foreach (var segment in path.Split('/'))
        {
            if (segment == "..")
            {
                if (segments.Count == 0)
                {
                    return new(PathOutcome.Outside, null, fragment);
                }

                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("" or "."))
            {
                segments.Add(segment);
            }
        }

        return Recognise(segments, fragment);
    }

    private static RecordPath Recognise(List<string> segments, string? fragment)
    {
        if (segments is [InputFolder, "entities.yml"])
        {
            return Listed(RecordKind.Entity, fragment);
        }

        if (segments is [InputFolder, "topics.yml"])
        {
            return Listed(RecordKind.Topic, fragment);
        }

        if (segments is not [InputFolder, var folder, var file] || file.LastIndexOf('.') is not (> 0 and var dot))
        {
            return new(PathOutcome.NoRecord, null, fragment);
        }

        var name = file[..dot];
        return (folder, file[dot..]) switch
        {
            ("sources", ".txt" or ".html") => Found(RecordKind.Source, name, fragment),
            ("sources", ".yml") => new(PathOutcome.NoRecord, null, fragment, $"link to the text, '../sources/{name}.txt', not to what is known of it"),
            ("summaries", ".md") => Found(RecordKind.Summary, name, fragment),
            ("pages", ".md") => Found(RecordKind.Page, name, fragment),
            ("briefings", ".md") when BriefingSlug(name) is { } slug => Found(RecordKind.Briefing, slug, fragment),
            ("claims", ".yml") => Listed(RecordKind.Claim, fragment),
            ("figures", ".yml") => Listed(RecordKind.Figure, fragment),
            ("events", ".yml") => Listed(RecordKind.Event, fragment),
            _ => new(PathOutcome.NoRecord, null, fragment),
        };
    }

    /// <summary>The id of a briefing from its file name <c>2026-11-24-troops-in-russia</c>; null where the name has another form.</summary>
    public static string? BriefingSlug(string name)
    {
        const string Form = "0000-00-00-";
        if (name.Length <= Form.Length)
        {
            return null;
        }

        for (var i = 0; i < Form.Length; i++)
        {
            if (Form[i] == '-' ? name[i] != '-' : !char.IsAsciiDigit(name[i]))
            {
                return null;
            }
        }

        return name[Form.Length..];
    }

    private static RecordPath Found(RecordKind kind, string id, string? fragment) => new(PathOutcome.Record, new RecordRef(kind, id), fragment);

    private static RecordPath Listed(RecordKind kind, string? fragment) => string.IsNullOrEmpty(fragment)
        ? new(PathOutcome.NoRecord, null, fragment, "name one entry of the file by its id after '#'")
        : Found(kind, fragment, fragment);
}
