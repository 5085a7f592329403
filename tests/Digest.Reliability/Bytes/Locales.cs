using System.Diagnostics;

namespace Digest.Reliability.Bytes;

/// <summary>Cultures whose letters, days and digits are not those of English, made out of Debian's package "locales" for a suite alone.</summary>
internal static class Locales
{
    /// <summary>Turkish, whose i is another letter; Arabic of Saudi Arabia, with other digits and years; Thai, with other years.</summary>
    public static IReadOnlyList<string> Names { get; } = ["tr_TR.UTF-8", "ar_SA.UTF-8", "th_TH.UTF-8"];

    /// <summary>Makes them in a folder, which <c>LOCPATH</c> names to the C library.</summary>
    /// <exception cref="InvalidOperationException">The package is missing.</exception>
    public static void Make(string folder)
    {
        foreach (var name in Names)
        {
            // "No warnings": of what has been out of date in the sources for long.
            var source = name[..name.IndexOf('.', StringComparison.Ordinal)];
            using var process = Process.Start("localedef", ["--no-warnings=ascii", "-i", source, "-f", "UTF-8", Path.Combine(folder, name)]);
            process.WaitForExit();
            if (!Directory.Exists(Path.Combine(folder, name)))
            {
                throw new InvalidOperationException($"localedef made no {name}: install Debian's package locales");
            }
        }
    }
}
