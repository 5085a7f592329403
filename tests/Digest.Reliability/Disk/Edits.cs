using System.Text;
using Digest.Engine;

namespace Digest.Reliability.Disk;

/// <summary>An edit of a project.</summary>
/// <param name="Do">Makes it.</param>
/// <param name="During">Whether it is made while a build is at work.</param>
internal sealed record Edit(string Name, Action Do, bool During);

/// <summary>Edits of a made newsroom, as editors make them in a day, in an order that dice decide.</summary>
internal sealed class Edits(FileTree project, Dice dice)
{
    private readonly Stack<(string File, byte[]? Before)> _done = new();
    private int _made;

    /// <summary>The next edit.</summary>
    public Edit Next()
    {
        var (name, edit) = dice.Pick<(string, Action)>(
        [
            ("a page more", () => Set($"input/pages/extra-{_made++}.md", "---\ntitle: Extra\n---\n\nWords of our own.\n")),
            ("a file less", () => Set(Any("input/summaries", "input/pages", "input/events"), (byte[]?)null)),
            ("a renamed summary", () => Rename(Any("input/summaries"), $"input/summaries/renamed-{_made++}.md")),
            ("a name in other letters", () => Rename(Any("input/pages"), Any("input/pages").ToUpperInvariant().Replace("INPUT/PAGES", "input/pages", StringComparison.Ordinal).Replace(".MD", ".md", StringComparison.Ordinal))),
            ("two texts swapped", () => Swap(Any("input/sources"), Any("input/sources"))),
            ("a sentence more", () => Append(Any("input/sources"), "\n\nThe mayor said on Friday that 12 boats had come.\n", ".txt")),
            ("a sidecar", () => Append(Any("input/sources"), "outlet: The Made Paper\n", ".yml")),
            ("an alias", () => Replace("input/entities.yml", "  type: person\n", "  type: person\n  aliases: [the mayor]\n")),
            ("a setting", () => Replace("input/site.yml", "title: ", "title: New ")),
            ("a statement in other words", () => Replace(Any("input/claims"), "statement: >-\n    ", "statement: >-\n    Indeed, ")),
            ("a topic", () => Topic(Any("input/briefings"))),
            ("a briefing of another day", () => Rename(Any("input/briefings"), $"input/briefings/20{dice.Below(10) + 10}-05-01-moved-{_made++}.md")),
            ("a text in no briefing", () => Replace(Any("input/briefings"), "sources: [", "related: [")),
            ("a draft", () => Replace(Any("input/claims"), "  kind: fact\n", "  kind: fact\n  draft: true\n")),
            ("rights", () => Replace(Any("input/sources"), "rights: full", "rights: excerpt")),
            ("a word of the interface", () => Set("theme/strings.en.yml", $"not_found: >-\n  Gone fishing {_made++}\n")),
            ("a template", () => Set("theme/timeline.html", $"<h1>{{{{ say 'nav_timeline' }}}} {_made++}</h1>\n")),
            ("an edit put back", PutBack),
            ("an edit put back", PutBack),
        ]);
        return new Edit(name, edit, During: dice.OneIn(5));
    }

    private string Any(params string[] folders)
    {
        var files = folders.SelectMany(folder => project.List(folder)).ToList();
        return files.Count == 0 ? "input/pages/none.md" : dice.Pick(files);
    }

    private void Set(string file, byte[]? bytes)
    {
        _done.Push((file, project.Read(file)));
        Put(file, bytes);
    }

    private void Set(string file, string text) => Set(file, Encoding.UTF8.GetBytes(text));

    private void Put(string file, byte[]? bytes)
    {
        if (bytes is null)
        {
            project.Remove(file);
        }
        else
        {
            project.Write(file, bytes);
        }
    }

    private void PutBack()
    {
        if (_done.TryPop(out var done))
        {
            Put(done.File, done.Before);
        }
    }

    private void Rename(string from, string to)
    {
        if (from != to && project.Read(from) is { } bytes)
        {
            Set(from, (byte[]?)null);
            Set(to, bytes);
        }
    }

    private void Topic(string briefing)
    {
        Set("input/topics.yml", "- id: made\n  name: >-\n    Made topic\n");
        Replace(briefing, "authors: [", "topics: [made]\nauthors: [");
    }

    private void Swap(string one, string other)
    {
        if (Path.GetExtension(one) == Path.GetExtension(other) && project.Read(one) is { } first && project.Read(other) is { } second)
        {
            Set(one, second);
            Set(other, first);
        }
    }

    private void Append(string file, string more, string ending) => Change(Path.ChangeExtension(file, ending), text => text + more);

    private void Replace(string file, string before, string after) =>
        Change(file, text => text.IndexOf(before, StringComparison.Ordinal) is >= 0 and var at ? string.Concat(text.AsSpan(0, at), after, text.AsSpan(at + before.Length)) : text);

    private void Change(string file, Func<string, string> change)
    {
        if (project.Read(file) is { } bytes)
        {
            Set(file, change(Encoding.UTF8.GetString(bytes)));
        }
    }
}
