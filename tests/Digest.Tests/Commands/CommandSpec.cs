using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Engine;
using Xunit;

namespace Digest.Tests.Commands;

/// <summary>Runs the examples of commands; with UPDATE=1 it writes what the commands gave instead.</summary>
public sealed class CommandSpec
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("inspect")]
    [InlineData("suggest")]
    public void Commands_give_what_the_examples_say(string name)
    {
        var project = FileTree.Upward(AppContext.BaseDirectory, "input/site.yml")!;
        var spec = $"tests/Digest.Tests/Specs/{name}.md";
        var written = Encoding.UTF8.GetString(project.Read(spec)!);
        var given = Run(written);
        if (Environment.GetEnvironmentVariable("UPDATE") == "1")
        {
            project.Write(spec, Encoding.UTF8.GetBytes(given));
        }

        Assert.Equal(written, given);
    }

    /// <summary>The spec with what its commands really give.</summary>
    private static string Run(string spec)
    {
        var result = new StringBuilder();
        var folder = new TemporaryFolder();
        string? block = null;
        var content = new StringBuilder();
        foreach (var line in spec.TrimEnd('\n').Split('\n'))
        {
            if (block is null && line.StartsWith("## ", StringComparison.Ordinal))
            {
                folder.Dispose();
                folder = new TemporaryFolder();
            }

            if (block is null && line.StartsWith("~~~ ", StringComparison.Ordinal))
            {
                block = line[4..];
                content.Clear();
                result.Append(line).Append('\n');
            }
            else if (block is not null && line == "~~~")
            {
                if (block.StartsWith("$ ", StringComparison.Ordinal))
                {
                    content.Clear().Append(Show(Ran.Command(folder.Path, block[2..].Split(' '))));
                }
                else
                {
                    folder.Write(block, content.ToString());
                }

                result.Append(content).Append(line).Append('\n');
                block = null;
            }
            else
            {
                (block is null ? result : content).Append(line).Append('\n');
            }
        }

        folder.Dispose();
        return result.ToString();
    }

    private static string Show(Ran ran)
    {
        var shown = new StringBuilder();
        foreach (var line in ran.Results.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            shown.Append(line[0] == '{' ? Members(line) : line + "\n");
        }

        return shown.Append(ran.Problems.TrimEnd('\n')).Append(ran.Problems.Length > 0 ? "\n" : "").Append("exit code ").Append(ran.Code).Append('\n').ToString();
    }

    private static string Members(string line)
    {
        using var json = JsonDocument.Parse(line);
        var shown = new StringBuilder();
        foreach (var member in json.RootElement.EnumerateObject())
        {
            shown.Append(member.Name).Append(": ");
            if (member.Value.ValueKind == JsonValueKind.Array)
            {
                shown.Append('\n');
                foreach (var item in member.Value.EnumerateArray())
                {
                    shown.Append("  ").Append(JsonSerializer.Serialize(item, Readable)).Append('\n');
                }
            }
            else
            {
                shown.Append(JsonSerializer.Serialize(member.Value, Readable)).Append('\n');
            }
        }

        return shown.ToString().Replace(": \n", ":\n", StringComparison.Ordinal);
    }
}
