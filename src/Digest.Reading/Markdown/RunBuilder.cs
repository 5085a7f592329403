using System.Collections.Immutable;
using System.Text;
using Digest.Model.Diagnostics;
using Digest.Model.Prose;

namespace Digest.Reading.Markdown;

/// <summary>Gathers runs in order, and joins words that stand side by side on one line of the file into one run.</summary>
internal sealed class RunBuilder(MarkdownPage page)
{
    private readonly ImmutableArray<Run>.Builder runs = ImmutableArray.CreateBuilder<Run>();
    private readonly StringBuilder words = new();
    private int start;
    private bool lineEnded;

    /// <summary>Adds words that stand in the file character for character.</summary>
    public void Add(ReadOnlySpan<char> text, int offset)
    {
        if (text.IsEmpty)
        {
            return;
        }

        if (words.Length > 0 && (lineEnded || start + words.Length != offset))
        {
            Flush();
        }

        if (words.Length == 0)
        {
            start = offset;
        }

        words.Append(text);
    }

    /// <summary>Adds the space that a line break in the file becomes.</summary>
    public void AddLineEnd(int offset)
    {
        Add(" ", offset);
        lineEnded = true;
    }

    /// <summary>Adds a run of another kind, or words that differ from those in the file.</summary>
    public void Add(Run run)
    {
        Flush();
        runs.Add(run);
    }

    /// <summary>All runs.</summary>
    public ImmutableArray<Run> Build()
    {
        Flush();
        return runs.DrainToImmutable();
    }

    private void Flush()
    {
        if (words.Length > 0)
        {
            var (line, column) = page.Lines.Find(start);
            runs.Add(new TextRun(words.ToString(), new Location(page.Path, line, column, line, column + words.Length)));
            words.Clear();
        }

        lineEnded = false;
    }
}
