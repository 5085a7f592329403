using System.Collections.Immutable;
using System.Text;
using Digest.Model.Text;

namespace Digest.Benchmarks.Evaluation;

/// <summary>A stretch of an example with what is to be read in it.</summary>
internal sealed record Mark(TextSpan Span, string Value);

/// <summary>An example: a text with marks, written as <c>sent {6,000 = 6000 count} troops</c>.</summary>
internal sealed record Marked(string Text, ImmutableArray<Mark> Marks)
{
    /// <summary>Reads an example. <c>\n</c> is a line break.</summary>
    public static Marked Read(string line)
    {
        var text = new StringBuilder();
        var marks = ImmutableArray.CreateBuilder<Mark>();
        var rest = line.Replace("\\n", "\n", StringComparison.Ordinal);
        for (var open = rest.IndexOf('{', StringComparison.Ordinal); open >= 0; open = rest.IndexOf('{', StringComparison.Ordinal))
        {
            var close = rest.IndexOf('}', open);
            var parts = rest[(open + 1)..close].Split(" = ", 2);
            text.Append(rest, 0, open);
            marks.Add(new Mark(new TextSpan(text.Length, text.Length + parts[0].Length), parts[1]));
            text.Append(parts[0]);
            rest = rest[(close + 1)..];
        }

        return new Marked(text.Append(rest).ToString(), marks.DrainToImmutable());
    }

    /// <summary>The examples of a file: the lines that begin with <c>- </c>, each with the heading above it.</summary>
    public static IEnumerable<(string Heading, Marked Example)> Of(string[] lines)
    {
        var heading = "";
        foreach (var line in lines)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                heading = line[3..];
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                yield return (heading, Read(line[2..]));
            }
        }
    }
}
