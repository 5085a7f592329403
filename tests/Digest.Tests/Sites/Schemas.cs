using Digest.Engine;
using Digest.Reading.Schema;
using Xunit;

namespace Digest.Tests.Sites;

/// <summary>The schemas beside the input are those that the program checks by.</summary>
public sealed class Schemas
{
    [Fact]
    public void Are_those_that_digest_schema_writes()
    {
        var project = FileTree.Upward(AppContext.BaseDirectory, "input/site.yml")!;
        foreach (var kind in Enum.GetValues<FileKind>())
        {
            var file = $"input/schemas/{SchemaWriter.FileName(kind)}";
            Assert.True(project.Read(file) is { } bytes && System.Text.Encoding.UTF8.GetString(bytes) == SchemaWriter.Write(kind), $"{file} is out of date: run digest schema");
        }
    }
}
