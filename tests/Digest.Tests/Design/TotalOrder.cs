using Digest.Engine;
using Xunit;

namespace Digest.Tests.Design;

/// <summary>Nothing that is made has the order of a hash table.</summary>
public sealed class TotalOrder
{
    private static readonly FileTree Project = FileTree.Upward(AppContext.BaseDirectory, "input/site.yml")!;

    [Fact]
    public void Nothing_walks_a_hash_table() => AssertNone(Ordering.HashWalks(Sources()));

    [Fact]
    public void Nothing_is_sorted_by_the_culture() => AssertNone(Ordering.CultureSorts(Sources()));

    [Theory]
    [InlineData("set.Order().ToList()", true)]
    [InlineData("set.OrderBy(name => name).ToList()", true)]
    [InlineData("set.Select(name => (name, 1)).OrderBy(pair => pair).ToList()", true)]
    [InlineData("set.Max()", true)]
    [InlineData("set.OrderBy(name => name.Length).ThenByDescending(name => name, StringComparer.Ordinal).ToList()", false)]
    [InlineData("map.Values.Max()", false)]
    public void A_sort_by_the_culture_is_found(string code, bool found) => Assert.Equal(found, Ordering.CultureSorts(Code($"var value = {code};")).Any());

    [Theory]
    [InlineData("foreach (var pair in map) { Console.Write(pair.Key); }")]
    [InlineData("foreach (var (key, value) in map) { Console.Write(key); }")]
    [InlineData("foreach (var name in set) { Console.Write(name); }")]
    [InlineData("foreach (var value in map.Values) { Console.Write(value); }")]
    [InlineData("var list = set.ToList();")]
    [InlineData("var list = map.Keys.Where(key => key != \"a\").Select(key => key + key).ToArray();")]
    [InlineData("string[] list = [.. set];")]
    [InlineData("var sum = map.Values.Sum(value => value / 2.0);")]
    [InlineData("var text = string.Join(',', set);")]
    [InlineData("var list = new List<string>(set);")]
    [InlineData("var first = set.First();")]
    [InlineData("var list = set.OrderBy(name => name.Length).ToList();")]
    [InlineData("var best = map.MaxBy(pair => pair.Value);")]
    [InlineData("var list = from name in set select name;")]
    public void A_walk_is_found(string code) => Assert.Single(Walks(code));

    [Theory]
    [InlineData("var sum = map.Values.Sum();")]
    [InlineData("var any = set.Any(name => name.Length > 2);")]
    [InlineData("var sorted = set.Order(StringComparer.Ordinal).ToList();")]
    [InlineData("var sorted = map.Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList();")]
    [InlineData("var sorted = map.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToList();")]
    [InlineData("var sorted = set.Select(name => (A: name, B: 1)).ToHashSet().OrderBy(pair => pair.A, StringComparer.Ordinal).ThenBy(pair => pair.B).ToList();")]
    [InlineData("HashSet<int> copy = [.. set.Select(name => name.Length)];")]
    [InlineData("HashSet<string> copy = [.. set, \"a\"];")]
    [InlineData("var copy = new HashSet<string>(set);")]
    [InlineData("var value = map[\"a\"] + map.Count + (set.Contains(\"a\") ? 1 : 0);")]
    [InlineData("set.UnionWith(map.Keys);")]
    [InlineData("foreach (var name in new SortedSet<string>(set)) { Console.Write(name); }")]
    public void What_has_no_order_is_none(string code) => Assert.Empty(Walks(code));

    private static IEnumerable<string> Walks(string code) => Ordering.HashWalks(Code(code));

    private static (string Path, string Text)[] Code(string code) =>
        [("a.cs", $"static class A {{ static void Main() {{ var map = new Dictionary<string, int>(); var set = new HashSet<string>(); {code} }} }}")];

    private static IEnumerable<(string Path, string Text)> Sources() => Project.List("src")
        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
        .Select(file => (file, System.Text.Encoding.UTF8.GetString(Project.Read(file)!)));

    private static void AssertNone(IEnumerable<string> found)
    {
        var all = string.Join('\n', found);
        Assert.True(all.Length == 0, all);
    }
}
