using System.Buffers;
using Digest.Model.Text;

namespace Digest.Analysis.Numbers;

/// <summary>Finds web and mail addresses in a run of characters without white space.</summary>
internal static class Addresses
{
    private static readonly SearchValues<char> Closing = SearchValues.Create("<>\"“”()[]{}");

    private static readonly SearchValues<char> NoMail = SearchValues.Create("()[]<>,;:\"");

    /// <summary>The first address at or after a place; null where there is none.</summary>
    /// <param name="colon">Where the next <c>://</c> stands, as far as known: less than the start where it is not, the end where there is none. So the run is searched but once for it.</param>
    public static TextSpan? Find(string text, int start, int end, ref int colon)
    {
        var run = text.AsSpan(start, end - start);
        if (colon < start)
        {
            colon = run.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? start + at : end;
        }

        if (colon < end && SchemeStart(text, start, colon) is var scheme && scheme < colon)
        {
            return Until(text, scheme, colon + 3, end);
        }

        var lead = 0;
        while (lead < run.Length && !char.IsLetterOrDigit(run[lead]) && run[lead] != '@')
        {
            lead++;
        }

        var rest = run[lead..];
        if (rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || IsHostWithPath(rest) || IsMailOrHandle(rest))
        {
            return Until(text, start + lead, start + lead, end);
        }

        return null;
    }

    /// <summary>Where the scheme before :// starts; at the colon where there is none.</summary>
    private static int SchemeStart(string text, int start, int colon)
    {
        var at = colon;
        while (at > start && colon - at < 10 && char.IsAsciiLetter(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    /// <summary>Up to a bracket or mark that cannot belong to the address, without punctuation at its end.</summary>
    private static TextSpan Until(string text, int start, int from, int end)
    {
        var stop = text.AsSpan(from, end - from).IndexOfAny(Closing) is var at and >= 0 ? from + at : end;
        while (stop > from + 1 && text[stop - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or '…')
        {
            stop--;
        }

        return new TextSpan(start, Math.Max(stop, start + 1));
    }

    /// <summary>example.org/path</summary>
    private static bool IsHostWithPath(ReadOnlySpan<char> run)
    {
        var slash = run[..Math.Min(254, run.Length)].IndexOf('/');
        return slash > 3 && IsHost(run[..slash]);
    }

    /// <summary>name@example.org or @name</summary>
    private static bool IsMailOrHandle(ReadOnlySpan<char> run)
    {
        var mark = run[..Math.Min(65, run.Length)].IndexOf('@');
        return mark == 0
            ? run.Length > 1 && (char.IsAsciiLetterOrDigit(run[1]) || run[1] == '_')
            : mark > 0 && !run[..mark].ContainsAny(NoMail) && run[(mark + 1)..] is var host && IsHost(host[..Math.Min(254, host.Length)].TrimEnd(".,;:!?)]>\"”'’"));
    }

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        var top = host.LastIndexOf('.');
        if (top < 1 || host.Length - top < 3)
        {
            return false;
        }

        foreach (var c in host)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-'))
            {
                return false;
            }
        }

        // A top-level name has letters only: 3.5/4 is none.
        foreach (var c in host[(top + 1)..])
        {
            if (!char.IsAsciiLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
