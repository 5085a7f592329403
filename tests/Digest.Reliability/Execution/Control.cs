using System.Globalization;
using System.Text.RegularExpressions;

namespace Digest.Reliability.Execution;

/// <summary>Pages that take payloads for what they are, so that a page on which nothing happens means something.</summary>
internal static partial class Control
{
    private const int Frames = 24;

    /// <summary>Places that take words for markup, for an attribute, for an address, and so on.</summary>
    private static readonly (string Name, string Before, string After)[] Places =
    [
        ("body", "", ""),
        ("attribute", "<style>@keyframes k{}</style><input value=\"", "\">"),
        ("single", "<style>@keyframes k{}</style><input value='", "'>"),
        ("bare", "<input value=", ">"),
        ("address", "<a href=\"", "\">a</a>"),
        ("textarea", "<textarea>", "</textarea>"),
        ("style", "<style>", "</style>"),
        ("comment", "<!-- ", " -->"),
        ("script", "<script>var a = \"", "\";</script>"),
    ];

    private static readonly Dictionary<string, string[]> Made = new(StringComparer.Ordinal)
    {
        ["attributes"] = ["attribute", "single", "bare"],
        ["links"] = ["address"],
        ["scripts"] = ["body", "attribute", "single", "textarea", "style", "comment", "script"],
        ["data"] = ["body", "script"],
    };

    private static readonly string[] Usual = ["body"];

    /// <summary>Kinds that run almost always, which are enough in a quick run.</summary>
    private static readonly string[] Surest = ["attributes", "elements", "frames", "links", "scripts", "svg"];

    private static readonly string[] Other = ["body", "attribute", "single", "address"];

    /// <summary>A page of the control by its path; null for another path.</summary>
    public static string? Page(string path, IReadOnlyList<Payload> payloads)
    {
        if (Frame().Match(path) is { Success: true } frame)
        {
            var (_, before, after) = Places.First(place => place.Name == frame.Groups[2].Value);
            return $"<!doctype html><html><head><meta charset=\"utf-8\"><title>c</title></head><body>{before}{payloads[Number(frame.Groups[1].Value)].Text}{after}";
        }

        return Sheet().Match(path) is { Success: true } sheet
            ? "<!doctype html><meta charset=\"utf-8\"><title>c</title><body>" + string.Concat(sheet.Groups[2].Value.Split(',').Select(number =>
                $"<iframe name=\"control-{number}\" sandbox=\"allow-scripts allow-same-origin allow-forms allow-modals\" src=\"/control/{number}/{sheet.Groups[1].Value}\"></iframe>"))
            : null;
    }

    /// <summary>Opens every payload in the places that its kind is made for, until it runs in one; in a quick run those of the surest kinds, each in one place.</summary>
    /// <returns>Those that ran.</returns>
    public static async Task<IReadOnlySet<int>> Run(bool quick, Watched browser, string address, IReadOnlyList<Payload> payloads, Tally tally)
    {
        var ran = new HashSet<int>();
        foreach (var (place, _, _) in Places)
        {
            var open = Enumerable.Range(0, payloads.Count).Where(number => !ran.Contains(number) && IsFor(payloads[number], place, quick)).Chunk(Frames).ToList();
            await browser.Each(address, open, async (tab, numbers) =>
            {
                var looked = await tab.LookAtFrames($"/controls/{place}/{string.Join(',', numbers)}", 60);
                lock (ran)
                {
                    ran.UnionWith(looked.Executed.Select(executed => Ran().Match(executed)).Where(match => match.Success).Select(match => Number(match.Groups[1].Value)));
                }

                tally.Count("in the control: foreign requests", looked.Foreign.Count);
                tally.Count("in the control: navigations of frames", looked.Led.Count(led => led.Contains("evil.example", StringComparison.Ordinal)));
                return looked;
            });
        }

        return ran;
    }

    private static bool IsFor(Payload payload, string place, bool quick)
    {
        var places = Made.GetValueOrDefault(payload.Kind) ?? (payload.IsOwn ? Usual : Other);
        return quick && payload.IsOwn ? places[0] == place && Surest.Contains(payload.Kind) : places.Contains(place);
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("^/control/([0-9]+)/([a-z]+)$")]
    private static partial Regex Frame();

    [GeneratedRegex("^/controls/([a-z]+)/([0-9,]+)$")]
    private static partial Regex Sheet();

    [GeneratedRegex(@"\| control-([0-9]+) \|")]
    private static partial Regex Ran();
}
