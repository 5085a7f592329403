using System.Globalization;

namespace Digest.Reliability.Fuzzing;

/// <summary>An input with which something went wrong.</summary>
/// <param name="Kind">The name of its kind.</param>
/// <param name="Way">Equal for inputs that fail in the same way.</param>
/// <param name="Message">What happened.</param>
/// <param name="Input">The smallest of its kind.</param>
internal sealed record InputFault(string Kind, string Way, string Message, byte[] Input)
{
    private const int Frames = 6;

    /// <summary>A line that says it all.</summary>
    public string ToLine() => string.Join('\t', Kind, Escaped(Way), Escaped(Message), Convert.ToBase64String(Input));

    /// <summary>A fault out of its line.</summary>
    public static InputFault Of(string line) => line.Split('\t') is [var kind, var way, var message, var input]
        ? new InputFault(kind, way, message, Convert.FromBase64String(input))
        : throw new FormatException($"no fault: {line}");

    /// <summary>How an exception fails: its type and the first method of ours.</summary>
    public static string WayOf(Exception exception) => $"{exception.GetType().Name} at {Ours(exception).FirstOrDefault() ?? "?"}";

    /// <summary>An exception with the methods of ours that it came through.</summary>
    public static string Tell(Exception exception) =>
        $"{exception.GetType().Name}: {exception.Message[..Math.Min(300, exception.Message.Length)]} in {string.Join(" < ", Ours(exception).Take(Frames))}";

    /// <summary>A short name of the input, for a file.</summary>
    public string FileName => string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Input))[..12]}.txt");

    private static IEnumerable<string> Ours(Exception exception) =>
        (exception.StackTrace ?? "").Split('\n')
            .Select(static frame => frame.Trim())
            .Where(static frame => frame.StartsWith("at Digest.", StringComparison.Ordinal) && !frame.StartsWith("at Digest.Reliability.", StringComparison.Ordinal))
            .Select(static frame => frame[3..].Split('(')[0]);

    private static string Escaped(string text) => text.Replace('\t', ' ').Replace('\r', ' ').Replace("\n", " ⏎ ", StringComparison.Ordinal);
}
