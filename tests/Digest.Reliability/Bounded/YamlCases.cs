using Digest.Model;
using static Digest.Reliability.Bounded.BoundedCase;

namespace Digest.Reliability.Bounded;

/// <summary>Records that nobody would write by hand.</summary>
internal static class YamlCases
{
    private const string Card = "input/sources/first.yml";
    private const int Long = Bounds.TextLength - 100;

    /// <summary>All of them.</summary>
    public static IEnumerable<BoundedCase> All =>
    [
        Soon("yaml-levels", "input/site.yml", () => "title: T\nbase_url: https://x.example\nlevels:\n" + Each(100_000, static i => $"  DG{i + 1000}: off\n")),
        Of("yaml-unknown-keys", Card, () => Each(100_000, static i => $"key{i}: a\n")),
        Of("yaml-near-keys", Card, () => Each(100_000, static i => $"titel{i}: a\n")),
        Of("yaml-key-twice", Card, () => Fill("a: b\n", Long)),
        Soon("yaml-aliases", Card, () => "a: &a [x, x, x, x, x, x, x, x, x]\n" + Each(30, static i => $"{(char)('b' + i)}: &{(char)('b' + i)} [{Fill($"*{(char)('a' + i)}, ", 36)[..^2]}]\n")),
        Of("yaml-anchors", Card, () => Each(100_000, static i => $"a{i}: &a{i} b\n")),
        Of("yaml-tags", Card, () => Each(100_000, static i => $"a{i}: !t b\n")),
        Soon("yaml-lists-in-lists", Card, () => "notes: " + Fill("[", Long)),
        Of("yaml-mappings-in-mappings", Card, () => "notes: " + Fill("{a: ", Long)),
        Of("yaml-brackets", Card, () => "notes: " + Fill("[", Long / 2) + Fill("]", Long / 2)),
        Of("yaml-indentation", Card, () => Each(1_500, static i => new string(' ', i) + "a:\n")),
        Of("yaml-items-in-items", Card, () => Fill("- ", Long)),
        Of("yaml-question-marks", Card, () => Fill("? ", Long)),
        Of("yaml-items", Card, () => "cut:\n" + Fill("  - 1\n", Long)),
        Of("yaml-flow-items", Card, () => "cut: [" + Fill("1, ", Long) + "1]\n"),
        Of("yaml-cuts", Card, () => "cut:\n" + Each(30_000, static i => $"  - {{line: {i + 1}, starts: \"a\"}}\n")),
        Of("yaml-key", Card, () => Fill("a", Long) + ": b\n"),
        Of("yaml-text", Card, () => "notes: " + Fill("The bridge. ", Long)),
        Of("yaml-folded-text", Card, () => "notes: >-\n" + Fill("  a b\n", Long)),
        Of("yaml-quoted-lines", Card, () => "notes: \"" + Fill("a\n  ", Long) + "\"\n"),
        Of("yaml-escapes", Card, () => "notes: \"" + Fill("\\u0041", Long) + "\"\n"),
        Of("yaml-noncharacters", Card, () => "notes: \"" + Fill("\\uFFFE", Long) + "\"\n"),
        Of("yaml-quotes", Card, () => "notes: '" + Fill("''", Long) + "'\n"),
        Of("yaml-unclosed-quote", Card, () => "notes: \"" + Fill("a\n", Long)),
        Of("yaml-documents", Card, () => Fill("---\n", Long)),
        Of("yaml-directives", Card, () => Fill("%YAML 1.2\n", Long)),
        Of("yaml-comments", Card, () => Fill("# a\n", Long)),
        Of("yaml-comments-after", Card, () => "title: a " + Fill("# ", Long)),
        Of("yaml-tabs", Card, () => Fill("\t", Long)),
        Of("yaml-colons", Card, () => Fill(": ", Long)),
        Of("yaml-dashes", Card, () => Fill("-\n", Long)),
        Of("yaml-spaces", Card, () => Fill(" ", Long)),
        Of("yaml-marks", Card, () => Fill("|\n", Long)),
        Of("yaml-beyond", Card, () => Fill("# a comment\n", 5_000_000)),
        Soon("yaml-claims", "input/claims/many.yml", () => Each(300, static i => $"- id: c{i}\n  statement: The bridge is closed.\n  kind: fact\n  positions:\n    - source: first\n      stance: supports\n      quote: the bridge was closed for 12 days\n")),
        Of("yaml-wrong-claims", "input/claims/many.yml", () => Each(5_000, static i => $"- id: c{i}\n  statement: Bridge {i} is closed.\n  kind: fact\n  positions:\n    - source: first\n      stance: supports\n      quote: the bridges were open for {i} days\n")),
        Of("yaml-claims-of-one-id", "input/claims/many.yml", () => Fill("- id: a\n  statement: b\n", 200_000)),
        Of("yaml-figures", "input/figures/many.yml", () => Each(2_000, static i => $"- id: f{i}\n  label: Days {i}\n  unit: day\n  values:\n    - source: first\n      value: 12\n      quote: closed for 12 days\n")),
        Of("yaml-arithmetic", "input/figures/many.yml", () => "- id: f\n  label: a\n  derived: {value: 1, from: \"" + Fill("(", 100_000) + "\"}\n"),
        Of("yaml-events", "input/events/many.yml", () => Each(2_000, static i => $"- id: e{i}\n  date: 2025-03\n  title: Event {i}\n  quotes:\n    - source: first\n      quote: The minister said on Monday\n")),
        Of("yaml-entities", "input/entities.yml", () => Each(1_500, static i => $"- id: n{i}\n  name: Name Number{i}\n  type: person\n  aliases: [Number{i}, N{i}]\n")),
        Of("yaml-aliases-of-one-entity", "input/entities.yml", () => "- id: a\n  name: Anna\n  type: person\n  aliases: [" + Each(50_000, static i => $"Anna B{i}, ") + "Berg]\n"),
        Of("yaml-date", Card, () => "published: \"" + Fill("2025-", 1_000_000) + "\"\n"),
        Of("yaml-address", Card, () => "url: https://" + Fill("a.", 1_000_000) + "example\n"),
    ];
}
