using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Digest.Tests.Commands;
using Xunit;

namespace Digest.Tests.TakenAway;

/// <summary>The search as a browser runs it, in Node, which must be there.</summary>
internal sealed class NodeSearch : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <param name="asset">A script of the theme by its name.</param>
    public NodeSearch(Func<string, byte[]> asset)
    {
        // Under names that Node takes for modules.
        _folder.Write("search.mjs", asset("search.js"));
        _folder.Write("parts.mjs", asset("search-parts.js"));
        _folder.Write("library.mjs", asset("minisearch.js"));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Lets <c>search.mjs</c> do a task.</summary>
    /// <param name="index">An index in one file.</param>
    /// <param name="folder">Where one in parts stands.</param>
    public JsonNode Ask(string task, string? index = null, IEnumerable<string>? texts = null, IEnumerable<string>? queries = null, IEnumerable<string>? titles = null, string? folder = null)
    {
        // A lone surrogate is written as its escape.
        var asked = new StringBuilder("{\"task\":\"" + task + "\"");
        Add("library", [new Uri(Path.Combine(_folder.Path, "library.mjs")).AbsoluteUri], single: true);
        Add("parts", [new Uri(Path.Combine(_folder.Path, "parts.mjs")).AbsoluteUri], single: true);
        Add("search", [new Uri(Path.Combine(_folder.Path, "search.mjs")).AbsoluteUri], single: true);
        Add("index", [index ?? ""], single: true);
        Add("folder", [folder ?? ""], single: true);
        Add("texts", texts ?? []);
        Add("queries", queries ?? []);
        Add("titles", titles ?? []);
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "TakenAway", "search.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        node.StandardInput.Write(asked.Append('}'));
        node.StandardInput.Close();
        node.WaitForExit();
        Assert.Equal("", errors.Result);
        return JsonNode.Parse(output.Result)!;

        void Add(string key, IEnumerable<string> values, bool single = false)
        {
            var items = string.Join(',', values.Select(Quoted));
            asked.Append(CultureInfo.InvariantCulture, $",\"{key}\":").Append(single ? items : $"[{items}]");
        }
    }

    /// <summary>A text as JSON in ASCII, code unit by code unit.</summary>
    private static string Quoted(string text) =>
        $"\"{string.Concat(text.Select(c => c is >= ' ' and < '\u007f' and not ('"' or '\\') ? c.ToString() : $"\\u{(int)c:x4}"))}\"";
}
