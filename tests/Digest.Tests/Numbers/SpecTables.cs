namespace Digest.Tests.Numbers;

/// <summary>The rows of the tables of a spec, without their heads.</summary>
internal static class SpecTables
{
    /// <summary>Each row's cells, before them the heading it stands under. A cell may hold <c>\n</c>.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        var (heading, inTable) = ("", 0);
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", name)))
        {
            heading = line.StartsWith("## ", StringComparison.Ordinal) ? line[3..] : heading;
            inTable = line.StartsWith('|') ? inTable + 1 : 0;
            if (inTable > 2)
            {
                yield return [heading, .. line.Trim('|').Split('|').Select(cell => cell.Trim().Replace("\\n", "\n", StringComparison.Ordinal))];
            }
        }
    }

    /// <summary>The rows under one heading, for a theory.</summary>
    public static IEnumerable<object[]> Under(string name, string heading) => Rows(name).Where(row => row[0] == heading).Select(row => row[1..]);
}
