using System.Text;

namespace Digest.Reliability.Bounded;

/// <summary>An input that is built to cost much: time that grows with its square, or memory.</summary>
/// <param name="Name">What is much in it.</param>
/// <param name="Files">Files of a project, in place of those of a small one that is right.</param>
internal sealed record BoundedCase(string Name, Func<IEnumerable<(string Path, byte[] Bytes)>> Files)
{
    /// <summary>What is asked of the program.</summary>
    public string[] Arguments { get; init; } = ["build"];

    /// <summary>Whether it is among the few of a quick run.</summary>
    public bool Quick { get; init; }

    /// <summary>A case of one text file.</summary>
    public static BoundedCase Of(string name, string path, Func<string> text) => new(name, () => [(path, Encoding.UTF8.GetBytes(text()))]);

    /// <summary>A case that a quick run has too.</summary>
    public static BoundedCase Soon(string name, string path, Func<string> text) => Of(name, path, text) with { Quick = true };

    /// <summary>The same words over and over, to about so many characters.</summary>
    public static string Fill(string words, int length) => new StringBuilder().Insert(0, words, Math.Max(1, length / words.Length)).ToString();

    /// <summary>Words with a number, one after the other.</summary>
    public static string Each(int count, Func<int, string> words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(words(i));
        }

        return text.ToString();
    }
}
