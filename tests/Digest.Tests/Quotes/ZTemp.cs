using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Digest.Analysis.Citations;
using Digest.Analysis.Cleaning;
using Digest.Analysis.Quotes;
using Digest.Model.Analysis;
using Digest.Model.Records;
using Digest.Model.Sources;
using Digest.Reading.Markdown;
using Digest.Reading.Records;
using Xunit;

namespace Digest.Tests.Quotes;

public sealed class ZTemp
{
    private static Dictionary<string, SourceIndex> Sources()
    {
        var result = new Dictionary<string, SourceIndex>();
        foreach (var f in Directory.GetFiles("/work/h-quotes/input/sources", "*.txt"))
        {
            var text = File.ReadAllText(f);
            var id = Path.GetFileNameWithoutExtension(f);
            var side = SidecarReader.Read("input/sources/" + id + ".yml", File.ReadAllText(Path.ChangeExtension(f, ".yml"))).Value;
            result[id] = SourceIndex.Of(new Source(id, f, "", text, side, Cleaner.Clean(text, side.Cut, side.Keep)));
        }

        return result;
    }

    [Fact]
    public void Real_content()
    {
        var o = new StringBuilder();
        var sources = Sources();
        var records = new Dictionary<RecordRef, ImmutableArray<Excerpt>>();
        foreach (var f in Directory.GetFiles("/work/h-quotes/input/figures").Where(f => f.EndsWith("yml")))
        {
            foreach (var fig in FiguresReader.Read(f, File.ReadAllText(f)).Value)
            {
                var list = new List<Excerpt>();
                foreach (var v in fig.Values)
                {
                    foreach (var q in v.Quotes)
                    {
                        var r = QuoteFinder.Find(sources[v.Source.Id], q, v.Line);
                        if (r is QuoteResult.Found x) { list.Add(x.Excerpt); }
                        if (QuoteDiagnostics.Of(r, q, sources[v.Source.Id]) is { } d) { o.AppendLine($"{d.Rule.Code} {d.Location.Path}:{d.Location.Line} {d.Message} {d.Label} {string.Join(" | ", d.Notes.Select(n => n.Message))}"); }
                    }
                }

                records[new(RecordKind.Figure, fig.Id)] = [.. list];
            }
        }

        foreach (var f in Directory.GetFiles("/work/h-quotes/input/claims"))
        {
            foreach (var c in ClaimsReader.Read(f, File.ReadAllText(f)).Value)
            {
                foreach (var v in c.Positions)
                {
                    foreach (var q in v.Quotes)
                    {
                        var r = QuoteFinder.Find(sources[v.Source.Id], q, v.Line);
                        if (QuoteDiagnostics.Of(r, q, sources[v.Source.Id]) is { } d) { o.AppendLine($"{d.Rule.Code} {d.Location.Path}:{d.Location.Line} {d.Message} {d.Label} {string.Join(" | ", d.Notes.Select(n => n.Message))}"); }
                    }
                }
            }
        }

        foreach (var f in Directory.GetFiles("/work/h-quotes/input/events").Where(f => f.EndsWith("yml")))
        {
            foreach (var e in EventsReader.Read(f, File.ReadAllText(f)).Value)
            {
                var list = new List<Excerpt>();
                foreach (var v in e.Quotes.Concat(e.DatedBy))
                {
                    foreach (var q in v.Quotes)
                    {
                        var r = QuoteFinder.Find(sources[v.Source.Id], q, v.Line);
                        if (r is QuoteResult.Found x) { list.Add(x.Excerpt); }
                        if (QuoteDiagnostics.Of(r, q, sources[v.Source.Id]) is { } d) { o.AppendLine($"{d.Rule.Code} {d.Location.Path}:{d.Location.Line} {d.Message} {d.Label} {string.Join(" | ", d.Notes.Select(n => n.Message))}"); }
                    }
                }

                records[new(RecordKind.Event, e.Id)] = [.. list];
            }
        }

        var names = Directory.GetFiles("/work/h-quotes/input/sources", "*.yml").Select(f => SidecarReader.Read(f, File.ReadAllText(f)).Value).SelectMany(s => new[] { s.Title, s.Short }).OfType<string>().ToImmutableArray();
        var scope = new CitationScope(sources, records, "“”", names);
        foreach (var f in Directory.GetFiles("/work/h-quotes/input/summaries").Concat(Directory.GetFiles("/work/h-quotes/input/briefings")))
        {
            var text = File.ReadAllText(f);
            var body = text.IndexOf("\n---\n", 4) + 5;
            var w = MarkdownReader.Read(f[("/work/h-quotes/".Length)..], text, body);
            var c = CitationChecker.Check(w.Value, scope);
            o.AppendLine($"== {f} {c.Value.CitedSentences} of {c.Value.Sentences}");
            foreach (var d in w.Diagnostics.Concat(c.Diagnostics)) { o.AppendLine($"{d.Rule.Code} {d.Location.Line}:{d.Location.Column} {d.Message} | {d.Label} | {string.Join(" | ", d.Notes.Select(n => n.Message))}"); }
        }

        File.WriteAllText("/tmp/real.txt", o.ToString());
    }

    [Fact]
    public void Measure()
    {
        var o = new StringBuilder();
        var texts = Directory.GetFiles("/work/shared/seeds").Select(File.ReadAllText).ToArray();
        var rnd = new Random(7); var idx = texts.Select(SourceIndex.Raw).ToArray();
        int v = 0, vOk = 0, t = 0, tOk = 0, m = 0, bad = 0, near = 0, nearOk = 0;
        for (var n = 0; n < 60000; n++)
        {
            var ti = rnd.Next(texts.Length); var text = texts[ti]; var ix = idx[ti];
            var words = System.Text.RegularExpressions.Regex.Matches(text, @"\w[\w'’\-]*").ToArray();
            var a = rnd.Next(words.Length - 20);
            var len = rnd.Next(3, 18);
            var start = words[a].Index; var end = words[a + len - 1].Index + words[a + len - 1].Length;
            var q = text[start..end];
            v++;
            var c = QuoteFinder.Check(ix, q);
            if (c.Verdict == QuoteVerdict.Verbatim) { vOk++; } else if (v - vOk < 12) { o.AppendLine("V " + c.Verdict + ": " + q.Replace("\n", "\\n")); }
            // typography
            var q2 = q.Replace('’', '\'').Replace('“', '"').Replace('”', '"').Replace(" – ", " - ").Replace("-", "‑").Replace(" ", rnd.Next(2) == 0 ? "\u00a0" : " \n");
            if (rnd.Next(3) == 0) { q2 = q2.Replace('\'', '‘'); }
            t++;
            c = QuoteFinder.Check(ix, q2);
            if (c.Verdict is QuoteVerdict.Verbatim or QuoteVerdict.Typography) { tOk++; } else if (t - tOk < 12) { o.AppendLine("T " + c.Verdict + ": " + q2); }
            // mutations
            var w = q.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
            var k = rnd.Next(w.Count);
            var kind = rnd.Next(8);
            switch (kind)
            {
                case 0: w[k] = words[rnd.Next(words.Length)].Value; break;
                case 1: w.Insert(k, "not"); break;
                case 2: w[k] = w[k].Any(char.IsDigit) ? w[k].Replace('1', '2').Replace('6', '9').Replace('0', '1') : w[k] + "d"; break;
                case 3: w.RemoveAt(k); break;
                case 4: { var b = rnd.Next(words.Length - 20); w = w.Take(w.Count / 2).Concat(text[words[b].Index..(words[b + 4].Index + words[b + 4].Length)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToList(); break; }
                case 5: w[k] = char.IsUpper(w[k][0]) ? w[k].ToLowerInvariant() : w[k].ToUpperInvariant(); break;
                case 6: if (w.Count > 1) { (w[0], w[^1]) = (w[^1], w[0]); } break;
                default: { var i = q.IndexOfAny([',', '.', '-', '–', '—']); w = [i > 0 ? q.Remove(i, 1) : q + "x"]; break; }
            }

            var q3 = string.Join(' ', w);
            string F(string s) => string.Join(' ', s.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            m++;
            c = QuoteFinder.Check(ix, q3);
            if (F(text).Contains(F(q3), StringComparison.Ordinal) ) { continue; }
            if (c.Verdict is QuoteVerdict.Verbatim) { bad++; }
            if (c.Verdict != QuoteVerdict.Absent && c.Verdict != QuoteVerdict.Verbatim) { o.AppendLine("M" + kind + " " + c.Verdict + ": " + q3 + " <- " + q); }
            if (c.Verdict == QuoteVerdict.Absent && kind != 4 && len > 4)
            {
                near++;
                if (c.Nearest is { } x && x.Span.Start < end && start < x.Span.End) { nearOk++; } else if (near - nearOk < 8) { o.AppendLine($"N{kind} {q3} <- {q} got {c.Nearest}"); }
            }
        }

        o.AppendLine($"verbatim {vOk}/{v} typography {tOk}/{t} mutated {m} false verbatim {bad} nearest {nearOk}/{near}");
        File.WriteAllText("/tmp/measure.txt", o.ToString());
        foreach (var (name, text, quote) in new (string, string, string)[]
        {
            ("aaaa", new string('a', 2_000_000), new string('a', 50_000) + "b"),
            ("a a a", string.Concat(Enumerable.Repeat("a ", 1_000_000)), string.Concat(Enumerable.Repeat("a ", 20_000)) + "b"),
            ("a a a mid", string.Concat(Enumerable.Repeat("a ", 1_000_000)), string.Concat(Enumerable.Repeat("a ", 10_000)) + "b " + string.Concat(Enumerable.Repeat("a ", 10_000))),
            ("marks", "e" + new string('\u0301', 2_000_000), "e\u0301\u0301 x"),
            ("marks2", string.Concat(Enumerable.Repeat("e\u0301\u0327\u0300", 500_000)), "e\u0301\u0301 x"),
            ("zw", new string('\u200b', 2_000_000) + "x", "x y"),
            ("bracket", string.Concat(Enumerable.Repeat("a b ", 500_000)), string.Join(" […] ", Enumerable.Repeat("a [x] b", 20)) + " z"),
            ("bracket2", string.Concat(Enumerable.Repeat("a b ", 500_000)), string.Join(" [x] ", Enumerable.Repeat("a", 22)) + " z"),
            ("open", new string('[', 2_000_000), "[[[[ x"),
            ("rare", string.Concat(Enumerable.Range(0, 300_000).Select(i => "w" + (i % 5000) + " ")), string.Concat(Enumerable.Range(0, 20_000).Select(i => "w" + (i % 4999) + " "))),
            ("lines", string.Concat(Enumerable.Repeat("a\n\n", 700_000)), "a a a a a a a a a a b"),
        })
        {
            var s = Stopwatch.StartNew();
            var c = QuoteFinder.Check(text, quote);
            o.AppendLine($"{name} {s.ElapsedMilliseconds} ms {c.Verdict}"); File.WriteAllText("/tmp/measure.txt", o.ToString());
        }

        {
            var s = Stopwatch.StartNew();
            var f = Digest.Analysis.Mentions.MentionFinder.Of([new Entity("a", new string('a', 80), EntityType.Person, [], [], null, [], Digest.Model.Diagnostics.Location.Of("x"))]);
            var k = f.Find(string.Concat(Enumerable.Repeat(new string('a', 79) + " ", 20_000))).Length;
            o.AppendLine($"mentions {s.ElapsedMilliseconds} ms {k}");
            s.Restart();
            var raw = texts.Select(SourceIndex.Raw).ToArray();
            for (var i = 0; i < 200; i++) { raw = texts.Select(SourceIndex.Raw).ToArray(); }
            o.AppendLine($"index of 5 seeds {s.Elapsed.TotalMilliseconds / 200} ms");
            s.Restart();
            for (var i = 0; i < 2000; i++) { QuoteFinder.Check(raw[0], "sending 6,000 personnel, including"); QuoteFinder.Check(raw[1], "sending 6,000 personnel, including military"); }
            o.AppendLine($"find {s.Elapsed.TotalMilliseconds / 4000} ms");
        }

        File.WriteAllText("/tmp/measure.txt", o.ToString());
    }
}
